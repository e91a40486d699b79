import { compareStrings } from '../src/knowledge/compare-strings.ts'
import type { BuiltPage, BuiltReference } from './built-page.ts'
import { explainPath } from './file-names.ts'
import { notFoundPage } from './relocate.ts'

/** The rules, each with what to do about it. */
const remedies = {
  'broken-link': 'Correct the link, or add what it leads to.',
  'broken-anchor': 'Correct the anchor, or give the target that id.',
  'duplicate-id': 'Give each element of a page its own id, or anchors lead to the wrong one.',
  'duplicate-title': 'Give each page of a language its own title: readers choose by it among search results and tabs.',
  'external-resource': 'Put the file into the project: no request may leave the origin.',
  'missing-language': 'Set <html lang> from the locale of the page.',
  'missing-title': 'Give the page a <title>.',
  'not-relocatable': 'Write internal URLs root-absolute with createUrl; the build makes them relative.',
  'unknown-scheme': 'Link with https:, http:, tel: or mailto: only.',
  'unsafe-name': 'Rename it: small ASCII letters, digits, dots and hyphens, with a letter or digit first.',
  'wrong-language': 'Set <html lang> from the locale of the page.',
} as const

/** A problem of the built site: the pages that have it, in order. */
export interface LinkProblem {
  rule: keyof typeof remedies
  what: string
  files: string[]
}

/** The language of a root-absolute path such as `/en/laws/`, or null for a path that belongs to none. */
export type LanguageOfPath = (path: string) => string | null

type Finding = Omit<LinkProblem, 'files'> & { file: string }

const schemesOfLinks = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The site as it is resolved here: deep below a host, so that a link that climbs too far is seen. */
const origin = 'https://site.invalid'
const rootPath = '/a/b/c/'

/**
 * All problems of a built site. The same problem on many pages (a broken link in the header) is one problem.
 *
 * @param pages Every page, image and style sheet read.
 * @param files Every file of the build.
 */
export function findProblems(
  pages: readonly BuiltPage[],
  files: ReadonlySet<string>,
  languageOfPath: LanguageOfPath,
): LinkProblem[] {
  const idsOfFile = new Map(pages.map((page) => [page.file, new Set(page.ids)]))
  const site = { files, idsOfFile, folders: foldersOf(files) }
  const findings = [
    ...pages.flatMap((page) => page.references.flatMap((reference) => checkReference(page, reference, site))),
    ...pages.flatMap((page) => checkPage(page, languageOfPath)),
    ...checkTitles(pages),
    ...checkNames(files),
  ]
  return group(findings)
}

/** The problems as an error's message and hint. */
export function formatProblems(problems: readonly LinkProblem[]): [message: string, hint: string] {
  const blocks = problems.map(({ rule, what, files: [first, ...others] }) => {
    const more = others.length > 0 ? ` and ${others.length} more` : ''
    return `${first}${more}  ${rule}\n  ${what}\n  ${remedies[rule]}`
  })
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`
  return [`${count} in the built pages:\n\n${blocks.join('\n\n')}`, 'Nothing was published: dist/ is as it was before.']
}

interface Site {
  files: ReadonlySet<string>
  folders: ReadonlySet<string>
  idsOfFile: ReadonlyMap<string, ReadonlySet<string>>
}

function checkReference(page: BuiltPage, reference: BuiltReference, site: Site): Finding[] {
  const { url } = reference
  const finding = (rule: LinkProblem['rule'], what: string) => [{ file: page.file, rule, what }]
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase()
  if (scheme !== undefined || url.startsWith('//')) {
    if (!reference.isLink) return finding('external-resource', `"${url}" is loaded from outside the site.`)
    if (scheme === undefined) return finding('unknown-scheme', `"${url}" has no scheme and fails from disk.`)
    if (!schemesOfLinks.has(scheme)) return finding('unknown-scheme', `"${url}" is a link of the kind "${scheme}".`)
    return []
  }
  const isRooted = url.startsWith('/')
  if (page.file === notFoundPage && !isRooted && !url.startsWith('#')) {
    return finding('not-relocatable', `"${url}" is relative, but 404.html is served at unknown depth.`)
  }
  if (page.file !== notFoundPage && isRooted) {
    return finding('not-relocatable', `"${url}" begins at the root of the server.`)
  }
  const target = resolveTarget(page.file, url)
  if (target === undefined) return finding('not-relocatable', `"${url}" leads out of the site.`)
  return checkTarget(target, site).map((problem) => ({ ...problem, file: page.file }))
}

/** The file and the anchor a URL leads to, or undefined if it climbs above the root of the site. */
function resolveTarget(file: string, url: string): { file: string; anchor: string } | undefined {
  const base = new URL(`${rootPath}${file.replace(/(^|\/)index\.html$/, '$1')}`, origin)
  const { pathname, hash } = new URL(url.startsWith('/') ? `${rootPath}${url.slice(1)}` : url, base)
  if (!pathname.startsWith(rootPath)) return undefined
  const path = decode(pathname.slice(rootPath.length))
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path
  return { file: target, anchor: decode(hash.slice(1)) }
}

function checkTarget(target: { file: string; anchor: string }, site: Site): Omit<Finding, 'file'>[] {
  if (!site.files.has(target.file)) {
    const what = site.folders.has(target.file)
      ? `A link leads to ${target.file} without the slash at its end, which fails from disk.`
      : `A link leads to ${target.file}, which is not in the build.`
    return [{ rule: 'broken-link', what }]
  }
  // Text fragments (`#:~:text=`) and the empty anchor (top of the page) need no id.
  const anchor = target.anchor.replace(/:~:.*$/, '')
  const ids = site.idsOfFile.get(target.file)
  if (anchor === '' || ids === undefined || ids.has(anchor)) return []
  return [{ rule: 'broken-anchor', what: `A link leads to #${anchor} of ${target.file}, which has no such id.` }]
}

