import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { AstroError } from 'astro/errors'
import { type Locale, localeTags } from '../src/i18n/locales.ts'
import { hasHan } from '../src/search/fold.ts'
import { leaningNames } from '../src/search/leaning-files.ts'
import { lookupNames } from '../src/search/lookup.ts'
import {
  folderOfPagefind,
  importerFile,
  importerScript,
  partFile,
  type ScriptName,
  scriptFile,
  scriptNames,
  searchFolder,
  writePart,
} from '../src/search/part-file.ts'
import type { PartName, TextPage, TitlesName, TitlesPart } from '../src/search/parts.ts'
import { listFiles } from './built-files.ts'
import { bundleEntry, siteEntry } from './client-bundle.ts'
import { type HtmlTag, scanTags } from './html.ts'
import type { ContentParts } from './search/build-parts.ts'
import { readContentParts } from './search/content-parts.ts'
import { addHolders } from './search/holders.ts'
import { type ReadPage, readPageText, splitListPage } from './search/page-text.ts'
import { buildPagefind } from './search/pagefind.ts'
import { buildTextIndex, type TextIndex } from './search/text-index.ts'

/** The elements that the search of the browser lives in; they are told which files to load. */
const searchElements = new Set(['search-box', 'search-page'])

/** Search calls what browsers have had since 2021 (`at`): those know private names, which a bundle cuts to one letter. */
export const searchYear = 2022

/** The entry of a script of search. */
function entryOfScript(name: ScriptName): string {
  return `/src/client/search-${name}.ts`
}

/** A script of search. All but the first run after that one. */
function bundleScript(root: string, name: ScriptName): Promise<string> {
  const isFirst = name === 'base'
  return bundleEntry(root, entryOfScript(name), {
    year: searchYear,
    before: isFirst ? [siteEntry] : [siteEntry, entryOfScript('base')],
    shares: isFirst,
  })
}

/** What pages name the files of a build by, where there is no build. */
const developmentVersion = 'dev'

/** The texts of all built pages that are marked for search, by language, in the order of their addresses. */
export function collectTexts(pages: readonly { file: string; html: string }[]): Record<Locale, TextPage[]> {
  const read = pages.flatMap(({ file, html }) => {
    const page = readPageText(`/${file.replace(/index\.html$/, '')}`, html)
    return page ? splitListPage(page) : []
  })
  const textOf = (locale: Locale): TextPage[] => read.filter(({ language }) => language === locale).map(withoutLanguage)
  return { en: textOf('en'), 'zh-CN': textOf('zh-CN') }
}

