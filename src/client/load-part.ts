/** Loads the data of search. Runs in the browser. */
import type { Locale } from '../i18n/locales.ts'
import { partFile } from '../search/part-file.ts'
import type { PartName, Parts } from '../search/parts.ts'
import { runScript, searchFileUrl } from './search-files.ts'
import { loadedPart } from './search-parts.ts'

/** Loads a part of the data. */
export async function loadPart<Name extends PartName>(
  locale: Locale,
  part: Name,
  version: string,
): Promise<Parts[Name]> {
  await runScript(searchFileUrl(partFile(locale, part, version)))
  const data = loadedPart(locale, part)
  if (data === undefined) throw new Error(`The part ${part} of ${locale} came without its data.`)
  return data
}
