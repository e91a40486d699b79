import type { County } from './meaning.ts'
import type { Piece } from './segment.ts'
import type { Token } from './tokens.ts'

/** A piece of a query; `begun` holds the meanings of the words that it may become, `counties` those that it names. */
export type QueryPiece = Piece & { begun?: readonly string[]; counties?: readonly County[] }

/** Cuts a query into pieces. */
export type ReadQuery = (text: string) => { tokens: Token[]; pieces: QueryPiece[] }
