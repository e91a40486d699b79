import type { Localized } from '../schemas/fields.ts'

/** A contact as a procedure names it: the same office once for each case that asks it something else. */
interface NamedContact {
  office: string
  note?: Localized | undefined
}

/** An office with all that it is asked, in the order of the contacts. */
export interface JoinedContact {
  office: string
  notes: readonly Localized[]
}

/** Each office once: on the page for all cases its line would otherwise stand there as often as there are cases. */
export function joinContacts(contacts: readonly NamedContact[]): JoinedContact[] {
  const notes = new Map<string, Localized[]>()
  for (const { office, note } of contacts) notes.set(office, [...(notes.get(office) ?? []), ...(note ? [note] : [])])
  return [...notes].map(([office, asked]) => ({ office, notes: asked }))
}
