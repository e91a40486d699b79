/** The small index: answers while one types. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import { analyse, readPieces, type Surroundings } from './analyse.ts'
import { type Candidate, confidentScore, type Finding, leastScore, placedWeight } from './candidate.ts'
import { type Catalogue, createCatalogue, type Entry, type HitKind, placesOf, topicOf, type UrlOf } from './entries.ts'
import { fold } from './fold.ts'
import type { Further } from './further.ts'
import type { Highlights, Hit } from './hit.ts'
import type { LeaningParts } from './leanings.ts'
import { countiesIn } from './lookup.ts'
import type { Meaning, Unit } from './meaning.ts'
import type { LeaningsName } from './parts.ts'
import { type Scored, scoreEntries } from './score.ts'
import { finish, type Steps } from './steps.ts'
import type { AskedPlaces } from './weigh-place.ts'
import { createWords, type LoadedParts, type Words } from './words.ts'

/** A line that agrees like this says the same as the query. */
const sameLine = 0.85

/** So many of those that come nearest are shown where nothing answers. */
const mostNearest = 5

/** Nobody reads further down. */
const mostHits = 30

/** Kinds beside procedures are what people look for less often. */
const kindWeights: Readonly<Record<HitKind, number>> = {
  procedure: 1,
  topic: 0.72,
  term: 0.72,
  article: 0.72,
  law: 0.74,
  document: 0.68,
  region: 0.8,
  office: 0.84,
}

/** What the finder found, and what it understood. */
export interface Found {
  meaning: Meaning
  /** Best first; noise left out. */
  hits: readonly Hit[]
  /** The topic that comes nearest, even where nothing answers; '' when there is none. */
  topic: string
  /** The files that may tell more of it: how its words lean towards pages. */
  leanings: readonly LeaningsName[]
}

/** For whom search works. What it needs of the site is handed in: search itself imports nothing that makes pages. */
export interface Reader {
  locale: Locale
  /** The language whose words may help when those of the reader's do not. */
  other: Locale
  /** Makes the addresses of hits: `createFoundUrl` of the site. */
  urlOf: UrlOf
}

/** Finds in everything that is loaded, for a reader of one language. */
export interface Finder {
  words: Words
  catalogue: Catalogue
  find: (query: string) => Found
  /** Folds a text and cuts it into words. */
  read: (text: string) => ReturnType<typeof readPieces> & { folded: string }
  /** Finds the words of a text that a query means. */
  mark: (text: string, meaning: Meaning) => Highlights
}

/** Makes a finder of the loaded parts at once: see `buildFinder`. The counties are by default those among the parts. */
export function createFinder(
  parts: LoadedParts,
  reader: Reader,
  further: Further | null,
  counties: Surroundings['counties'] = (name) => countiesIn(parts[reader.locale]?.[name]),
): Finder {
  return finish(buildFinder(parts, reader, further, counties, (name) => parts[reader.locale]?.[name]))
}

/**
 * Makes a finder of the loaded parts, in steps: all of them take a tenth of a second, and on a cheap phone half a one.
 * It is made anew when a further part arrives.
 *
 * @param further What reads all parts but the core; null while only that is loaded.
 * @param counties Gives the counties of files of names that are loaded: these come and go without a new finder.
 * @param leanings Gives the files of leanings in the reader's language in the same way.
 */
export function* buildFinder(
  parts: LoadedParts,
  { locale: reader, urlOf }: Reader,
  further: Further | null,
  counties: Surroundings['counties'],
  leanings: LeaningParts['file'],
): Steps<Finder> {
  const words = yield* createWords(parts, further)
  const catalogue = yield* createCatalogue(parts, words, urlOf)
  const own = parts[reader] ?? {}
  const finding: Finding = {
    words,
    catalogue,
    reader,
    strings: own.core?.strings ?? {},
    leanings: { parts: own, file: leanings },
  }
  return {
    words,
    catalogue,
    find: (query) => {
      const meaning = analyse(query, words, catalogue.vocabulary, counties)
      return { meaning, ...rankEntries(meaning, finding) }
    },
    read: (text) => {
      const folded = fold(text, words.simplify).text
      return { folded, ...readPieces(folded, words) }
    },
    mark: (text, meaning) => markWords(text, meaning, words),
  }
}

function rankEntries(meaning: Meaning, finding: Finding): Omit<Found, 'meaning'> {
  const candidates = new Map<Entry, Candidate>()
  const keep = (candidate: Candidate): void => {
    const known = candidates.get(candidate.entry)
    if (!known) candidates.set(candidate.entry, candidate)
    else {
      const [better, other] = candidate.score > known.score ? [candidate, known] : [known, candidate]
      candidates.set(candidate.entry, { ...better, explain: () => [...better.explain(), ...other.explain()] })
    }
  }
  const question = readQuestion(meaning, finding)
  const scores = scoreEntries(finding.catalogue, meaning, finding.words, finding.reader)
  const { further } = finding.words
  for (const scored of scores) keep(weigh(scored, question, further))
  if (further)
    for (const candidate of [...further.findCited(meaning, finding), ...further.findPlaces(meaning, finding)])
      keep(candidate)
  const own = [...candidates.values()].filter(({ entry }) => entry.titles[finding.reader] !== undefined)
  const leaning = further?.lean(own, meaning, finding, scores, question.places?.regions)
  const all =
    further?.liftPlace(
      further.liftThing(
        further.liftParticular(further.liftNamed(scores, meaning, leaning?.candidates ?? own), meaning.units),
        meaning.units,
      ),
    ) ?? own
  const heard = all.filter(({ score }) => score >= (leaning ? leaning.leastScore : leastScore))
  // Of a question on the subject whose other words say nothing to us, what comes nearest is better than nothing.
  const isNearest = heard.length === 0 && question.isOnSubject
  // Noise is sorted only where something of it is needed.
  const isEnough = heard.some(({ entry }) => topicOf(entry) !== '')
  const sorted = (isEnough ? heard : all).sort((a, b) => b.score - a.score || compareEntries(a.entry, b.entry))
  const nearest = sorted.find(({ entry }) => topicOf(entry) !== '')
  const shown = isNearest ? sorted.slice(0, mostNearest) : sorted.slice(0, Math.min(heard.length, mostHits))
  return {
    hits: shown.map((candidate) => toHit(candidate, meaning, finding)),
    topic: nearest ? topicOf(nearest.entry) : '',
    leanings: leaning?.files ?? [],
  }
}

