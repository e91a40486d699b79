import { posix } from 'node:path'
import { pureZones, type Zone, type ZoneName, zones } from './import-directions.ts'

/** One import of a file. */
export interface ImportLine {
  specifier: string
  line: number
  /** `import type` and `export type`: gone when the code runs. */
  isType: boolean
}

/** A source file by its path in the project, with forward slashes. */
export interface SourceFile {
  path: string
  text: string
}

const pattern =
  /(?:^|[;\n])[ \t]*(?:import|export)\s+(type\s+(?![,\s]*from\b))?(?:[\w$*{}\s,]+?\s*from\s*)?(['"])([^'"\n]+)\2|\bimport\(\s*(['"])([^'"\n]+)\4\s*\)/g

/** The imports of a TypeScript module, an `.astro` file or an `.mdx` text, in order. */
export function readImports(text: string): ImportLine[] {
  const code = blankComments(text)
  return [...code.matchAll(pattern)].map((match) => {
    const specifier = match[3] ?? match[5] ?? ''
    const line = code.slice(0, match.index + match[0].length).split('\n').length
    return { specifier, line, isType: match[1] !== undefined }
  })
}

/** Every import that goes against the table, as `file:line: sentence`, in order of the files. */
export function findWrongImports(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, readImports(file.text)]))
  const direct = files.flatMap(({ path }) =>
    (imports.get(path) ?? []).flatMap((entry) => {
      const problem = judge(path, entry)
      return problem === null ? [] : [`${path}:${entry.line}: ${problem}`]
    }),
  )
  const indirect = files.flatMap(({ path }) => {
    const zone = zoneOf(path)
    if (zone === null || !pureZones.includes(zone)) return []
    const way = findWayToAstro(path, imports)
    return way === null || way.length < 3 ? [] : [`${path}: ${way.join(' → ')}, which plain Node cannot load.`]
  })
  return [...direct, ...indirect]
}

/** The zone of a path, or null for files outside the table such as tests. The most exact one counts. */
function zoneOf(path: string): ZoneName | null {
  const names = Object.keys(zones).filter(isZoneName)
  const found = names.filter((name) => {
    const place = zones[name].path
    return place.endsWith('/') ? path.startsWith(place) : path === place
  })
  return found.sort((a, b) => zones[b].path.length - zones[a].path.length)[0] ?? null
}

function isZoneName(name: string): name is ZoneName {
  return name in zones
}

/** What is wrong with an import, or null. */
function judge(path: string, { specifier, isType }: ImportLine): string | null {
  const from = zoneOf(path)
  if (from === null) return null
  const zone: Zone = zones[from]
  if (from === 'content') return `content holds data only, but this imports "${specifier}".`
  if (!specifier.startsWith('.')) {
    if (zone.exempt?.includes(path)) return null
    const isForbidden = zone.forbidden?.some((name) => matchesPackage(specifier, name)) === true
    return isForbidden && !isType ? `${from} may not import "${specifier}".` : null
  }
  const target = resolveImport(path, specifier)
  const to = zoneOf(target)
  if (to === null) return `${from} may not import "${specifier}", which is in no zone.`
  if (to === from || zone.may.includes(to) || zone.mayFiles?.includes(target)) return null
  if (zone.mayType?.includes(to)) {
    return isType ? null : `${from} may import only types from ${to} (write "import type").`
  }
  return `${from} may not import from ${to}.`
}

/** `astro:` matches by its beginning; a package matches itself and what is below it. */
function matchesPackage(specifier: string, name: string): boolean {
  return name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`)
}

function resolveImport(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))
}

/** The way from a file to an `astro:` module through imports that are there when the code runs, or null. */
function findWayToAstro(
  path: string,
  imports: ReadonlyMap<string, readonly ImportLine[]>,
  seen = new Set<string>(),
): string[] | null {
  if (seen.has(path)) return null
  seen.add(path)
  for (const { specifier, isType } of imports.get(path) ?? []) {
    if (isType) continue
    if (specifier.startsWith('astro:')) return [path, specifier]
    if (!specifier.startsWith('.')) continue
    const way = findWayToAstro(resolveImport(path, specifier), imports, seen)
    if (way !== null) return [path, ...way]
  }
  return null
}

/** Replaces comments by as many blanks and line ends, so that places stay. Strings with `//` in them keep it. */
function blankComments(text: string): string {
  return text.replace(/(["'`])(?:\\.|(?!\1)[^\\\n])*\1|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (whole, quote) =>
    quote === undefined ? whole.replace(/[^\n]/g, ' ') : whole,
  )
}
