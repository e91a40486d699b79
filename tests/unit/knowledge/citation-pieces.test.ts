import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citationFormats, formatCitation } from '../../../src/knowledge/citation.ts'
import { buildCslItem, completeCslItem } from '../../../src/knowledge/citation-exports.ts'
import { type CitationPiece, splitCitation } from '../../../src/knowledge/citation-pieces.ts'
import { formatAddress, formatConsultedDay } from '../../../src/knowledge/consulted-day.ts'
import { buildGraph } from '../../../src/knowledge/graph.ts'
import { listPlaces, readHeldLaws } from '../../support/held-laws.ts'

const entries = readHeldLaws()
const graph = buildGraph(entries)
const places = fc.constantFrom(...listPlaces(entries))
const urls = fc.constantFrom('https://example.org/en/laws/x/9/#p9', 'http://intranet/a (b)/laws/x/9/#p2-i3')
const days = fc.constantFrom('2026-11-23', '2026-12-31')
const locales = fc.constantFrom('en' as const, 'zh-CN' as const)

/** What the script of the page writes into a gap. */
function fill(piece: CitationPiece, url: string, consulted: string): string {
  if (piece.kind === 'text') return piece.text
  return piece.kind === 'day' ? formatConsultedDay(consulted, piece.form) : formatAddress(url, piece.form)
}

describe('a citation with gaps', () => {
  test('says, once filled by the browser, exactly what the full citation says', () => {
    fc.assert(
      fc.property(
        places,
        urls,
        days,
        locales,
        fc.constantFrom(...citationFormats),
        (place, url, consulted, locale, format) => {
          const { facts } = graph.law(place.law)
          const pieces = splitCitation(format, facts, place, { locale, asOf: facts.verified })
          expect(pieces.map((piece) => fill(piece, url, consulted)).join('')).toBe(
            formatCitation(format, facts, place, { url, consulted, locale }),
          )
          expect(pieces.filter(({ kind }) => kind === 'day')).toHaveLength(1)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('as a record for reference managers is completed to the full record', () => {
    fc.assert(
      fc.property(places, urls, days, locales, (place, url, consulted, locale) => {
        const { facts } = graph.law(place.law)
        const bare = buildCslItem(place.law, facts, place, { url: null, consulted: null, locale })
        expect(completeCslItem(bare, { url, consulted })).toEqual(
          buildCslItem(place.law, facts, place, { url, consulted, locale }),
        )
      }),
      { numRuns: 200 },
    )
  })
})