/** What is the same for all entries that a query is held against. */
interface Question {
  meaning: Meaning
  /** Its words, places left out. */
  units: readonly Unit[]
  isOnSubject: boolean
  /** It names a matter of which there is no page. */
  isElsewhere: boolean
  /** The places that it names; none are known before all of search is there. */
  places: AskedPlaces | undefined
}

function readQuestion(meaning: Meaning, { words, catalogue }: Finding): Question {
  const { units } = meaning
  return {
    meaning,
    units: units.filter(({ kind }) => kind !== 'place'),
    isOnSubject: units.some((unit) => isOfSubject(unit, words)),
    isElsewhere: units.some(({ ids }) => ids.some((id) => words.elsewhere.has(id))),
    places: words.further?.readAskedPlaces(meaning, catalogue),
  }
}

/** The order of equals must not depend on the order of loading. */
function compareEntries(a: Entry, b: Entry): number {
  if (a.kind !== b.kind) return kindWeights[b.kind] - kindWeights[a.kind] || (a.kind < b.kind ? -1 : 1)
  if (a.key === b.key) return 0
  return a.key < b.key ? -1 : 1
}

/** Turns agreement into a score that can be compared across kinds, places considered. */
function weigh(scored: Scored, question: Question, further: Further | null): Candidate {
  const { entry, line, similarity } = scored
  const { defining } = question.meaning
  const isAsked = defining && (entry.kind === 'term' || entry.kind === 'document')
  const weight = isAsked ? 1.05 : kindWeights[entry.kind]
  const place: ReturnType<Further['weighPlace']> =
    further && question.places
      ? further.weighPlace(entry, question.places)
      : { weight: entry.regions.length > 0 ? placedWeight : 1 }
  const score = scored.score * weight * place.weight
  // A paper that is only named does not answer "how do I get a passport".
  const canAnswer = entry.kind !== 'document' || defining
  const agrees = score >= confidentScore && place.weight >= 0.9 && isUnderstood(question, scored)
  // "I lost my passport" resembles a lost card; only a line that says just that may answer it.
  const isOnMatter = similarity >= sameLine || (question.isOnSubject && !question.isElsewhere)
  return {
    entry,
    anchor: line?.anchor ?? '',
    score: Math.min(score, 1),
    confident: agrees && canAnswer && isOnMatter,
    agrees,
    line: scored.shown?.text ?? '',
    explain: () => further?.reasonsOf(scored, question.units, place.reason) ?? [],
  }
}

/** A hit that leaves a whole word of the query unexplained does not answer it. */
function isUnderstood({ units: counted }: Question, { units, coverage, similarity }: Scored): boolean {
  if (coverage < 0.64) return false
  // One word alone is answered by a page about it, not by one that mentions it.
  const telling = counted.filter(({ light }) => !light)
  if (telling.length === 1 && (telling[0]?.parts.length ?? 0) < 2 && similarity < 0.72) return false
  const missed = counted.reduce(
    (sum, unit, index) => sum + (unit.light || (units[index] ?? 0) > 0.3 ? 0 : unit.share),
    0,
  )
  return missed < 1.5
}

function isOfSubject({ ids, parts }: Unit, words: Words): boolean {
  return (
    ids.some((id) => words.subject.has(id) || id.startsWith('l:')) || parts.some((part) => isOfSubject(part, words))
  )
}

function toHit(candidate: Candidate, meaning: Meaning, { words, catalogue, reader }: Finding): Hit {
  const { entry, anchor } = candidate
  const title = candidate.title?.text ?? entry.titles[reader] ?? entry.key
  const line = candidate.line || entry.summaries[reader] || ''
  const [region] = entry.kind === 'region' ? [] : entry.regions
  return {
    kind: entry.kind,
    key: entry.key,
    url: entry.urlIn(reader, anchor),
    title,
    // Read only for the hits that are shown: a field shows seven of thirty, and no line of any.
    get titleMarks() {
      return (candidate.title && words.further?.markName(candidate.title)) ?? markWords(title, meaning, words)
    },
    line,
    get lineMarks() {
      return markWords(line, meaning, words)
    },
    region: region ? (catalogue.regions.get(region) ?? '') : '',
    regions: placesOf(entry),
    topic: topicOf(entry),
    audience: entry.audience,
    score: round(candidate.score),
    leaning: candidate.leaning ?? 0,
    confident: candidate.confident,
    agrees: candidate.agrees,
    called: candidate.called,
    get reasons() {
      return candidate.explain()
    },
  }
}

/** Only once all of search is there: first hits are shown without. */
function markWords(text: string, meaning: Meaning, words: Words): Highlights {
  return words.further?.highlight(text, meaning, words, readPieces) ?? []
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
