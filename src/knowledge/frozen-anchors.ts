import { listAnchors } from './article-structure.ts'
import type { Article } from './entries.ts'

/** The anchors that were ever published, by article key. */
export type FrozenAnchors = Readonly<Record<string, readonly string[]>>

/** Where anchors that are gone lead now: `social-insurance-law/article-058#p4` → `social-insurance-law/article-058#p3`. */
export type AnchorRedirects = Readonly<Record<string, string>>

/** The file in which anchors are kept. */
export interface AnchorRecord {
  anchors: FrozenAnchors
  redirects: AnchorRedirects
}

/** The anchors of articles as they are now. */
export function collectAnchors(articles: readonly Article[]): FrozenAnchors {
  return Object.fromEntries(articles.map(({ key, paragraphs }) => [key, listAnchors(paragraphs['zh-CN'])]))
}

/**
 * What would break links: published anchors that are gone without a redirect, redirects that lead nowhere, and anchors
 * that were never recorded. One sentence each, with what to do.
 */
export function findAnchorProblems({ anchors, redirects }: AnchorRecord, current: FrozenAnchors): string[] {
  const exists = (place: string): boolean => {
    const [article = '', anchor = ''] = place.split('#')
    return anchor === '' ? current[article] !== undefined : (current[article]?.includes(anchor) ?? false)
  }
  const lost = listPlaces(anchors)
    .filter((place) => !exists(place) && redirects[place] === undefined)
    .map((place) => `${place} was published and is gone. Bring it back, or name where it leads now under "redirects".`)
  const astray = Object.entries(redirects)
    .filter(([, target]) => !exists(target))
    .map(([from, target]) => `${from} is redirected to ${target}, which does not exist. Correct the target.`)
  const known = new Set(listPlaces(anchors))
  const fresh = listPlaces(current)
    .filter((place) => !known.has(place))
    .map((place) => `${place} is not recorded. Run "npm run freeze-anchors".`)
  return [...lost, ...astray, ...fresh]
}

/** Adds what is new. Nothing that was ever recorded is taken out: links to it are in the world. */
export function addAnchors({ anchors, redirects }: AnchorRecord, current: FrozenAnchors): AnchorRecord {
  const keys = [...new Set([...Object.keys(anchors), ...Object.keys(current)])].sort()
  const merged = keys.map((key) => {
    const recorded = anchors[key] ?? []
    const added = (current[key] ?? []).filter((anchor) => !recorded.includes(anchor))
    return [key, [...recorded, ...added]] as const
  })
  return { anchors: Object.fromEntries(merged), redirects }
}

/** The text of the file: one article a line, so that changes are easy to read. */
export function formatAnchorRecord({ anchors, redirects }: AnchorRecord): string {
  const lines = Object.entries(anchors).map(
    ([key, list]) => `    ${JSON.stringify(key)}: ${JSON.stringify(list.join(' '))}`,
  )
  const moves = Object.entries(redirects).map(([from, to]) => `    ${JSON.stringify(from)}: ${JSON.stringify(to)}`)
  return `{\n  "anchors": {\n${lines.join(',\n')}\n  },\n  "redirects": {${moves.length > 0 ? `\n${moves.join(',\n')}\n  ` : ''}}\n}\n`
}

/**
 * Reads the file.
 *
 * @throws Error when it is not of the form that `formatAnchorRecord` writes.
 */
export function parseAnchorRecord(text: string): AnchorRecord {
  const data: unknown = JSON.parse(text)
  if (typeof data !== 'object' || data === null || !('anchors' in data) || !('redirects' in data)) {
    throw new Error('The record of anchors holds no "anchors" and "redirects". Restore it from the repository.')
  }
  const anchors = Object.entries(readStrings(data.anchors)).map(([key, list]) => [key, list.split(' ').filter(Boolean)])
  return { anchors: Object.fromEntries(anchors), redirects: readStrings(data.redirects) }
}

function readStrings(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null)
    throw new Error('The record of anchors holds something other than names.')
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      if (typeof entry !== 'string') throw new Error(`The record of anchors holds no text for "${key}".`)
      return [key, entry]
    }),
  )
}

function listPlaces(anchors: FrozenAnchors): string[] {
  return Object.entries(anchors).flatMap(([key, list]) => [key, ...list.map((anchor) => `${key}#${anchor}`)])
}
