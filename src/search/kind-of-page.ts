/** Runs in the browser and in Node. */
import type { HitKind } from './entries.ts'

const kinds: ReadonlyMap<string, HitKind> = new Map([
  ['laws', 'law'],
  ['offices', 'office'],
  ['procedures', 'procedure'],
  ['regions', 'region'],
  ['topics', 'topic'],
])

/**
 * What a page is that only the full text knows: its address says it. A list of entries is a page.
 *
 * @param url Root-absolute.
 * @example kindOfPage('/en/laws/civil-code/23/#p1') // 'article'
 */
export function kindOfPage(url: string): HitKind | 'page' {
  const [, folder = '', key, part] = url
    .replace(/[?#].*/, '')
    .split('/')
    .filter(Boolean)
  if (!key) return 'page'
  return folder === 'laws' && part ? 'article' : (kinds.get(folder) ?? 'page')
}
