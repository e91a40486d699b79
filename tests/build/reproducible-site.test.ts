import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folders: string[] = []

/** Copies what a build reads into a folder of its own, builds there, and returns the hash of every file. */
function buildElsewhere(below: string, environment: Record<string, string>): Map<string, string> {
  const base = mkdtempSync(join(tmpdir(), 'reproducible-'))
  folders.push(base)
  const folder = join(base, below)
  mkdirSync(folder, { recursive: true })
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const file of files.split('\0').filter(Boolean)) {
    const source = join(root, file)
    if (!/^(?:src|public|integrations|scripts)\/|^[^/]+$/.test(file) || !statSync(source, { throwIfNoEntry: false }))
      continue
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(source, join(folder, file))
  }
  linkPackages(folder)
  const build = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })
  if (build.status !== 0) throw new Error(`The build in ${below} failed:\n${build.stdout}\n${build.stderr}`)
  return hashFiles(join(folder, 'dist'))
}

/** Packages are shared, the caches that builds keep among them are not. */
function linkPackages(folder: string): void {
  const packages = join(root, 'node_modules')
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(packages)) {
    if (name.startsWith('.') && name !== '.bin') continue
    symlinkSync(join(packages, name), join(folder, 'node_modules', name), 'junction')
  }
}

function hashFiles(dist: string): Map<string, string> {
  return new Map(
    globSync('**/*', { cwd: dist })
      .filter((path) => statSync(join(dist, path)).isFile())
      .sort()
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(dist, path)))
          .digest('hex'),
      ]),
  )
}

let here: Map<string, string>
let there: Map<string, string>

beforeAll(() => {
  here = buildElsewhere('a', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' })
  there = buildElsewhere('another/and deeper/folder', {
    TZ: 'Asia/Shanghai',
    LANG: 'zh_CN.UTF-8',
    LC_ALL: 'zh_CN.UTF-8',
  })
}, 300_000)

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('two builds of the same files, in another folder, time zone and language, are the same to the byte', () => {
  const differing = [...here].filter(([path, hash]) => there.get(path) !== hash).map(([path]) => path)
  expect(differing).toEqual([])
  expect([...there.keys()]).toEqual([...here.keys()])
  expect(here.size).toBeGreaterThan(1000)
})

test('all names of files are lower-case ASCII or made by a tool from hashes', () => {
  expect([...here.keys()].filter((path) => !/^[A-Za-z0-9._/\\-]+$/.test(path))).toEqual([])
})
