import { localeOfPath } from '../../src/i18n/urls.ts'
import { escapeHtml, renderText } from '../../src/knowledge/escape-html.ts'
import type { RegionTree } from '../../src/knowledge/region-tree.ts'
import type { Host, HostNote } from '../../src/schemas/local-layer.ts'
import { attributeOf, scanTags } from '../html.ts'
import {
  chooseWords,
  createHostView,
  fillLanguages,
  type HostView,
  writeChecked,
  writeLabel,
  writeLine,
  writeParagraphs,
} from './host-words.ts'
import { PageEditor } from './page-editor.ts'
import type { Layer, LayerEntry } from './read-layer.ts'
import { writeOfficeAnswers, writeOfficePage, writeOfficeSection } from './write-office.ts'

/** What pages are patched with. */
export interface PagePatch {
  layer: Layer
  regions: RegionTree
  /** The style sheet of the layer, below the root of the site. */
  style: string
  /** The picture before the name, likewise; null where the release's own stays. */
  mark: string | null
}

/**
 * Writes a page with what the layer says of it. Nothing is added to pages of the release for this: a place is found by
 * the marks that the page has anyway.
 *
 * @param file The page below the root of the site, such as `en/index.html`.
 * @throws LandmarkError when a place is not there.
 */
export function patchPage(file: string, html: string, patch: PagePatch): string {
  const editor = new PageEditor(file, html)
  const kind = kindOf(html)
  // The page for wrong addresses allows no style sheet, and a redirect has nothing to show.
  if (kind === '') return html
  editor.insertBefore('</head>', `<link rel="stylesheet" href="/${patch.style}">`)
  if (patch.mark) {
    const mark = editor.fit(`<img class="mark host-mark" src="/${patch.mark}" alt="">`)
    editor.replace(/<svg class=mark\b[\s\S]*?<\/svg>/, () => mark, 'mark')
  }
  const locale = localeOfPath(`/${file}`)
  const { data: host } = patch.layer.host
  if (!locale) {
    renameRoot(editor, host)
    return editor.html
  }
  const view = createHostView(locale, host.owner)
  rename(editor, host, view)
  editor.insertBefore('</div></footer>', writeFoot(host, view))
  addToContent(editor, file, kind, patch, view)
  return editor.html
}

/**
 * The page of an added office, made from that of another one: header, footer and scripts are the same.
 *
 * @param shell The page of an office of the release, already patched.
 * @param shellKey The key of that office.
 */
export function makeOfficePage(
  { file, html: shell, shellKey }: { file: string; html: string; shellKey: string },
  office: Layer['offices'][number],
  { layer, regions }: PagePatch,
): string {
  const locale = localeOfPath(`/${file}`) ?? 'en'
  const page = writeOfficePage(office, createHostView(locale, layer.host.data.owner), regions)
  const own = shell.replaceAll(`offices/${shellKey}/`, `offices/${office.key}/`)
  const editor = new PageEditor(file, own)
  editor.replace(
    /(<title>)[\s\S]*?( · [^·<]*<\/title>)/,
    (before, after) => `${before}${escapeHtml(page.title)}${after}`,
    'title',
  )
  editor.replace(
    /<meta name=description content=(?:"[^"]*"|[^\s>]*)>/,
    () => `<meta name="description" content="${escapeHtml(page.description)}">`,
    'description',
  )
  editor.replace(
    /(<div class=trail>[\s\S]*?<ol>)[\s\S]*?(<\/ol>)/,
    (before, after) => `${before}${editor.fit(page.trail)}${after}`,
    'trail',
  )
  editor.replace(
    /(<main id=content tabindex=-1>)[\s\S]*?(<\/main>)/,
    (before, after) => `${before}${editor.fit(page.main)}${after}`,
    'main content',
  )
  return editor.html
}

/** What a page says it is; '' for pages that stand alone. */
function kindOf(html: string): string {
  const root = scanTags(html.slice(0, 200)).find(({ name }) => name === 'html')
  return (root && attributeOf(root, 'data-kind')) ?? ''
}

function rename(editor: PageEditor, { name }: Host, view: HostView): void {
  if (!name) return
  const { words, language } = chooseWords(name, view.locale)
  const own = view.t('site.name')
  const attribute = language === view.locale ? '' : ` lang=${language}`
  editor.replace(
    /(<a class=brand [\s\S]*?)<span>[^<]*<\/span>/,
    (before) => `${before}<span${attribute}>${escapeHtml(words)}</span>`,
    'name',
  )
  // The name ends the title of a page and begins that of the first one.
  editor.replace(
    /<title>([\s\S]*?)<\/title>/,
    (title) => {
      const renamed = title.endsWith(` · ${own}`)
        ? title.slice(0, -own.length) + escapeHtml(words)
        : title.replace(own, () => escapeHtml(words))
      return `<title>${renamed}</title>`
    },
    'title',
  )
}

