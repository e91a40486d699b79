import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Locale, localeTags } from '../../src/i18n/locales.ts'
import { partFile, readPart, searchFolder, writePart } from '../../src/search/part-file.ts'
import type { DetailLine, MorePart, OfficeRecord, PlacesPart } from '../../src/search/parts.ts'
import { chooseWords, createHostView, fillLanguages, labelOf, plainWords } from './host-words.ts'
import { LandmarkError } from './layer-error.ts'
import type { Layer } from './read-layer.ts'

/** As much of a note as a list of hits shows. */
const longestLine = 120

const placesSchema = z.custom<PlacesPart>((data) => z.object({ offices: z.array(z.unknown()) }).safeParse(data).success)
const moreSchema = z.custom<MorePart>((data) => z.object({ procedures: z.array(z.unknown()) }).safeParse(data).success)

/** The version that the search files of a built site carry in their names. */
export function findSearchVersion(files: readonly string[]): string {
  const version = files.map((file) => /^assets\/search\/base\.([0-9a-f]{8})\.js$/.exec(file)?.[1]).find(Boolean)
  if (!version) throw new LandmarkError(searchFolder, 'script of search')
  return version
}

/**
 * The parts of search that know of the additions: offices by name, place and number, notes as lines of their procedure.
 *
 * @param read Gives the text of a built file.
 * @returns The new scripts by the names of those they replace, and the version that goes with them.
 */
export function patchSearch(
  layer: Layer,
  version: string,
  read: (file: string) => string,
): { scripts: Map<string, string>; version: string } {
  const scripts = new Map<string, string>()
  for (const locale of localeTags) {
    const [places, more] = (['places', 'more'] as const).map(
      (part) => `${searchFolder}/${partFile(locale, part, version)}`,
    )
    if (!places || !more) continue
    scripts.set(
      places,
      writePart(locale, 'places', addOffices(placesSchema.parse(readPart(read(places))), layer, locale)),
    )
    scripts.set(more, writePart(locale, 'more', addNotes(moreSchema.parse(readPart(read(more))), layer, locale)))
  }
  const hash = createHash('sha256').update(version)
  for (const script of scripts.values()) hash.update(script)
  return { scripts, version: hash.digest('hex').slice(0, 8) }
}

function addOffices(part: PlacesPart, { host, offices }: Layer, locale: Locale): PlacesPart {
  // Hits show what stands beside the name, its parts set off by spaces; the label is one part.
  const label = labelOf(createHostView(locale, host.data.owner)).replaceAll(' ', '\u00a0')
  const added = offices.map(({ key, data }): OfficeRecord => {
    const numbers = [...new Set(data.phones.map(({ number }) => number))]
    const district = data.district ? fillLanguages(data.district)[locale] : ''
    return [key, chooseWords(data.name, locale).words, data.region, [...numbers, `(${label})`].join(' '), district]
  })
  return { ...part, offices: [...part.offices, ...added] }
}

function addNotes(part: MorePart, { host, notes }: Layer, locale: Locale): MorePart {
  const label = labelOf(createHostView(locale, host.data.owner))
  const procedures = part.procedures.map((record) => {
    const note = notes.find(({ key }) => key === record.key)
    if (!note) return record
    const words = plainWords(chooseWords(note.data.text, locale).words)
    const line: DetailLine = [
      'host-note',
      `${words.slice(0, longestLine)}${words.length > longestLine ? '…' : ''} (${label})`,
    ]
    return { ...record, details: [...record.details, line] }
  })
  return { ...part, procedures }
}