function checkPage(page: BuiltPage, languageOfPath: LanguageOfPath): Finding[] {
  const { file, language, title, kind } = page
  const findings: Finding[] = repeated(page.ids).map((id) => ({
    file,
    rule: 'duplicate-id',
    what: `The id "${id}" stands on more than one element.`,
  }))
  if (kind !== 'page') return findings
  const wanted = languageOfPath(`/${file}`)
  if (!language) findings.push({ file, rule: 'missing-language', what: 'The page does not say its language.' })
  else if (wanted !== null && language !== wanted) {
    const what = `The page says it is "${language}", but its path is that of "${wanted}".`
    findings.push({ file, rule: 'wrong-language', what })
  }
  if (!title) findings.push({ file, rule: 'missing-title', what: 'The page has no title.' })
  return findings
}

function checkTitles(pages: readonly BuiltPage[]): Finding[] {
  const files = new Map<string, string[]>()
  for (const page of pages) {
    if (page.kind !== 'page' || !page.title) continue
    const key = `${page.language ?? ''}\0${page.title}`
    files.set(key, [...(files.get(key) ?? []), page.file])
  }
  return [...files].flatMap(([key, same]) => {
    if (same.length === 1) return []
    const title = key.slice(key.indexOf('\0') + 1)
    return same.map((file) => ({
      file,
      rule: 'duplicate-title' as const,
      what: `The title "${title}" stands on ${same.length} pages: ${same.slice(0, 5).join(', ')}${same.length > 5 ? ', …' : ''}.`,
    }))
  })
}

/** Paths that some host or file system does not take. As none holds a capital, no two differ by capitals alone. */
function checkNames(files: ReadonlySet<string>): Finding[] {
  return [...files].flatMap((file): Finding[] => {
    const problem = explainPath(file)
    return problem === null ? [] : [{ file, rule: 'unsafe-name', what: `The path ${problem}.` }]
  })
}

/** Joins findings that say the same of several files; sorted by first file, rule and text. */
function group(findings: readonly Finding[]): LinkProblem[] {
  const problems = new Map<string, LinkProblem>()
  for (const { file, rule, what } of findings) {
    const key = `${rule}\0${what}`
    const problem = problems.get(key) ?? { rule, what, files: [] }
    if (!problem.files.includes(file)) problem.files.push(file)
    problems.set(key, problem)
  }
  for (const { files } of problems.values()) files.sort(compareStrings)
  const keyOf = ({ files, rule, what }: LinkProblem) => `${files[0]}\0${rule}\0${what}`
  return [...problems.values()].sort((a, b) => compareStrings(keyOf(a), keyOf(b)))
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

function foldersOf(files: ReadonlySet<string>): Set<string> {
  const indexes = [...files].filter((file) => file.endsWith('/index.html'))
  return new Set(indexes.map((file) => file.slice(0, -'/index.html'.length)))
}

/** Decodes a path; one that is not valid is looked for as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
