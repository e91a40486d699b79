/** What pieces of a query say of places. Runs in the browser and in Node. */
import type { QueryPiece } from './query-piece.ts'
import type { Token } from './tokens.ts'
import { isPlaceId } from './words.ts'

/** What follows the name of a place when a smaller one within it is named: 威宁草海镇. */
const township = /^.{1,4}(?:镇|乡|街道|村)$/

/** Whether a text may name a town or village behind the place that it lies in. */
export function isTownship(text: string): boolean {
  return township.test(text)
}

/** Whether a piece means a place. */
export function isPlace({ sense }: QueryPiece): boolean {
  return sense?.ids.some(isPlaceId) ?? false
}

/** Whether a piece means an office. */
export function isOffice({ sense }: Pick<QueryPiece, 'sense'>): boolean {
  return sense?.ids.some(isOfficeId) ?? false
}

/** Whether what is known by an id is an office. */
export function isOfficeId(id: string): boolean {
  return id.startsWith('o:')
}

/** Tokens as they were typed, without what stood between them. */
export function joinText(tokens: readonly Token[]): string {
  return tokens.map(({ raw }) => raw).join('')
}
