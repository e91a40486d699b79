/** What the files of names hold, by name. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import type { HitKind } from './entries.ts'
import type { LookupPart } from './parts.ts'

/** Something with a page, as a file of names tells of it. */
export interface Named {
  kind: HitKind
  key: string
  title: string
  line: string
  /** Of a region and what lies in it: where the page is. */
  path: string | undefined
  /** A county has no page: that of its region opens where it lists them. */
  anchor: string
}

/** What a name stands for: things, or a word of the core; '' where it has none. */
export interface Meant {
  things: Named[]
  word: string
}

const known = new WeakMap<LookupPart, Map<string, Meant>>()

/** What each name of a file stands for, to a reader of the language; made once a file. */
export function readLookup(part: LookupPart, locale: Locale): Map<string, Meant> {
  const before = known.get(part)
  if (before) return before
  const [named, spellings, counties, regions] = part
  const names = new Map<string, Meant>()
  known.set(part, names)
  const paths = new Map(regions)
  const meantBy = (name: string): Meant => {
    const meant = names.get(name) ?? { things: [], word: '' }
    names.set(name, meant)
    return meant
  }
  for (const [name, kind, key, title, line = ''] of named)
    meantBy(name).things.push({ kind, key, title, line, path: paths.get(key), anchor: '' })
  for (const [key, name, spelling, ...others] of counties) {
    const path = paths.get(key)
    const title = locale === 'en' ? spelling : name
    const county: Named = { kind: 'region', key, title, line: '', path, anchor: 'districts' }
    for (const form of [name, name.slice(0, -1), spelling, ...others])
      if (form.length > 1) meantBy(form.toLowerCase().replace(/[^a-z\u4e00-\u9fff]/g, '')).things.push(county)
  }
  for (const [spelling, word] of spellings) meantBy(spelling).word = word
  return names
}
