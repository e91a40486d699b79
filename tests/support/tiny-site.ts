import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { listFiles } from '../../integrations/built-files.ts'
import { projectRoot } from '../../scripts/support/run-tool.ts'

/** How a real `astro build` of a tiny site ended. */
export interface BuildResult {
  status: number
  /** Everything it printed, without colours. */
  output: string
}

/** How a build is run otherwise than `astro build` by itself. */
export interface BuildOptions {
  /** Variables to add to those of this process. */
  environment?: Record<string, string>
  /** Kills the build after so many milliseconds, as a power cut would. */
  killAfter?: number
}

/** A copy of a site of `tests/fixtures/sites`, in a folder of its own. */
export interface TinySite {
  directory: string
  build: (options?: BuildOptions) => Promise<BuildResult>
  /** The text of a file below the site's folder. */
  read: (file: string) => string
  /** The files below one of its folders with their contents. */
  readAll: (folder: string) => Map<string, string>
  write: (file: string, text: string) => void
  remove: () => void
}

/**
 * Copies a site to a fresh folder inside the project, where the packages are found.
 *
 * @param below Folders between the usual place and the copy, for builds whose path must not matter.
 */
export function createTinySite(name: string, below = ''): TinySite {
  const parent = join(projectRoot, '.cache', 'tiny-sites', below)
  mkdirSync(parent, { recursive: true })
  const directory = mkdtempSync(join(parent, `${name}-`))
  cpSync(join(projectRoot, 'tests', 'fixtures', 'sites', name), directory, { recursive: true })
  writeFileSync(
    join(directory, 'astro.config.mjs'),
    `export { siteConfig as default } from '${relative(directory, import.meta.dirname)
      .split(sep)
      .join('/')}/site-config.ts'\n`,
  )
  return {
    directory,
    build: (options) => runBuild(directory, options),
    read: (file) => readFileSync(join(directory, file), 'utf8'),
    readAll: (folder) => {
      const root = join(directory, folder)
      return new Map(listFiles(root).map((file) => [file, readFileSync(join(root, file), 'latin1')]))
    },
    write: (file, text) => {
      mkdirSync(join(directory, file, '..'), { recursive: true })
      writeFileSync(join(directory, file), text)
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}

function runBuild(directory: string, { environment: added = {}, killAfter }: BuildOptions = {}): Promise<BuildResult> {
  const astro = join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs')
  const { NODE_ENV: _, VITEST: __, ...environment } = process.env
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...added },
  })
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      clearTimeout(timer)
      resolve({ status: status ?? 1, output: stripVTControlCharacters(Buffer.concat(chunks).toString('utf8')) })
    })
  })
}
