import { type Document, isSeq, parseDocument, Scalar, YAMLMap } from 'yaml'
import { parseArticleBody } from '../knowledge/article-structure.ts'
import type { ComparedArticle } from '../knowledge/compare-texts.ts'
import { fingerprintArticle } from '../knowledge/fingerprint.ts'
import { ImportError } from './import-error.ts'
import type { ParsedLaw } from './parse-law.ts'

/**
 * Which held articles an amendment replaced: those that differ and keep their number. Wordings are paired by number, so a
 * document that gives articles new numbers is refused: two different articles would be shown as versions of one.
 *
 * @throws ImportError for an article that is gone or stands under another number.
 */
export function listReplaced(compared: readonly ComparedArticle[]): number[] {
  const moved = compared.find(({ kind, movedTo }) => kind === 'removed' || (kind === 'changed' && movedTo !== null))
  if (moved) {
    const now = moved.movedTo === null ? 'is not in the document' : `is now article ${moved.movedTo}`
    throw new ImportError(
      `Article ${moved.number} ${now}, so wordings cannot be paired by number. Import without --amended-from, and write the earlier wordings by hand.`,
    )
  }
  return compared.filter(({ kind }) => kind === 'changed').map(({ number }) => number)
}

/**
 * Writes the wording that is held into the facts of its article as an earlier one. Its sources are for an editor to name:
 * the gate does not pass the empty list.
 *
 * @param facts The text of `facts.yaml` of the article.
 * @param body The body of its `zh-CN.mdx` as it is held.
 * @param until The first day of the wording that takes its place.
 * @throws ImportError where an earlier wording already ended on that day or later.
 */
export function addEarlierWording(facts: string, body: string, until: string): string {
  const document = parseDocument(facts)
  const known: unknown = document.toJS()?.earlier
  const last: unknown = Array.isArray(known) ? known.at(-1)?.until : undefined
  if (last !== undefined && String(last) >= until) {
    throw new ImportError(
      `An earlier wording of the article is held until ${String(last)}, so the one held now cannot have ended on ${until}.`,
    )
  }
  const wording = new Scalar(`${body.trim()}\n`)
  wording.type = Scalar.BLOCK_LITERAL
  const fingerprint = new Scalar(fingerprintArticle(parseArticleBody(body)))
  fingerprint.type = Scalar.QUOTE_SINGLE
  const entry = new YAMLMap()
  entry.set('until', until)
  entry.set('wording', wording)
  entry.set('fingerprint', fingerprint)
  entry.set('verified', document.get('verified'))
  entry.set('sources', document.createNode([], { flow: true }))
  if (document.has('earlier')) document.addIn(['earlier'], entry)
  else document.set('earlier', document.createNode([entry]))
  return document.toString({ lineWidth: 100 })
}

/**
 * Notes the articles that an amendment changed with that amendment in the facts of a law. One that the facts do not know is
 * added: the document says when it was decided and how, the editor from when it is in force.
 *
 * @param facts The facts of the law; they are changed.
 * @returns What an editor still has to do.
 * @throws ImportError when the document names no amendment, or the facts know another first day of it.
 */
export function noteReplaced(
  facts: Document,
  { amendments }: Pick<ParsedLaw, 'amendments'>,
  { from, numbers }: { from: string; numbers: readonly number[] },
): string[] {
  const amendment = amendments.at(-1)
  if (!amendment) {
    throw new ImportError(
      'The document names no amendment that could have replaced the wording held. Leave out --amended-from.',
    )
  }
  if (amendment.date > from) {
    throw new ImportError(`The last amendment is of ${amendment.date}; it cannot be in force from ${from}.`)
  }
  const known: unknown = facts.toJS().amendments
  const entries: { date?: unknown; effective?: unknown; articles?: unknown }[] = Array.isArray(known) ? known : []
  const index = entries.findIndex(({ date }) => String(date) === amendment.date)
  const entry = entries[index]
  if (!entry) {
    const added = new YAMLMap()
    added.set('date', amendment.date)
    added.set('effective', from)
    added.set('act', amendment.act)
    added.set('articles', facts.createNode(numbers, { flow: true }))
    added.set('sources', facts.createNode([], { flow: true }))
    const list = facts.get('amendments')
    // An empty list is written [], and what is put into it would stay on that line.
    if (isSeq(list)) list.flow = false
    facts.addIn(['amendments'], added)
    return [
      `facts.yaml: name the sources of the version of ${amendment.date}, and in its "articles" those it changed that are not held; look at "status", too.`,
    ]
  }
  if (String(entry.effective) !== from) {
    throw new ImportError(
      `The facts say that the version of ${amendment.date} is in force from ${String(entry.effective)}, not from ${from}.`,
    )
  }
  const noted: unknown[] = Array.isArray(entry.articles) ? entry.articles : []
  const all = [...new Set([...noted.map(Number), ...numbers])].sort((a, b) => a - b)
  facts.setIn(['amendments', index, 'articles'], facts.createNode(all, { flow: true }))
  if (facts.hasIn(['amendments', index, 'sources'])) return []
  facts.setIn(['amendments', index, 'sources'], facts.createNode([], { flow: true }))
  return [
    `facts.yaml: name the sources of the version of ${amendment.date}, and in its "articles" those it changed that are not held.`,
  ]
}
