import { ImportError } from './import-error.ts'
import { type ParsedLaw, parseLaw } from './parse-law.ts'
import { readDocxLines } from './read-docx.ts'
import { readTextLines } from './source-lines.ts'

/** The forms a law can be given in. */
const lawFileEndings = ['.docx', '.txt', '.md'] as const

/**
 * Reads a law from the bytes of a file.
 *
 * @param name The name of the file; its ending says how it is read.
 * @throws ImportError when it cannot be read or parsed, with the line where there is one.
 */
export function readLawFile(name: string, bytes: Uint8Array): ParsedLaw {
  const ending = lawFileEndings.find((candidate) => name.toLowerCase().endsWith(candidate))
  if (!ending)
    throw new ImportError(`"${name}" is none of ${lawFileEndings.join(', ')}. Save the law in one of these forms.`)
  return parseLaw(ending === '.docx' ? readDocxLines(bytes) : readTextLines(bytes))
}
