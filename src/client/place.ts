/**
 * The tools for contacts, loaded by `contact-tools.ts`: remembering a place and showing it, copying, correction notes.
 * Bundled into a classic script of its own. Everything shown is written as text, never as markup.
 */
import type { PlaceRecord } from '../data/place-record.ts'
import { isLocale, type Locale } from '../i18n/locales.ts'
import { wakeCopyButton } from './copy-text.ts'
import { wakeMailLink } from './mail-link.ts'
import { wakeChoice } from './place-choice.ts'
import { keepPlace, type RememberedPlace, readPlace } from './remembered-place.ts'
import { runScript, siteUrl } from './search-files.ts'
import { hidePlace, showPlace } from './show-place.ts'

/** Each brings a choice of places up to date. */
const choices: (() => void)[] = []

wakeTools(document)
const chosen = readPlace(window)
if (chosen) follow(chosen)

/** Loads what is known of a place and shows it. A place that this site does not know, or no longer, shows nothing. */
function follow(place: RememberedPlace): void {
  loadRecord(place.code).then(
    (record) => showPlace(document, { record, district: place.district, locale: readLocale(), urlOf: siteUrl, forget }),
    () => hidePlace(document),
  )
}

/** A place that the browser does not keep is shown all the same, as long as the page is open. */
function keep(place: RememberedPlace): boolean {
  const isKept = keepPlace(window, place)
  follow(place)
  return isKept
}

function forget(): void {
  keepPlace(window, null)
  hidePlace(document)
  for (const update of choices) update()
}

async function loadRecord(code: string): Promise<PlaceRecord> {
  await runScript(siteUrl(`/data/places/${code}.js`))
  const record = globalThis.shebaoPlaces?.[code]
  if (!record) throw new Error(`The script of the place ${code} came without its data.`)
  return record
}

function readLocale(): Locale {
  const { lang } = document.documentElement
  return isLocale(lang) ? lang : 'en'
}

function wakeTools(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    wakeCopyButton(button, () => button.dataset.copy ?? '')
  }
  for (const element of page.querySelectorAll<HTMLElement>('remember-place')) {
    choices.push(wakeChoice(element, { locale: readLocale(), keep, forget }))
  }
  for (const element of page.querySelectorAll<HTMLElement>('wrong-note')) wakeNote(element)
}

/** The note names the page in full, can be copied, and opens in the reader's own mail program. */
function wakeNote(element: HTMLElement): void {
  const field = element.querySelector('textarea')
  const button = element.querySelector('button')
  const mail = element.querySelector('a')
  if (!field || !button || !mail) return
  const { page = '', subject = '' } = element.dataset
  field.value = field.value.replace(page, () => location.href.replace(/#.*$/, ''))
  for (const hidden of element.querySelectorAll<HTMLElement>('[hidden]')) hidden.hidden = false
  wakeCopyButton(button, () => field.value)
  wakeMailLink(mail, () => ({ subject, body: field.value }))
}
