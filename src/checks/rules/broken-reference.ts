import { suggest } from '../../knowledge/nearest.ts'
import { referenceKinds } from '../../knowledge/reference.ts'
import { nationCode } from '../../knowledge/region-tree.ts'
import { type LocalReference, listLocalReferences } from '../local-references.ts'
import type { Finding, Rule } from '../problem.ts'
import type { CheckedContent } from '../read-content.ts'
import type { ReferenceSite } from '../references.ts'
import { quote } from '../wording.ts'

const homes = {
  procedure: 'add procedures/<key>/ with its three files',
  topic: 'add topics/<key>/ with its three files',
  law: 'add laws/<key>/ with its three files',
  article: 'add its folder to the law, with its three files',
  term: 'add terms/<key>/ with its three files',
  document: 'add documents/<key>/ with its three files',
  office: 'add offices/<key>/facts.yaml',
  region: 'look the code up in regions/regions.json',
  source: 'add sources/<key>/facts.yaml',
} as const

/**
 * Names of entries, cases, channels, steps and mistakes that do not exist: in reference links, in key fields,
 * in lists of sources, in `when`, and in the texts of steps and mistakes.
 */
export const brokenReference: Rule = {
  id: 'broken-reference',
  severity: 'error',
  find: (content) => [
    ...content.references.flatMap((site) => checkSite(site, content)),
    ...listLocalReferences(content).flatMap(checkLocal),
    ...content.passages.flatMap(({ path, links }) => links.flatMap((link) => checkLink(link.url, path, link.line))),
  ],
}

function checkSite(site: ReferenceSite, { keys }: CheckedContent): Finding[] {
  const { kind, key, path, line, field, written, nationAllowed } = site
  // A list of regions that is missing or unreadable is one problem, not one for each place that names a region.
  if (keys[kind].has(key) || nationAllowed || (kind === 'region' && keys.region.size === 0)) return []
  if (kind === 'region' && key === nationCode) {
    const message = `${field || 'The text'} names the whole country, where only a part of it can stand.`
    return [{ path, line, message, remedy: 'Name a province or a prefecture by its code.' }]
  }
  return [
    {
      path,
      line,
      message: `${field || 'The text'} names ${quote(written)}, but there is no such ${kind}.`,
      remedy: `${suggest(key, keys[kind])}Fix the key, or ${homes[kind]}.`,
    },
  ]
}

function checkLocal({ path, line, field, id, noun, known, list }: LocalReference): Finding[] {
  if (known.has(id)) return []
  return [
    {
      path,
      line,
      message: `${field} names "${id}", but the procedure has no such ${noun}.`,
      remedy: `${suggest(id, known)}Fix the id, or add it under ${list}.`,
    },
  ]
}

/** Link targets that are neither a reference nor an ordinary address. Web addresses have a rule of their own. */
function checkLink(url: string, path: string, line: number): Finding[] {
  if (/^(?:https?:|tel:|mailto:|#)/i.test(url)) return []
  const scheme = /^([^:/]*):/.exec(url)?.[1]
  if (scheme === undefined) {
    const remedy = `Write internal links as references: [words](kind:key), with one of ${referenceKinds.join(', ')}.`
    return [{ path, line, message: `The link ${quote(url)} is no reference.`, remedy }]
  }
  const kind = referenceKinds.find((candidate) => candidate === scheme)
  if (!kind) {
    const remedy = `${suggest(scheme, referenceKinds)}Use one of: ${referenceKinds.join(', ')}.`
    return [{ path, line, message: `The link ${quote(url)} is of no known kind.`, remedy }]
  }
  if (/^[a-z]+:[a-z0-9/-]+(?:#[a-z0-9-]+)?$/.test(url)) return []
  const remedy = 'A key is lower-case ASCII words joined by hyphens; an anchor is written as #p2-i3.'
  return [{ path, line, message: `The link ${quote(url)} has no valid key.`, remedy }]
}
