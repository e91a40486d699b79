/**
 * `<save-page>`: saves the page as one file, made on this device, to be handed on in a messenger. On the page of a topic
 * the file holds all its procedures. Added and loaded by `tools.ts`, at the first press of its button. Runs in the browser.
 */
import { 'save.failed' as failed, 'save.note' as note } from '../content/interface/en.json'
import { 'save.failed' as failedZh, 'save.note' as noteZh } from '../content/interface/zh-CN.json'
import { formatDate } from '../i18n/dates.ts'
import { readDocument } from './read-document.ts'
import { nameOfFile, prefixIds, prepareSaved } from './saved-page.ts'

const isEnglish = document.documentElement.lang === 'en'

class SavePage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => this.save())
    this.save()
  }

  private save(): void {
    makeFile().then(
      (file) => offerFile(file, nameOfFile(location.pathname)),
      () => this.append(` ${isEnglish ? failed : failedZh}`),
    )
  }
}

customElements.define('save-page', SavePage)

/** The page as one file, with a line that says when it was saved and from where. */
async function makeFile(): Promise<Blob> {
  // Read anew: what scripts and readers did to the open page stays out of the file.
  const page = await readDocument(location.href)
  const sheets = new Set(styleSheetsOf(page, location.href))
  const main = page.querySelector('main')
  const parts = page.documentElement.dataset.kind === 'topic' && main ? proceduresOf(main) : []
  await embedPictures(page.documentElement, location.href)
  prepareSaved(page.documentElement, location.href)
  for (const address of parts) {
    const part = await readDocument(address)
    for (const sheet of styleSheetsOf(part, address)) sheets.add(sheet)
    const content = part.querySelector('main')
    if (!main || !content) continue
    await embedPictures(content, address)
    prepareSaved(content, address)
    appendPart(main, content, address)
  }
  const css = (await Promise.all([...sheets].map(readText))).join('\n')
  const policy = page.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "default-src 'none'; img-src data:; style-src data:"
  page.querySelector('meta[charset]')?.after(policy)
  page.head.append(styleOf(page, css))
  main?.prepend(noteOf(page))
  return new Blob([`<!doctype html>\n${page.documentElement.outerHTML}`], { type: 'text/html' })
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} could not be read.`)
  return response.text()
}

function styleSheetsOf(page: Document, base: string): string[] {
  return [...page.querySelectorAll('link[rel="stylesheet"]')].map(
    (link) => new URL(link.getAttribute('href') ?? '', base).href,
  )
}

/** Pictures are written into the file. One that cannot be had gives way to its words. */
async function embedPictures(root: Element, base: string): Promise<void> {
  for (const picture of root.querySelectorAll('img')) {
    const address = new URL(picture.getAttribute('src') ?? '', base).href
    const data = await readData(address).catch(() => null)
    if (data) picture.setAttribute('src', data)
    else picture.replaceWith(picture.getAttribute('alt') ?? '')
    picture.removeAttribute('loading')
  }
}

async function readData(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} could not be read.`)
  const file = await response.blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error(`${address} could not be read.`))
    reader.readAsDataURL(file)
  })
}

/** The addresses of the procedures that a topic lists, each once. */
function proceduresOf(main: Element): string[] {
  const links = [...main.querySelectorAll('a[href]')].map((link) =>
    new URL(link.getAttribute('href') ?? '', location.href).href.replace(/#.*/, ''),
  )
  return [...new Set(links)].filter((href) => /\/procedures\/[a-z0-9-]+\/(?:index\.html)?$/.test(href))
}

/** Puts a procedure behind the list, and points the links that lead to it there. */
function appendPart(main: Element, content: Element, address: string): void {
  const key = address.replace(/\/(?:index\.html)?$/, '').replace(/.*\//, '')
  prefixIds(content, key)
  const section = main.ownerDocument.createElement('section')
  section.id = key
  section.append(...[...content.childNodes].map((node) => main.ownerDocument.importNode(node, true)))
  main.append(section)
  for (const link of main.querySelectorAll('a[href]')) {
    const [target, anchor] = (link.getAttribute('href') ?? '').split('#')
    if (target === address) link.setAttribute('href', anchor ? `#${key}-${anchor}` : `#${key}`)
  }
}

function noteOf(page: Document): HTMLElement {
  const now = new Date()
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  const sentence = (isEnglish ? note : noteZh).replace('{date}', formatDate(day, isEnglish ? 'en' : 'zh-CN'))
  const [before = '', after = ''] = sentence.split('{address}')
  const paragraph = page.createElement('p')
  const link = page.createElement('a')
  link.href = location.href
  link.textContent = location.href
  paragraph.className = 'hint'
  paragraph.append(before, link, after)
  return paragraph
}

/**
 * The style sheet as an address that holds it. An element `<style>` would need a hash, which browsers count on https
 * only, or a policy that lets any inline style through.
 */
function styleOf(page: Document, css: string): HTMLLinkElement {
  const link = page.createElement('link')
  link.rel = 'stylesheet'
  link.href = `data:text/css;charset=utf-8,${encodeURIComponent(css)}`
  return link
}

function offerFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has to have begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
