import type { PlaceAnswerRecord, PlacePhone, PlaceRecord, PlaceRuleRecord } from '../data/place-record.ts'
import type { Locale } from '../i18n/locales.ts'

/** What is shown, and how. */
export interface ShownPlace {
  record: PlaceRecord
  /** The Chinese name of a county or district; '' or an unknown one stands for the whole place. */
  district: string
  locale: Locale
  /** The address of a root-absolute path where the site is mounted. */
  urlOf: (path: string) => string
  /** Called when the reader wants the place forgotten. */
  forget: () => void
}

/** Runs in the browser. Shows the chosen place in the header, and on the page of a procedure who answers there. */
export function showPlace(page: Document, shown: ShownPlace): void {
  for (const slot of page.querySelectorAll<HTMLElement>('your-place')) fillHeader(slot, shown)
  for (const slot of page.querySelectorAll<HTMLElement>('place-answer')) fillAnswer(slot, shown)
}

/** Takes away everything that `showPlace` has shown. */
export function hidePlace(page: Document): void {
  delete page.documentElement.dataset.place
  for (const slot of page.querySelectorAll<HTMLElement>('your-place, place-answer')) {
    slot.replaceChildren()
    slot.hidden = true
  }
  restoreCallBar(page)
}

function fillHeader(slot: HTMLElement, { record, district, locale, urlOf, forget }: ShownPlace): void {
  const build = builderOf(slot)
  const part = findDistrict(record, district)
  const name = part ? `${record.name[locale]} · ${part.name[locale]}` : record.name[locale]
  const button = build('button', record.words.forget[locale])
  button.type = 'button'
  button.addEventListener('click', forget)
  slot.replaceChildren(
    build('span', record.words.place[locale]),
    ' ',
    link(slot, urlOf(record.path[locale]), name),
    ' ',
    button,
  )
  slot.hidden = false
}

function fillAnswer(slot: HTMLElement, { record, district, locale, urlOf }: ShownPlace): void {
  const build = builderOf(slot)
  const key = slot.dataset.procedure ?? ''
  const found = record.procedures[key]
  const part = findDistrict(record, district)
  const answers = (part?.procedures[key] ?? found?.answers ?? []).flatMap((index) => record.answers[index] ?? [])
  // A page that is written for other places has nothing to say here.
  if (!found || answers.length === 0) return
  const list = build('ul')
  list.className = 'contacts'
  list.append(...answers.map((answer) => listAnswer(slot, answer, locale, urlOf)))
  const more = build('p')
  more.append(link(slot, urlOf(record.path[locale]), fill(record.words.more[locale], record.name[locale])))
  slot.replaceChildren(
    build('h3', fill(record.words.heading[locale], (part ?? record).name[locale])),
    list,
    ...found.rules.map((rule) => listRule(slot, rule, locale)),
    more,
  )
  slot.hidden = false
  const [phone] = answers.flatMap((answer) => answer.phone ?? [])
  if (phone) pointCallBar(slot.ownerDocument, phone, record.words.call[locale])
}

function listAnswer(
  slot: HTMLElement,
  { office, body, why, phone }: PlaceAnswerRecord,
  locale: Locale,
  urlOf: ShownPlace['urlOf'],
): HTMLElement {
  const build = builderOf(slot)
  const item = build('li')
  const contact = build('div')
  contact.className = 'contact'
  if (phone) {
    const call = link(slot, `tel:${phone.tel}`, '')
    call.className = 'call'
    const number = build('span', phone.text)
    number.className = 'number'
    const icon = slot.ownerDocument.querySelector('.call-bar .call svg')?.cloneNode(true)
    if (icon) call.append(icon)
    call.append(number)
    contact.append(call)
  }
  const words = build('p')
  const name = office ? link(slot, urlOf(office.path[locale]), office.name[locale]) : build('b', body[locale])
  name.className = 'office'
  const reason = build('span', why[locale])
  reason.className = 'ask'
  words.append(name, reason)
  contact.append(words)
  item.append(contact)
  return item
}

function listRule(slot: HTMLElement, { heading, text }: PlaceRuleRecord, locale: Locale): HTMLElement {
  const build = builderOf(slot)
  const paragraph = build('p')
  paragraph.append(build('b', heading[locale]), text[locale])
  return paragraph
}

/** The bar within reach of the thumb calls the place's own line. What it called before is kept for later. */
function pointCallBar(page: Document, phone: PlacePhone, words: string): void {
  const call = page.querySelector<HTMLAnchorElement>('.call-bar .call')
  const text = call?.querySelector('span')
  if (!call || !text) return
  call.dataset.before ??= `${call.getAttribute('href')} ${text.textContent}`
  call.href = `tel:${phone.tel}`
  text.textContent = words.replace('{number}', () => phone.text)
}

function restoreCallBar(page: Document): void {
  const call = page.querySelector<HTMLAnchorElement>('.call-bar .call[data-before]')
  const text = call?.querySelector('span')
  const [, href, words] = /^(\S+) (.*)$/.exec(call?.dataset.before ?? '') ?? []
  if (!call || !text || !href) return
  call.href = href
  text.textContent = words ?? ''
}

function findDistrict(record: PlaceRecord, district: string): PlaceRecord['districts'][number] | undefined {
  return record.districts.find(({ name }) => name['zh-CN'] === district)
}

function fill(words: string, place: string): string {
  return words.replace('{place}', () => place)
}

function link(slot: HTMLElement, href: string, text: string): HTMLAnchorElement {
  const element = builderOf(slot)('a', text)
  element.href = href
  return element
}

/** Makes elements of the page that hold text, or nothing. */
function builderOf({ ownerDocument }: HTMLElement) {
  return <Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] => {
    const element = ownerDocument.createElement(name)
    element.textContent = text
    return element
  }
}
