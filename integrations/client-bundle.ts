import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { AstroError } from 'astro/errors'
import { type BuildFailure, build, formatMessages } from 'esbuild'
import { minify } from 'terser'
import { compareStrings } from '../src/knowledge/compare-strings.ts'
import { listFiles } from './built-files.ts'
import { type HtmlAttribute, type HtmlTag, scanTags } from './html.ts'
import { shareExports, takeShared } from './shared-code.ts'

/** A browser entry as layouts write it: `/src/client/site.ts`. The dev server serves it under this name. */
const entryPattern = /^\/src\/client\/([a-z0-9-]+)\.ts$/

/**
 * The attribute that names an entry: `src` of a script, which is run at once, or `data-src` of any other element, whose
 * own code runs it when it is wanted.
 */
function entryAttribute(tag: HtmlTag): HtmlAttribute | undefined {
  const name = tag.name === 'script' ? 'src' : 'data-src'
  return tag.attributes.find((attribute) => attribute.name === name && entryPattern.test(attribute.value))
}

/** The browser entries that a page asks for, in order of first use. */
export function findEntries(html: string): string[] {
  return [...new Set(scanTags(html).flatMap((tag) => entryAttribute(tag)?.value ?? []))]
}

/**
 * Replaces the tags of browser entries by classic scripts, which also run from disk, and points elements that load one
 * later to its bundle. Scripts are deferred, but for those marked `data-early`, which run before the page is painted.
 *
 * @param bundles The address of each entry's bundle. An entry without one is left as it is.
 */
export function replaceEntries(html: string, bundles: ReadonlyMap<string, string>): string {
  let result = ''
  let done = 0
  for (const tag of scanTags(html)) {
    const attribute = entryAttribute(tag)
    const address = attribute && bundles.get(attribute.value)
    if (!attribute || address === undefined) continue
    const isScript = tag.name === 'script'
    result += html.slice(done, isScript ? tag.start : attribute.start)
    result += isScript ? writeScript(tag, address) : address
    done = isScript ? tag.end : attribute.end
  }
  return result + html.slice(done)
}

function writeScript(tag: HtmlTag, address: string): string {
  const isEarly = tag.attributes.some(({ name }) => name === 'data-early')
  const rest = tag.attributes
    .filter(({ name }) => !['data-early', 'src', 'type'].includes(name))
    .map(({ name, value }) => ` ${name}="${value}"`)
  return `<script${isEarly ? '' : ' defer'} src="${address}"${rest.join('')}>`
}

/** The browser entries that a bundle names in its strings, to load them when they are wanted. */
export function findParts(code: string): string[] {
  return [...new Set([...code.matchAll(/["'`](\/src\/client\/[a-z0-9-]+\.ts)["'`]/g)].map(([, entry = '']) => entry))]
}

/** The script of every page, which runs before all that are loaded when they are wanted. */
export const siteEntry = '/src/client/site.ts'

/** How an entry is bundled. */
export interface BundleOptions {
  /** The year of the language that browsers must read: 2019 lacks little beside later ones. */
  year?: 2019 | 2022
  /** The entries whose scripts run before this one: what they export is taken from them. */
  before?: readonly string[]
  /** Whether what it exports is for scripts that run after it. */
  shares?: boolean
}

/**
 * Bundles one browser entry into a classic script. The same source gives the same bytes on every system.
 * Throws an `AstroError` with file, line and reason when a source is broken or missing.
 *
 * @param root The folder of the project.
 * @param entry The entry below it, such as `/src/client/site.ts`.
 */
export async function bundleEntry(
  root: string,
  entry: string,
  { year = 2019, before = [], shares = entry === siteEntry }: BundleOptions = {},
): Promise<string> {
  const result = await build({
    absWorkingDir: root,
    ...(shares ? shareExports(root, entry) : { entryPoints: [`.${entry}`] }),
    bundle: true,
    charset: 'utf8',
    format: 'iife',
    legalComments: 'none',
    logLevel: 'silent',
    minify: true,
    plugins: [takeShared(root, before)],
    target: `es${year}`,
    // Fields become plain assignments: what old browsers lack is otherwise written out field by field.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    write: false,
  }).catch(async (error: unknown) => {
    throw await explainBundle(entry, error)
  })
  return press(result.outputFiles.map((file) => file.text).join(''), year)
}

/** Takes out what esbuild leaves in: it writes fast, Terser small, 5 % less once compressed. */
async function press(bundle: string, year: number): Promise<string> {
  const { code = bundle } = await minify(bundle, {
    ecma: year === 2019 ? 2019 : 2020,
    compress: { passes: 3 },
  })
  return code
}

/** esbuild's failure as one message; anything else as it is. */
async function explainBundle(entry: string, error: unknown): Promise<unknown> {
  if (!isBuildFailure(error)) return error
  const lines = await formatMessages(error.errors, { kind: 'error', color: false })
  return new AstroError(
    `The browser script ${entry} cannot be bundled:\n\n${lines.join('').trim()}`,
    'Nothing was published: dist/ is as it was before.',
  )
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors)
}

/**
 * After the build: bundles the browser entries that pages ask for and points the pages to the bundles. In development
 * an entry is bundled at each request, so that it is the same code.
 */
export function clientBundle(): AstroIntegration {
  let root = ''
  let assets = ''
  return {
    name: 'client-bundle',
    hooks: {
      // As a plugin of Vite: its own answer to a source, a module with its imports, would come first otherwise.
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'client-bundle',
                configureServer: (server) => {
                  server.middlewares.use((request, response, next) => {
                    const [entry = ''] = (request.url ?? '').split('?')
                    if (!entryPattern.test(entry)) return next()
                    bundleEntry(root, entry).then((code) => {
                      response.setHeader('content-type', 'text/javascript; charset=utf-8')
                      response.end(code)
                    }, next)
                  })
                },
              },
            ],
          },
        })
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root)
        assets = config.build.assets
      },
      'astro:build:done': async ({ dir, logger }) => {
        const output = fileURLToPath(dir)
        const pages = listFiles(output, ['.html']).map((file) => {
          const html = readFileSync(join(output, file), 'utf8')
          return { path: join(output, file), html, entries: findEntries(html) }
        })
        const entries = [...new Set(pages.flatMap((page) => page.entries))].sort(compareStrings)
        const bundles = new Map<string, string>()
        const write = async (entry: string): Promise<void> => {
          if (bundles.has(entry)) return
          let code = await bundleEntry(root, entry)
          for (const part of findParts(code)) {
            await write(part)
            code = code.replaceAll(part, bundles.get(part) ?? part)
          }
          const name = `${entry.replace(entryPattern, '$1')}.${hashOf(code)}.js`
          mkdirSync(join(output, assets), { recursive: true })
          writeFileSync(join(output, assets, name), code)
          bundles.set(entry, `/${assets}/${name}`)
          logger.info(`${entry} → ${assets}/${name}, ${Buffer.byteLength(code)} bytes`)
        }
        for (const entry of entries) await write(entry)
        for (const page of pages) {
          if (page.entries.length > 0) writeFileSync(page.path, replaceEntries(page.html, bundles))
        }
      },
    },
  }
}

/** Eight characters of a hash: enough to tell versions of one file apart. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
