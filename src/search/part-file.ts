/** How parts are written as classic scripts, which also run from disk. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import type { PartName, Parts } from './parts.ts'

/** The folder of all search files below the root of the site. */
export const searchFolder = 'assets/search'

/** The global function that the scripts of parts call. */
export const takerName = 'shebaoPart'

/** Takes the data of a part, as JSON. */
export type TakePart = (locale: Locale, part: PartName, json: string) => void

declare global {
  /** Called by the scripts of parts. */
  var shebaoPart: TakePart | undefined
  /** Set by `engine.js`: `import()`, which browsers that lack it must not meet inside the site's own script. */
  var shebaoImport: ((url: string) => Promise<unknown>) | undefined
}

/** The file that holds nothing but `import()`. */
export const importerFile = 'engine.js'

/** What stands in it. */
export const importerScript = 'self.shebaoImport=function(url){return import(url)}\n'

/** The folder of a language's Pagefind index. Each language has its own, so that one never loads what is the other's. */
export function folderOfPagefind(locale: Locale, version: string): string {
  return `pagefind.${locale.toLowerCase()}.${version}`
}

/**
 * The scripts of search: what finds the first hits, the field with its suggestions, the page of results and its filters,
 * what looks into small files where the first hits are not sure, what is loaded after the first hits, and what when the
 * reader asks to search on.
 */
export const scriptNames = ['base', 'field', 'page', 'filters', 'scout', 'further', 'wide'] as const

export type ScriptName = (typeof scriptNames)[number]

/** The name of a script's file. */
export function scriptFile(name: ScriptName, version: string): string {
  return `${name}.${version}.js`
}

/** The name of a part's file: all files differ from build to build by their version. What is cut into many files stands in a folder. */
export function partFile(locale: Locale, part: PartName, version: string): string {
  const build = `${locale.toLowerCase()}.${version}`
  const [kind = ''] = part.split('-')
  if (kind === part) return `${part}.${build}.js`
  return `${kind === 'words' || kind === 'lines' ? 'text' : kind}.${build}/${part}.js`
}

/**
 * Writes a part as a script. `JSON.parse` of a string is read twice as fast as an object written out.
 *
 * @example writePart('en', 'core', core) // shebaoPart("en","core",'{…}')
 */
export function writePart<Name extends PartName>(locale: Locale, part: Name, data: Parts[Name]): string {
  return `${takerName}("${locale}","${part}",${quote(JSON.stringify(data))})\n`
}

/**
 * The data of a script that `writePart` wrote, without running it.
 *
 * @returns `undefined` when the script is none of those.
 */
export function readPart(script: string): unknown {
  const [, literal] = /^\w+\("[^"]+","[^"]+",'([\s\S]*)'\)\n$/.exec(script) ?? []
  return literal === undefined ? undefined : JSON.parse(unquote(literal))
}

function unquote(literal: string): string {
  return literal.replace(/\\(?:u(202[89])|(.))/g, (_, code: string | undefined, character: string) =>
    code === undefined ? character : String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** A string literal that keeps Chinese readable and double quotes short. */
function quote(json: string): string {
  return `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`
}
