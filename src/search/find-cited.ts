/** Laws, articles and official documents that a query cites. Runs in the browser and in Node. */
import { articleSlug } from '../knowledge/article-number.ts'
import { type Candidate, type Finding, findEntry } from './candidate.ts'
import { listDocumentNumbers } from './citation.ts'
import type { Catalogue, Line } from './entries.ts'
import { fold } from './fold.ts'
import { titleOfArticle } from './further-entries.ts'
import type { DocumentNumber, Meaning, Unit } from './meaning.ts'
import type { LawRecord } from './parts.ts'

/** From here on the words beside an article number name a law. */
const guessedLaw = 0.75

/** What a query cites, as candidates. Empty when it cites nothing. */
export function findCited(meaning: Meaning, finding: Finding): Candidate[] {
  const { catalogue } = finding
  const named = new Set([...meaning.laws, ...lawsOfNumbers(listNumbers(meaning), catalogue)])
  const article = citedArticle(meaning, named.size > 0)
  if (article !== null && named.size === 0) {
    for (const law of guessLaws(meaning, catalogue)) named.add(law)
  }
  if (article !== null && named.size === 0) return citeEveryLaw(article, meaning, finding)
  return [...named].flatMap((key) => citeLaw(key, article, meaning, finding))
}

/** The article a query names. A bare number is one only beside a law: "SIL 58". */
function citedArticle({ citation, units }: Meaning, isLawNamed: boolean): number | null {
  if (citation.article !== null) return citation.article
  if (!isLawNamed || citation.document !== null || units.length < 2) return null
  const numbers = units.filter(({ kind }) => kind === 'number')
  const [only] = numbers
  return only && numbers.length === 1 && only.text.length <= 4 ? Number(only.text) : null
}

function citeLaw(key: string, article: number | null, meaning: Meaning, finding: Finding): Candidate[] {
  const entry = findEntry(finding.catalogue, 'law', key)
  const record = finding.catalogue.laws.get(key)
  if (!entry || !record) return []
  const cited = article === null ? [] : citeArticle(record, article, meaning, { ...finding, score: 1 })
  // Named beside other words, the law is where to look on, not the answer.
  const isAll = meaning.citation.document !== null || !meaning.units.some(isOtherMatter)
  const score = cited.length > 0 ? 0.8 : isAll ? 0.97 : 0.62
  const why = meaning.laws.includes(key) ? 'law-name' : 'document-number'
  return [
    ...cited,
    {
      entry,
      anchor: '',
      score,
      confident: isAll || article !== null,
      agrees: true,
      line: '',
      explain: () => [{ why, detail: key, score }],
    },
  ]
}

function isOtherMatter({ ids, kind, light }: Unit): boolean {
  return kind !== 'number' && !light && !ids.some((id) => id.startsWith('l:'))
}

/** No law named: every law that has the article, the most used first. */
function citeEveryLaw(article: number, meaning: Meaning, finding: Finding): Candidate[] {
  return [...finding.catalogue.laws.values()].flatMap((record, index) =>
    citeArticle(record, article, meaning, { ...finding, score: 0.95 - index * 0.005 }),
  )
}

function citeArticle(
  law: LawRecord,
  number: number,
  { citation }: Meaning,
  { catalogue, reader, score }: Finding & { score: number },
): Candidate[] {
  const entry = findEntry(catalogue, 'article', `${law.key}/${articleSlug(number)}`)
  if (!entry) return []
  const { anchor } = citation
  const detail = `${titleOfArticle(law, number, reader)}${anchor && ` #${anchor}`}`
  return [
    {
      entry,
      anchor,
      score,
      confident: true,
      agrees: true,
      line: '',
      explain: () => [{ why: 'citation', detail, score }],
    },
  ]
}

/** The official numbers a query names. A number that is all of the query may be one as well: 765. */
function listNumbers({ citation, folded }: Meaning): DocumentNumber[] {
  if (citation.document) return [citation.document]
  return /^\d{2,3}$/.test(folded) ? [{ number: Number(folded), year: null }] : []
}

function lawsOfNumbers(numbers: readonly DocumentNumber[], { laws }: Catalogue): string[] {
  if (numbers.length === 0) return []
  return [...laws.values()].flatMap((law) => {
    const own = listDocumentNumbers(fold([law.number, ...law.names].join('；')).text)
    return own.some((candidate) => numbers.some((number) => isSameNumber(candidate, number))) ? [law.key] : []
  })
}

/** A year that one of the two leaves out does not part them. */
function isSameNumber(a: DocumentNumber, b: DocumentNumber): boolean {
  return a.number === b.number && (a.year === null || b.year === null || a.year === b.year)
}

/** The laws whose names hold the words that stand beside an article number: "Art. 16 card measures". */
function guessLaws({ units }: Meaning, { entries }: Catalogue): string[] {
  const words = units.filter(({ kind, light }) => kind !== 'number' && kind !== 'place' && !light)
  if (words.length === 0) return []
  const laws = entries
    .filter(({ kind }) => kind === 'law')
    .map(({ key, lines }) => ({ key, likeness: Math.max(...lines.map((line) => likenessOf(line, words))) }))
  const most = Math.max(0, ...laws.map(({ likeness }) => likeness))
  return most < guessedLaw
    ? []
    : laws
        .filter(({ likeness }) => likeness === most)
        .map(({ key }) => key)
        .slice(0, 2)
}

/** How much of the words a name holds, and how much of the name they are. */
function likenessOf(line: Line, words: readonly Unit[]): number {
  const shared = words.filter((word) => holds(line, word)).length
  return shared / words.length + shared / (line.pieces.length + 2)
}

function holds({ ids, innerIds, words, folded }: Line, unit: Unit): boolean {
  return (
    unit.ids.some((id) => ids.has(id) || innerIds.has(id)) ||
    unit.forms.some((form) => words.has(form) || folded.includes(form)) ||
    folded.includes(unit.text)
  )
}
