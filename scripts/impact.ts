/**
 * `npm run impact -- <law>[/<article>] [--json] [--changed <file>]`: what rests on a law or an article. With --changed
 * and a new text of the law (.docx, .txt, .md) or of one article (the body of a zh-CN.mdx): which articles differ, how,
 * and every page to check again.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createUrl } from '../src/i18n/urls.ts'
import { ImportError } from '../src/import-law/import-error.ts'
import { readLawFile } from '../src/import-law/read-law-file.ts'
import { articleSlug, formatArticleLabel, parseArticleNumber } from '../src/knowledge/article-number.ts'
import { parseArticleBody } from '../src/knowledge/article-structure.ts'
import type { LawWording } from '../src/knowledge/compare-texts.ts'
import { splitText } from '../src/knowledge/files.ts'
import type { KnowledgeGraph } from '../src/knowledge/graph.ts'
import { type ChangedArticle, findChanges } from '../src/knowledge/impact.ts'
import { findUses, listPages, type Use, type UseTarget } from '../src/knowledge/uses-of-law.ts'
import { readCommandLine } from './support/command-line.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'
import { readGraph } from './support/read-graph.ts'
import { projectRoot } from './support/run-tool.ts'
import { showArticle } from './support/show-comparison.ts'

const usage = 'Use: npm run impact -- <law>[/<article>] [--changed <file>] [--json]'

await runScript(async () => {
  const { words, json, changed, content } = readOptions()
  const graph = readGraph(content)
  const target = readTarget(words, graph)
  const result = changed === undefined ? listImpact(graph, target) : listChanges(graph, target, changed)
  process.stdout.write(json ? `${JSON.stringify(result.data, null, 2)}\n` : result.text)
  return undefined
})

interface Result {
  data: unknown
  text: string
}

function listImpact(graph: KnowledgeGraph, target: UseTarget): Result {
  const uses = findUses(graph, target)
  const name = target.article ?? target.law
  const text =
    uses.length === 0 ? `Nothing rests on ${name}.\n` : `${uses.map(showUse).join('\n')}\n\n${showPages(urlsOf(uses))}`
  return { data: { target, uses: uses.map(toData), pages: urlsOf(uses) }, text }
}

function listChanges(graph: KnowledgeGraph, target: UseTarget, file: string): Result {
  const { wording, isWhole } = readWording(file, target, graph)
  const changes = findChanges(graph, target.law, wording, isWhole)
  const uses = changes.flatMap((change) => change.uses)
  const pages = [...urlsOf(uses), ...changes.map(({ article }) => createUrl('en', { page: 'article', key: article }))]
  const text =
    changes.length === 0
      ? 'No held article differs.\n'
      : `${changes.map(showChange).join('\n\n')}\n\n${showPages(pages)}`
  const data = changes.map((change) => ({ ...change, uses: change.uses.map(toData) }))
  return { data: { target, changes: data, pages }, text }
}

/** A text is that of an article when it names one as target and the file does not begin like a law. */
function readWording(
  file: string,
  target: UseTarget,
  graph: KnowledgeGraph,
): { wording: LawWording; isWhole: boolean } {
  if (!existsSync(file)) throw new ExplainedError(`There is no file ${file}.`)
  try {
    if (target.article) {
      const text = splitText(readFileSync(file, 'utf8')).body
      const number = graph.article(target.article).number
      return { wording: new Map([[number, parseArticleBody(text)]]), isWhole: false }
    }
    const law = readLawFile(basename(file), new Uint8Array(readFileSync(file)))
    return { wording: new Map(law.articles.map(({ number, paragraphs }) => [number, paragraphs])), isWhole: true }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const line = error instanceof ImportError && error.line !== null ? `:${error.line}` : ''
    throw new ExplainedError(`${file}${line}: ${error.message}`)
  }
}

function showUse({ kind, file, field, article, anchor, role, why }: Use): string {
  const place = `${article ?? 'the law as a whole'}${anchor ? `#${anchor}` : ''}`
  const reason = role && why ? `\n    ${role}: ${why.en}` : ''
  return `${file}  ${field}\n    ${kind} → ${place}${reason}`
}

function showChange(change: ChangedArticle): string {
  const uses = change.uses.map((use) => {
    const marks = [
      use.isTouched ? 'what it names differs' : 'another part differs',
      ...(use.isQuoteLost ? ['ITS QUOTE IS GONE'] : []),
    ]
    return `${showUse(use)}\n    ${marks.join('; ')}`
  })
  return [showArticle(change), ...(uses.length > 0 ? ['Rests on it:', ...uses] : ['Nothing rests on it.'])].join('\n')
}

function showPages(urls: readonly string[]): string {
  return `Pages to check (${urls.length}, in both languages):\n${urls.map((url) => `  ${url}`).join('\n')}\n`
}

function urlsOf(uses: readonly Use[]): string[] {
  return listPages(uses).map((page) => createUrl('en', page))
}

function toData<Kind extends Use>({ pages, ...use }: Kind) {
  return { ...use, pages: pages.map((page) => createUrl('en', page)) }
}

/** `social-insurance-law`, `social-insurance-law/58`, `social-insurance-law/article-058`, `社会保险法/第五十八条`. */
function readTarget(words: string, graph: KnowledgeGraph): UseTarget {
  const [name = '', place, ...more] = words.split('/')
  const law = graph.entries.laws.find(({ key, facts }) =>
    [key, ...facts.shortNames.en, ...facts.shortNames['zh-CN']].includes(name),
  )
  if (!law || more.length > 0) {
    throw new ExplainedError(`There is no law "${name}". The keys are the folders of src/content/laws.\n${usage}`)
  }
  if (place === undefined) return { law: law.key, article: null }
  const number = parseArticleNumber(place.replace(/^article-0*/, ''))
  const key = number === null ? '' : `${law.key}/${articleSlug(number)}`
  if (!graph.articlesOf(law.key).some((article) => article.key === key)) {
    const held = graph
      .articlesOf(law.key)
      .map((article) => formatArticleLabel(article.number, 'en').replace('Article ', ''))
    throw new ExplainedError(`"${place}" is no article held of "${law.key}". Held are: ${held.join(', ')}.`)
  }
  return { law: law.key, article: key }
}

function readOptions(): { words: string; json: boolean; changed: string | undefined; content: string } {
  const { values, positionals } = readCommandLine(
    {
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        changed: { type: 'string' },
        content: { type: 'string', default: join(projectRoot, 'src', 'content') },
      },
    },
    usage,
  )
  const [words, ...more] = positionals
  if (!words || more.length > 0) throw new ExplainedError(usage)
  return { words, json: values.json, changed: values.changed, content: values.content }
}
