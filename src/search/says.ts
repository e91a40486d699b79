/** Runs in the browser and in Node. */
import type { Line } from './entries.ts'
import type { Unit } from './meaning.ts'

/** Whether a line says what a unit says, in one word or in several. */
export function says(line: Line, { ids, forms, parts }: Unit): boolean {
  return (
    ids.some((id) => line.ids.has(id) || line.innerIds.has(id)) ||
    forms.some((form) => line.words.has(form) || line.folded.includes(form)) ||
    (parts.length > 1 && parts.every((part) => says(line, part)))
  )
}
