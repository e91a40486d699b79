/** First hits for what the core knows nothing of, from a few small files of names. Runs in the browser and in Node. */
import type { FoundPage } from '../i18n/urls.ts'
import { createBareHit } from './bare-hit.ts'
import type { Shelf } from './engine.ts'
import type { Hit } from './hit.ts'
import type { Unit } from './meaning.ts'
import type { Named } from './named.ts'
import { pageOf } from './page-of.ts'
import { type NamesOfQuery, readNames } from './read-names.ts'
import type { Scouted } from './scout.ts'
import type { Words } from './words.ts'

/** Hits of one kind keep their order. */
const step = 0.005

/**
 * What the core and the names of a query say, and the files of names that are still wanted for it. What they find stands
 * about where the full answer, which follows, will have it.
 */
export function askNames(query: string, shelf: Shelf): Scouted {
  const names = readNames(query, shelf)
  return { hits: listHits(names, shelf), wants: names.wants }
}

function listHits({ things, rest, isOne }: NamesOfQuery, shelf: Shelf): Hit[] {
  const { words, find } = shelf.own
  const { hits, meaning } = find(rest)
  const isPlace = meaning.units.every((unit) => unit.light || asksForOffice(unit, words))
  const isCited = things.some(({ kind }) => kind === 'article')
  const named = things.map((thing, index) => {
    const isAll = isOne || (thing.path || thing.kind === 'office' ? isPlace : meaning.units.length === 0)
    return toHit(thing, worthOf(thing, isAll, isCited) - index * step, isAll && !thing.anchor, shelf)
  })
  return [...named, ...hits].sort((a, b) => b.score - a.score)
}

/** What the full answer gives: see `find-cited.ts` and `find-places.ts`. */
function worthOf({ kind }: Named, isAll: boolean, isCited: boolean): number {
  switch (kind) {
    case 'article':
      return 1
    case 'law':
      return isCited ? 0.8 : isAll ? 0.97 : 0.62
    case 'office':
      return isAll ? 0.96 : 0.46
    case 'region':
      return isAll ? 0.9 : 0.4
    default:
      return isAll ? 0.72 : 0.5
  }
}

function asksForOffice({ ids, parts }: Unit, words: Words): boolean {
  return (
    ids.some((id) => words.office.has(id)) || (parts.length > 0 && parts.every((unit) => asksForOffice(unit, words)))
  )
}

function toHit(thing: Named, score: number, confident: boolean, { reader: { locale, urlOf } }: Shelf): Hit {
  const { kind, key, title, line } = thing
  return createBareHit({
    kind,
    key,
    url: urlOf(locale, addressOf(thing)),
    title,
    line,
    regions: kind === 'region' ? [key] : [],
    score,
    confident,
    agrees: confident,
  })
}

function addressOf({ kind, key, path, anchor }: Named): FoundPage {
  if (path) return { page: 'region', path, anchor }
  return kind === 'region' ? { page: 'regions' } : pageOf({ kind, key })
}
