import { explainYamlError } from '../positions.ts'
import type { Finding, Rule } from '../problem.ts'
import { type CheckedContent, textsOf } from '../read-content.ts'

/**
 * Files that cannot be read as YAML or JSON, and front matter that is never closed. One problem a file: what follows
 * the first is mostly its consequence.
 */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  find: (content) => [...listSources(content).flatMap(findError), ...findOpenFrontMatter(content)],
}

function listSources({ entries, dataFiles }: CheckedContent) {
  return [...entries.flatMap((entry) => [...(entry.facts ? [entry.facts] : []), ...textsOf(entry)]), ...dataFiles]
}

function findError({ path, yaml }: ReturnType<typeof listSources>[number]): Finding[] {
  const [first] = yaml.errors
  if (!first) return []
  return [{ path, line: first.line, ...explainYamlError(first) }]
}

function findOpenFrontMatter({ entries }: CheckedContent): Finding[] {
  return entries
    .flatMap(textsOf)
    .filter(({ file, bodyLine }) => file.startsWith('---') && bodyLine === 1)
    .map(({ path }) => ({
      path,
      line: 1,
      message: 'The front matter begins here and never ends.',
      remedy: 'Put a line of three hyphens after its last field.',
    }))
}
