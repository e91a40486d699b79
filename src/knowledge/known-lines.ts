import type { Certainty } from '../schemas/office.ts'
import type { Office } from './entries.ts'
import type { KnowledgeGraph } from './graph.ts'
import { type Line, linesOf } from './lines.ts'
import { nationCode } from './region-tree.ts'

/** A line of a place with what is known of it. */
export interface KnownLine extends Line {
  /** The national record of the line; undefined when none is held. */
  national: Office | undefined
  /** How sure the number is for this place: `derived` unless an office of the place was seen with it. */
  certainty: Certainty
  /** The day it, or the rule it is built from, was last checked; null when no record is held. */
  verified: string | null
  sources: readonly string[]
}

/**
 * The four lines of a place with how sure each is. A number that a record of the place itself holds is as sure as that
 * record says; any other is built from the dialling rule, and rests on what the rule rests on.
 */
export function listKnownLines(graph: KnowledgeGraph, regionCode: string): readonly KnownLine[] {
  return linesOf(graph.regions, regionCode).map((line) => {
    const national = graph
      .officesOf(nationCode)
      .find(({ facts }) => facts.phones.some(({ number }) => number === line.number))
    const rule = national?.facts.phones.find(({ number }) => number === line.number)
    const text = (line.dialling.elsewhere ?? line.dialling.here).text
    const own = graph
      .officesOf(regionCode)
      .filter(({ facts }) => facts.level !== 'county')
      .flatMap(({ facts }) => facts.phones)
      .find(({ number, certainty }) => number === text && certainty !== 'derived')
    const known = own ?? rule
    return {
      ...line,
      national,
      certainty: own?.certainty ?? (line.dialling.elsewhere ? 'derived' : (rule?.certainty ?? 'derived')),
      verified: known?.verified ?? null,
      sources: known?.sources ?? [],
    }
  })
}
