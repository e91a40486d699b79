/**
 * What stands below the list of results: more, a way on when there is nothing, the other language. Runs in the browser,
 * once the first hits are shown.
 */
import { otherLocale } from '../i18n/locales.ts'
import { createFoundUrl } from '../i18n/urls.ts'
import type { Answer } from '../search/engine.ts'
import { siteUrl } from './search-files.ts'
import type { Progress } from './search-progress.ts'
import type { SearchSession } from './search-session.ts'

/** What notes are written from. */
export interface NoteSources {
  page: HTMLElement
  session: SearchSession
  query: string
  /** The words of a case, filled in. */
  template: (name: string, values: Readonly<Record<string, string>>) => DocumentFragment
  /** Shows the hits that are there and not shown; null when all are. */
  showAll: (() => void) | null
}

/** Writes the notes on an answer. */
export function writeNotes({ answer, more, widen }: Progress, sources: NoteSources): Node[] {
  const { template, showAll } = sources
  const { found, state } = answer
  const notes: Node[] = []
  const follow = showAll ? async () => showAll() : more
  if (follow) notes.push(createButton('more', follow, sources))
  const [correction] = found.meaning.corrections
  if (correction) notes.push(template('corrected', { from: correction.from, to: correction.to }))
  if (state !== 'results') notes.push(template('way-on', {}), ...writeNearestTopic(answer, sources))
  if (widen) notes.push(createButton('widen', widen, sources))
  notes.push(writeOtherLanguage(sources))
  return notes
}

/** The topic that comes nearest to a query without a sure answer. */
function writeNearestTopic(
  { found: { topic }, finder }: Answer,
  { template, session: { locale } }: NoteSources,
): Node[] {
  const entry = topic ? finder.catalogue.entries.find(({ kind, key }) => kind === 'topic' && key === topic) : undefined
  const title = entry?.titles[locale]
  if (!entry || !title) return []
  return [withLink(template('nearest', { topic: title }), siteUrl(entry.urlIn(locale)))]
}

function writeOtherLanguage({ template, session: { locale }, query }: NoteSources): Node {
  const url = siteUrl(createFoundUrl(otherLocale(locale), { page: 'search' }))
  return withLink(template('other', {}), `${url}?q=${encodeURIComponent(query)}`)
}

function withLink(note: DocumentFragment, url: string): DocumentFragment {
  const link = note.querySelector('a')
  if (link) link.href = url
  return note
}

function createButton(name: string, act: () => Promise<void>, { page, template }: NoteSources): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'search-more'
  button.textContent = template(name, {}).textContent?.trim() ?? ''
  button.addEventListener('click', () => follow(page, act))
  return button
}

/** More results take the place of the button: the focus goes to the first of them. */
function follow(page: HTMLElement, act: () => Promise<void>): void {
  const list = page.querySelector('ol[data-search-list]')
  const before = list?.children.length ?? 0
  page.setAttribute('aria-busy', 'true')
  act()
    .then(() => list?.children[before]?.querySelector('a')?.focus())
    .catch(() => undefined)
    .finally(() => page.setAttribute('aria-busy', 'false'))
}
