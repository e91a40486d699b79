/** What the files of names hold, by name. Runs in the browser and in Node. */
import type { HitKind } from './entries.ts'
import type { LookupPart } from './parts.ts'

/** Something with a page, as a file of names tells of it. */
export interface Named {
  kind: HitKind
  key: string
  /** English, Chinese. */
  titles: readonly [en: string, zh: string]
  line: string
  /** Of a region and what lies in it: where the page is. */
  path: string | undefined
  /** A county has no page: that of its region opens where it lists them. */
  anchor: string
}

/** What a name stands for: things, or words that the core knows. */
export interface Meant {
  things: Named[]
  /** English, Chinese; '' where the core of the language has none. */
  words: readonly string[]
}

const known = new WeakMap<LookupPart, Map<string, Meant>>()

/** What each name of a file stands for; made once a file. */
export function readLookup(part: LookupPart): Map<string, Meant> {
  const before = known.get(part)
  if (before) return before
  const names = new Map<string, Meant>()
  known.set(part, names)
  const paths = new Map(part.regions)
  const meantBy = (name: string): Meant => {
    const meant = names.get(name) ?? { things: [], words: [] }
    names.set(name, meant)
    return meant
  }
  for (const [name, kind, key, en, zh, line] of part.named)
    meantBy(name).things.push({ kind, key, titles: [en, zh], line, path: paths.get(key), anchor: '' })
  for (const [key, name, spelling, ...others] of part.counties) {
    const path = paths.get(key)
    const county: Named = { kind: 'region', key, titles: [spelling, name], line: '', path, anchor: 'districts' }
    for (const form of [name, name.slice(0, -1), spelling, ...others])
      if (form.length > 1) meantBy(form.toLowerCase().replace(/[^a-z\u4e00-\u9fff]/g, '')).things.push(county)
  }
  for (const [spelling, ...words] of part.spellings) meantBy(spelling).words = words
  return names
}
