/** Finds the pages that hold most words of a query. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import type { Allowance } from './allowance.ts'
import { type FoundPage, keptForLine, type TextIndexReader, toMatch } from './text-index-reader.ts'
import { foldText, looseScore, type TextMatch } from './text-match.ts'
import type { TextQuery, TextTerm } from './text-query.ts'

/** Each form of each word costs some kilobytes: enough to find, few enough to be quick. */
const mostTerms = 4
const mostForms = 8
const mostLoose = 12
/** Of the files that a search may load, so many are kept for the lines that it shows. */
const keptForLines = 6
/** A page that says less of the query than this is no answer. */
const leastCoverage = 0.6
/** How near words must stand to be of one passage. */
const passage: Readonly<Record<Locale, number>> = { en: 60, 'zh-CN': 90 }

/** A page with what it holds of the words of a query. */
interface LoosePage {
  found: FoundPage
  score: number
  at: number
}

/** The pages that hold most of the words, those first where they stand together. */
export async function findLoosely(
  index: TextIndexReader,
  query: TextQuery,
  { locale, allowance }: { locale: Locale; allowance: Allowance },
): Promise<TextMatch[]> {
  const terms = [...query.terms].sort((a, b) => b.weight - a.weight).slice(0, mostTerms)
  const all = terms.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return []
  const planned = await planForms(index, terms, allowance)
  const byTerm = await Promise.all(planned.map((forms) => findForms(index, forms, allowance)))
  const pages = new Set(byTerm.flatMap((found) => [...found.keys()]))
  const loose = [...pages].flatMap((page): LoosePage[] => {
    const held = terms.flatMap(({ weight }, number) => {
      const found = byTerm[number]?.get(page)
      return found && !found.aside ? [{ found, weight }] : []
    })
    const weightOf = (list: typeof held): number => list.reduce((sum, { weight }) => sum + weight, 0) / all
    const coverage = weightOf(held)
    if (coverage < leastCoverage) return []
    const together = bestPassage(held, passage[locale])
    const titled = weightOf(held.filter(({ found }) => found.inTitle))
    const places = held.flatMap(({ found }) => found.places).sort((a, b) => a - b)
    const found: FoundPage = { page, places, inTitle: titled > 0, aside: false }
    return [{ found, at: together.at, score: looseScore({ coverage, together: together.weight / all, titled }) }]
  })
  const best: LoosePage[] = []
  for (const page of loose.sort((a, b) => b.score - a.score || a.found.page - b.found.page).slice(0, mostLoose))
    if (allowance.takeIfLeft([await index.fileOfLine({ ...page.found, places: [] }, page.at)])) best.push(page)
  const read = await Promise.all(
    best.map(async ({ found, score, at }) => {
      const line = await index.readLine({ ...found, places: [] }, at)
      return line && toMatch(line, { at: placeOfTerms(line.text, terms), exact: false, aside: false, score })
    }),
  )
  return read.filter((match) => match !== null)
}

/** Which forms of each term to look up: each as it was typed, then others as long as files are left for them. */
async function planForms(
  index: TextIndexReader,
  terms: readonly TextTerm[],
  allowance: Allowance,
): Promise<string[][]> {
  const planned = terms.map((): string[] => [])
  const most = Math.max(1, Math.floor(mostForms / terms.length))
  for (let round = 0; round < most; round += 1) {
    for (const [number, { forms }] of terms.entries()) {
      const form = forms[round]
      if (form === undefined) continue
      const files = await index.filesOf(form)
      // The word that says most is looked up in any case.
      if (round === 0 && number === 0) allowance.take(...files)
      if (allowance.takeIfLeft(files, round === 0 ? keptForLine : keptForLines)) planned[number]?.push(form)
    }
  }
  return planned
}

/** Where a term stands, in any of its forms, by page. */
async function findForms(
  index: TextIndexReader,
  forms: TextTerm['forms'],
  allowance: Allowance,
): Promise<Map<number, FoundPage>> {
  const pages = new Map<number, FoundPage>()
  for (const found of (await Promise.all(forms.map((form) => index.findPhrase(form, allowance)))).flat()) {
    const known = pages.get(found.page)
    pages.set(
      found.page,
      known
        ? {
            page: found.page,
            places: [...known.places, ...found.places].sort((a, b) => a - b),
            inTitle: known.inTitle || found.inTitle,
            aside: known.aside && found.aside,
          }
        : found,
    )
  }
  return pages
}

/** Where most of the words stand together. */
function bestPassage(
  held: readonly { found: FoundPage; weight: number }[],
  reach: number,
): { weight: number; at: number } {
  const places = held
    .flatMap(({ found, weight }, term) => found.places.map((place) => ({ place, weight, term })))
    .sort((a, b) => a.place - b.place)
  let best = { weight: 0, at: places[0]?.place ?? 0 }
  places.forEach(({ place }, index) => {
    const seen = new Set<number>()
    let weight = 0
    for (let next = index; next < Math.min(places.length, index + 24); next += 1) {
      const other = places[next]
      if (!other || other.place > place + reach) break
      if (seen.has(other.term)) continue
      seen.add(other.term)
      weight += other.weight
    }
    if (weight > best.weight) best = { weight, at: place }
  })
  return best
}

function placeOfTerms(text: string, terms: readonly TextTerm[]): number {
  const folded = foldText(text)
  const places = terms.map(({ pattern }) => folded.search(new RegExp(pattern.source))).filter((at) => at >= 0)
  return places.length > 0 ? Math.min(...places) : 0
}
