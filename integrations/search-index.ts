import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { AstroError } from 'astro/errors'
import { type Locale, localeTags, segmentOfLocale } from '../src/i18n/locales.ts'
import { hasHan } from '../src/search/fold.ts'
import {
  folderOfIndex,
  importerFile,
  importerScript,
  partFile,
  scriptFile,
  searchFolder,
  writePart,
} from '../src/search/part-file.ts'
import { type PartName, type Parts, partNames, type TextPart } from '../src/search/parts.ts'
import { listFiles } from './built-files.ts'
import { bundleEntry } from './client-bundle.ts'
import { type HtmlTag, scanTags } from './html.ts'
import { readContentParts } from './search/content-parts.ts'
import { type ReadPage, readPageText, splitListPage } from './search/page-text.ts'
import { buildPagefind } from './search/pagefind.ts'

/** The elements that the search of the browser lives in; they are told which files to load. */
const searchElements = new Set(['search-box', 'search-page'])

/** The script that `src/client/search-box.ts` loads. */
const searchEntry = '/src/client/search-main.ts'

/** What pages name the files of a build by, where there is no build. */
const developmentVersion = 'dev'

/** The texts of all built pages that are marked for search, by language, in the order of their addresses. */
export function collectTexts(pages: readonly { file: string; html: string }[]): Record<Locale, TextPart> {
  const read = pages.flatMap(({ file, html }) => {
    const page = readPageText(`/${file.replace(/index\.html$/, '')}`, html)
    return page ? splitListPage(page) : []
  })
  const textOf = (locale: Locale): TextPart => ({
    pages: read.filter(({ language }) => language === locale).map(withoutLanguage),
  })
  return { en: textOf('en'), 'zh-CN': textOf('zh-CN') }
}

function withoutLanguage({ url, title, sections }: ReadPage): TextPart['pages'][number] {
  return { url, title, sections }
}

/**
 * Tells search elements of a page which version of the search files to load.
 *
 * @param attributes What to write into the tags of search elements.
 */
export function stampElements(html: string, attributes: Readonly<Record<string, string>>): string {
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('')
  let result = ''
  let done = 0
  for (const tag of scanTags(html).filter(({ name }) => searchElements.has(name))) {
    const end = endOfName(tag)
    result += html.slice(done, end) + text
    done = end
  }
  return result + html.slice(done)
}

function endOfName({ start, name }: HtmlTag): number {
  return start + 1 + name.length
}

/**
 * The script of search and those of all parts, by file name, and the version that their contents make: all change
 * their names together, so that no browser joins the script of one build with the data of another.
 */
export function writeScripts(
  code: string,
  parts: Record<Locale, Partial<Parts>>,
): { version: string; files: Map<string, string> } {
  const scripts = localeTags.flatMap((locale) =>
    partNames.flatMap((part) => {
      const data = parts[locale][part]
      return data === undefined ? [] : [{ locale, part, script: writePart(locale, part, data) }]
    }),
  )
  const hash = createHash('sha256').update(code)
  for (const { script } of scripts) hash.update(script)
  const version = hash.digest('hex').slice(0, 8)
  const files = new Map(scripts.map(({ locale, part, script }) => [partFile(locale, part, version), script]))
  return { version, files: files.set(scriptFile(version), code) }
}

/**
 * After the build: writes the finder's data, the full-text index (Pagefind, one a language) and the plain texts for
 * hosts where that cannot run, and tells the pages their version. Runs before `relocate`, on root-absolute addresses.
 * In development the finder's data is made from the content at each request; full text is not searched there.
 */
export function searchIndex(): AstroIntegration {
  let root = ''
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root)
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          writeDevelopmentScript(root, request.url ?? '').then((script) => {
            if (script === null) return next()
            response.setHeader('content-type', 'text/javascript; charset=utf-8')
            response.end(script)
          }, next)
        })
      },
      'astro:build:done': async ({ dir, logger }) => {
        const output = fileURLToPath(dir)
        const pages = listFiles(output, ['.html']).map((file) => ({
          file,
          html: readFileSync(join(output, file), 'utf8'),
        }))
        const texts = collectTexts(pages)
        refuseEmpty(texts)
        const content = readContentParts(join(root, 'src', 'content'))
        const { version, files } = writeScripts(await bundleEntry(root, searchEntry), {
          en: { ...content.en, text: texts.en },
          'zh-CN': { ...content['zh-CN'], text: texts['zh-CN'] },
        })
        for (const [name, script] of files) writeInto(output, `${searchFolder}/${name}`, script)
        writeInto(output, `${searchFolder}/${importerFile}`, importerScript)
        for (const locale of localeTags) {
          const index = await buildPagefind(locale, texts[locale].pages)
          for (const { path, content: bytes } of index)
            writeInto(output, `${searchFolder}/${folderOfIndex(locale, version)}/${path}`, bytes)
        }
        for (const { file, html } of pages) {
          const stamped = stampElements(html, { 'data-version': version, 'data-failed': wordsOfFailure(file, content) })
          if (stamped !== html) writeFileSync(join(output, file), stamped)
        }
        logger.info(
          `${texts.en.pages.length} English and ${texts['zh-CN'].pages.length} Chinese texts are searched, version ${version}.`,
        )
      },
    },
  }
}

/** What the search page says when not even the words of search can be loaded; '' for other pages. */
function wordsOfFailure(file: string, content: ReturnType<typeof readContentParts>): string {
  const locale = localeTags.find((tag) => file.startsWith(`${segmentOfLocale(tag)}/search/`))
  return (locale && content[locale].core.strings.failed) ?? ''
}

/** A search that finds nothing must never be published in silence: it has happened to others for months. */
function refuseEmpty(texts: Record<Locale, TextPart>): void {
  for (const locale of localeTags) {
    const { pages } = texts[locale]
    const hasWords = pages.some(({ sections }) =>
      sections.some(([, , text]) => (locale === 'zh-CN' ? hasHan(text) : text !== '')),
    )
    if (hasWords) continue
    throw new AstroError(
      `No page in ${locale} has text to search.`,
      'Entry pages mark their main content with data-pagefind-body, and <html> names the language. Put the mark back.',
    )
  }
}

function writeInto(output: string, path: string, content: string | Uint8Array): void {
  const file = join(output, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** The script that a development page asks for; null for any other address. */
async function writeDevelopmentScript(root: string, url: string): Promise<string | null> {
  const path = url.split('?')[0] ?? ''
  if (path === `/${searchFolder}/${scriptFile(developmentVersion)}`) return bundleEntry(root, searchEntry)
  for (const locale of localeTags) {
    for (const part of partNames) {
      if (path !== `/${searchFolder}/${partFile(locale, part, developmentVersion)}`) continue
      if (part === 'text') return writePart(locale, 'text', { pages: [] })
      return writeContentPart(join(root, 'src', 'content'), locale, part)
    }
  }
  return null
}

function writeContentPart(contentRoot: string, locale: Locale, part: Exclude<PartName, 'text'>): string | null {
  const data = readContentParts(contentRoot)[locale][part]
  return data === undefined ? null : writePart(locale, part, data)
}
