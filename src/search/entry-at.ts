/** From pages back to what they are about. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import type { Catalogue, Entry } from './entries.ts'

const known = new WeakMap<Catalogue, Partial<Record<Locale, ReadonlyMap<string, Entry>>>>()

/**
 * What has its page at a root-absolute address, or a page below its own, such as one of its cases; undefined for pages
 * that belong to no entry.
 */
export function entryAt(url: string, catalogue: Catalogue, reader: Locale): Entry | undefined {
  const byUrl = mapEntries(catalogue, reader)
  for (let address = url; address; address = address.replace(/[^/]*[/#]?$/, '')) {
    const entry = byUrl.get(address)
    if (entry && (address === url || entry.kind === 'procedure')) return entry
  }
  return undefined
}

/** Made once for a catalogue. */
function mapEntries(catalogue: Catalogue, reader: Locale): ReadonlyMap<string, Entry> {
  const before = known.get(catalogue)
  const byUrl = before?.[reader] ?? new Map(catalogue.entries.map((entry) => [entry.urlIn(reader), entry]))
  known.set(catalogue, { ...before, [reader]: byUrl })
  return byUrl
}