/** The page that chooses the language names the site in both. */
function renameRoot(editor: PageEditor, { name }: Host): void {
  if (!name) return
  const words = [...new Set([chooseWords(name, 'en').words, chooseWords(name, 'zh-CN').words])]
  const html = words.map((word) => renderText(word, 'en')).join(' ')
  editor.replace(
    /(<title>)[\s\S]*?(<\/title>)/,
    (before, after) => `${before}${escapeHtml(words.join(' · '))}${after}`,
    'title',
  )
  editor.replace(
    /(<header class=root-header>[\s\S]*?<p>)[^<]*<span lang=zh-CN>[^<]*<\/span>/,
    (before) => `${before}${html}`,
    'name',
  )
  editor.replace(
    /(<h1 class=visually-hidden>)[\s\S]*?(<\/h1>)/,
    (before, after) => `${before}${html}${after}`,
    'heading',
  )
}

/** Who runs this copy and how to reach them, for the foot of every page. */
function writeFoot({ owner, contact }: Host, view: HostView): string {
  const { t, locale } = view
  const run = `<p>${renderText(t('host.run', { owner: chooseWords(owner, locale).words }), locale)}</p>`
  if (!contact) return run
  const { text, phone, email, website } = contact
  const ways = [
    phone && `<a href="tel:${escapeHtml(phone.replace(/[^+\d]/g, ''))}">${escapeHtml(phone)}</a>`,
    email && `<a href="mailto:${escapeHtml(encodeURI(email))}">${escapeHtml(email)}</a>`,
    website && `<a href="${escapeHtml(website)}" rel="noreferrer external">${escapeHtml(new URL(website).host)}</a>`,
  ].filter((way) => way !== undefined && way !== '')
  return [
    run,
    text ? `<p>${writeLine(text, view)}</p>` : '',
    ways.length > 0 ? `<p class="host-contact">${ways.join(' ')}</p>` : '',
    writeChecked(view, contact.verified),
  ].join('')
}

function addToContent(
  editor: PageEditor,
  file: string,
  kind: string,
  { layer, regions }: PagePatch,
  view: HostView,
): void {
  const [, folder = '', ...rest] = file.split('/')
  const path = rest.slice(0, -1).join('/')
  if (folder === 'procedures' && (kind === 'procedure' || kind === 'sheet')) {
    const note = layer.notes.find(({ key }) => key === rest[0])
    if (note)
      editor.insertAfter(
        /<article class=(?:procedure|sheet)\b[\s\S]*?<\/header>/,
        writeNote(note, view, regions),
        'header of its article',
      )
  }
  if (folder === 'regions' && kind === 'region') {
    const region = regions.findPath(path)
    const offices = layer.offices.filter(({ data }) => data.region === region?.code)
    if (offices.length > 0) {
      editor.replace(
        /<section class=take\b/,
        (first) => `${editor.fit(writeOfficeSection(offices, view))}<section class=take${first}`,
        'section "Take it with you"',
      )
      editor.insertAfter(/<ul class=who>/, writeOfficeAnswers(offices, view), 'list of who handles what')
      offerDistricts(editor, offices, region?.name[view.locale] ?? '', view)
    }
  }
  if (folder === 'offices' && path === '' && layer.offices.length > 0)
    editor.insertBefore('</main>', writeOfficeSection(layer.offices, view))
}

/** Counties that only an added office serves, among those that a reader can choose to have remembered. */
function offerDistricts(editor: PageEditor, offices: Layer['offices'], place: string, view: HostView): void {
  const { t, locale } = view
  const districts = new Map(
    offices.flatMap(({ data: { level, district } }): [string, string][] =>
      level === 'county' && district ? [[fillLanguages(district)['zh-CN'], fillLanguages(district)[locale]]] : [],
    ),
  )
  const chooser = /<remember-place\b[\s\S]*?<\/remember-place>/.exec(editor.html)?.[0] ?? ''
  const offered = new Set(
    scanTags(chooser).flatMap((tag) => (tag.name === 'option' ? (attributeOf(tag, 'value') ?? []) : [])),
  )
  const options = [...districts]
    .filter(([value]) => !offered.has(value))
    .map(([value, name]) => `<option value="${escapeHtml(value)}">${escapeHtml(name)}</option>`)
    .join('')
  if (options === '') return
  if (chooser.includes('</select>'))
    editor.replace(
      /(<remember-place\b[\s\S]*?)(?=<\/select>)/,
      (before) => `${before}${editor.fit(options)}`,
      'choice of counties',
    )
  else
    editor.insertAfter(
      /<remember-place\b[^>]*>/,
      `<label><span>${escapeHtml(t('remember.district'))}</span><select><option value="">${escapeHtml(t('remember.whole', { place }))}</option>${options}</select></label>`,
      'choice of a place',
    )
}

function writeNote({ data }: LayerEntry<HostNote>, view: HostView, regions: RegionTree): string {
  const { t, locale, owner } = view
  const title = renderText(t('host.noteTitle', { owner: chooseWords(owner, locale).words }), locale)
  const region = data.region === undefined ? undefined : regions.find(data.region)
  const place = region ? `<p><b>${renderText(t('host.noteFor', { place: region.name[locale] }), locale)}</b></p>` : ''
  return `<aside class="host" aria-labelledby="host-note"><h2 id="host-note">${title}</h2>${place}${writeParagraphs(data.text, view)}${writeLabel(view)}${writeChecked(view, data.verified)}</aside>`
}
