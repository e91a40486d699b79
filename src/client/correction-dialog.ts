/**
 * The note of "Is this wrong?" for any part of a page, in a dialog. Loaded by `correction-links.ts` at the first press;
 * nothing is sent from here. Runs in the browser.
 */
import { version } from '../../package.json'
import {
  'cite.close' as close,
  'wrong.copy' as copy,
  'copy.done' as done,
  'wrong.hint' as hint,
  'wrong.mail' as mail,
  'wrong.note' as note,
  'wrong.part' as part,
  'wrong.title' as title,
  'wrong.page' as whole,
} from '../content/interface/en.json'
import {
  'cite.close' as closeZh,
  'wrong.copy' as copyZh,
  'copy.done' as doneZh,
  'wrong.hint' as hintZh,
  'wrong.mail' as mailZh,
  'wrong.note' as noteZh,
  'wrong.part' as partZh,
  'wrong.title' as titleZh,
  'wrong.page' as wholeZh,
} from '../content/interface/zh-CN.json'
import { type CorrectionNote, datumOfPage, writeCorrectionNote } from '../knowledge/correction-note.ts'
import { wakeCopyButton } from './copy-text.ts'
import { wakeMailLink } from './mail-link.ts'
import { listPageParts, type PagePart } from './page-parts.ts'
import { siteRoot } from './site-root.ts'

const locale = document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
const words =
  locale === 'en'
    ? { close, copy, done, hint, mail, note, part, title, whole }
    : {
        close: closeZh,
        copy: copyZh,
        done: doneZh,
        hint: hintZh,
        mail: mailZh,
        note: noteZh,
        part: partZh,
        title: titleZh,
        whole: wholeZh,
      }

globalThis.shebaoCorrect = openNote

/** Opens the note for the row or the section that the link stands in; for the place the address names, where it stands in none. */
function openNote(link: HTMLAnchorElement): void {
  const content = document.querySelector('main')
  const parts: PagePart[] = content ? listPageParts(content) : []
  const here = link.closest('main') ? findPlace(link) : (document.querySelector(':target')?.id ?? '')
  const choice = make('select')
  choice.append(...[{ id: '', label: words.whole }, ...parts].map(({ id, label }) => new Option(label, id)))
  choice.value = parts.some(({ id }) => id === here) ? here : ''
  const field = make('textarea', { rows: '10', 'aria-label': words.note })
  let written = writeNote(parts, choice.value)
  field.value = written.body
  choice.addEventListener('change', () => {
    const next = writeNote(parts, choice.value)
    // Words that the reader has added stay; a note that was rewritten is left alone.
    if (field.value.startsWith(written.body)) field.value = next.body + field.value.slice(written.body.length)
    written = next
  })

  const heading = make('h2', { id: 'correction-title' }, words.title)
  const copyButton = make('button', { type: 'button', 'data-done': words.done }, words.copy)
  const mailLink = make('a', { href: 'mailto:' }, words.mail)
  const closeButton = make('button', { type: 'button' }, words.close)
  const label = make('label', {}, words.part)
  label.append(choice)
  const controls = make('p', { class: 'controls' })
  controls.append(copyButton, mailLink, closeButton)
  const dialog = make('dialog', { class: 'correction', 'aria-labelledby': heading.id })
  dialog.append(heading, make('p', {}, words.hint), label, field, controls)

  wakeCopyButton(copyButton, () => field.value)
  wakeMailLink(mailLink, () => ({ subject: written.subject, body: field.value }))
  closeButton.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

/** The anchor that a link names; else that of the section it closes, or of the row it stands in. */
function findPlace(link: HTMLAnchorElement): string {
  return link.dataset.part ?? link.parentElement?.querySelector('h2[id]')?.id ?? link.closest('main [id]')?.id ?? ''
}

function writeNote(parts: readonly PagePart[], id: string): CorrectionNote {
  const address = location.href.replace(/#.*$/, '')
  const chosen = parts.find((candidate) => candidate.id === id)
  const heading = document.querySelector('main h1')?.textContent ?? document.title
  return writeCorrectionNote(
    {
      title: heading,
      page: address + (id && `#${id}`),
      datum: chosen?.datum ?? datumOfPage(address.slice(siteRoot.length), id),
      shown: chosen?.shown ?? heading,
      verified: chosen?.verified ?? document.querySelector('.dates dd')?.textContent ?? null,
      version,
    },
    locale,
  )
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.textContent = text
  return element
}