function withoutLanguage({ url, title, sections }: ReadPage): TextPage {
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

/** What is shipped of a language: the parts made from content, and the index of the built texts. */
export interface LanguageData {
  content: Partial<ContentParts>
  texts?: TextIndex
}

/**
 * The scripts of search and those of all parts, by file name, and the version that their contents make: all change
 * their names together, so that no browser joins the script of one build with the data of another.
 */
export function writeScripts(
  code: ReadonlyMap<ScriptName, string>,
  data: Record<Locale, LanguageData>,
): { version: string; files: Map<string, string> } {
  const parts = localeTags.flatMap((locale) =>
    listParts(locale, data[locale]).map(([part, script]) => ({ locale, part, script })),
  )
  const hash = createHash('sha256')
  for (const script of [...code.values(), ...parts.map(({ script }) => script)]) hash.update(script)
  const version = hash.digest('hex').slice(0, 8)
  const files = new Map(parts.map(({ locale, part, script }) => [partFile(locale, part, version), script]))
  for (const [name, script] of code) files.set(scriptFile(name, version), script)
  return { version, files }
}

function listParts(locale: Locale, { content, texts }: LanguageData): [PartName, string][] {
  const { core, names, more, places, aids, traditional } = content
  return [
    ...(core ? [['core', writePart(locale, 'core', core)] as const] : []),
    ...(names ? [['names', writePart(locale, 'names', names)] as const] : []),
    ...(more ? [['more', writePart(locale, 'more', more)] as const] : []),
    ...(places ? [['places', writePart(locale, 'places', places)] as const] : []),
    ...(aids ? [['aids', writePart(locale, 'aids', aids)] as const] : []),
    ...(traditional ? [['traditional', writePart(locale, 'traditional', traditional)] as const] : []),
    ...lookupNames.flatMap((name) => (content[name] ? [[name, writePart(locale, name, content[name])] as const] : [])),
    ...leaningNames.flatMap((name) => {
      // One that holds nothing is asked for like any other.
      const file = content[name]
      return file === undefined ? [] : [[name, writePart(locale, name, file)] as const]
    }),
    ...listTitles(content).map(([name, file]) => [name, writePart(locale, name, file)] as const),
    ...(texts ? [['text', writePart(locale, 'text', texts.text)] as const] : []),
    ...(texts?.words ?? []).map((words, file) => [`words-${file}`, writePart(locale, `words-${file}`, words)] as const),
    ...(texts?.lines ?? []).map((lines, file) => [`lines-${file}`, writePart(locale, `lines-${file}`, lines)] as const),
  ].map(([name, script]): [PartName, string] => [name, script])
}

function listTitles(content: Partial<ContentParts>): [TitlesName, TitlesPart][] {
  const files: [TitlesName, TitlesPart][] = []
  for (let file = content['titles-0']; file; file = content[`titles-${files.length}`])
    files.push([`titles-${files.length}`, file])
  return files
}

/**
 * After the build: writes the finder's data, the full-text index, and Pagefind's for searching on (one a language),
 * and tells the pages their version. Runs before `relocate`, on root-absolute addresses.
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
        const code = new Map<ScriptName, string>()
        for (const name of scriptNames) code.set(name, await bundleScript(root, name))
        const { version, files } = writeScripts(code, {
          en: { content: addHolders('en', content.en, texts.en), texts: buildTextIndex(texts.en, 'en') },
          'zh-CN': {
            content: addHolders('zh-CN', content['zh-CN'], texts['zh-CN']),
            texts: buildTextIndex(texts['zh-CN'], 'zh-CN'),
          },
        })
        for (const [name, script] of files) writeInto(output, `${searchFolder}/${name}`, script)
        writeInto(output, `${searchFolder}/${importerFile}`, importerScript)
        for (const locale of localeTags) {
          const index = await buildPagefind(locale, texts[locale])
          for (const { path, content: bytes } of index)
            writeInto(output, `${searchFolder}/${folderOfPagefind(locale, version)}/${path}`, bytes)
        }
        for (const { file, html } of pages) {
          const stamped = stampElements(html, { 'data-version': version })
          if (stamped !== html) writeFileSync(join(output, file), stamped)
        }
        logger.info(
          `${texts.en.length} English and ${texts['zh-CN'].length} Chinese texts are searched, version ${version}.`,
        )
      },
    },
  }
}

/** A search that finds nothing must never be published in silence: it has happened to others for months. */
function refuseEmpty(texts: Record<Locale, readonly TextPage[]>): void {
  for (const locale of localeTags) {
    const hasWords = texts[locale].some(({ sections }) =>
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
  for (const name of scriptNames)
    if (path === `/${searchFolder}/${scriptFile(name, developmentVersion)}`) return bundleScript(root, name)
  for (const locale of localeTags) {
    if (!path.includes(`.${locale.toLowerCase()}.${developmentVersion}`)) continue
    const [content, texts] = [readContentParts(join(root, 'src', 'content'))[locale], buildTextIndex([], locale)]
    const asked = listParts(locale, { content, texts }).find(
      ([part]) => path === `/${searchFolder}/${partFile(locale, part, developmentVersion)}`,
    )
    if (asked) return asked[1]
  }
  return null
}
