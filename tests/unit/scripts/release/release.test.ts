import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { listFiles } from '../../../../integrations/built-files.ts'
import { writeBillOfMaterials } from '../../../../scripts/support/release/bill-of-materials.ts'
import { findUnknownLicences } from '../../../../scripts/support/release/licences.ts'
import { type LockFile, readLockFile } from '../../../../scripts/support/release/lock-file.ts'
import { shippedLibraries } from '../../../../scripts/support/release/shipped-libraries.ts'
import { writeTar } from '../../../../scripts/support/release/tar.ts'
import { makeRelease, writeRelease } from '../../../../scripts/support/release/write-release.ts'
import { projectRoot } from '../../../../scripts/support/run-tool.ts'
import { createFolder } from '../../../support/temporary-folder.ts'

const lockText = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')

const project = {
  'package.json': '{"name":"guide","version":"1.2.3"}',
  'package-lock.json': JSON.stringify({
    packages: {
      '': { dependencies: { inside: '1.0.0' }, devDependencies: { tool: '2.0.0' } },
      'node_modules/inside': {
        version: '1.0.0',
        license: 'MIT',
        integrity: 'sha512-AAEC',
        dependencies: { deep: '1' },
      },
      'node_modules/inside/node_modules/deep': { version: '1.0.1', license: 'ISC' },
      'node_modules/deep': { version: '2.0.0', license: 'ISC', dev: true },
      'node_modules/tool': { version: '2.0.0', license: '(MIT OR Apache-2.0)', dev: true, dependencies: { deep: '2' } },
    },
  }),
  // A folder, as Pagefind has it.
  'node_modules/inside/LICENSE/LICENSE': 'Be kind.',
  'node_modules/inside/LICENSE/LICENSE-deep': 'Share alike.',
  'CHANGELOG.md': 'The first.',
  'docs/hosting.md': 'Copy it.',
  'docs/hosting.zh-CN.md': '复制即可。',
  'docs/local-layer.md': 'Add yours.',
  'examples/local/host.yaml': 'format: 1',
  'hosting/nginx.conf': 'server {}',
  LICENSE: 'MIT',
  'LICENSE-CONTENT.md': 'CC BY',
  'src/content/regions/NOTICE.md': 'Tables of others.',
  'dist/index.html': '<p>社保</p>',
  'dist/en/laws/index.html': '<p>Laws</p>',
}

function releaseOf(root: string) {
  return makeRelease({ root, site: join(root, 'dist'), shipped: ['inside'], added: [] })
}

describe('a release', () => {
  test('holds the site, the guide, the configurations, the bill of materials, licences, notices and their checksums', () => {
    const zip = releaseOf(createFolder(project)).get('guide-1.2.3.zip')
    expect(Object.keys(unzipSync(zip ?? new Uint8Array()))).toEqual(
      [
        'CHANGELOG.md',
        'HOSTING.md',
        'HOSTING.zh-CN.md',
        'LICENSE',
        'LICENSE-CONTENT.md',
        'LOCAL.md',
        'NOTICE.md',
        'THIRD-PARTY.txt',
        'example-local/host.yaml',
        'hosting/nginx.conf',
        'sbom.cdx.json',
        'site/en/laws/index.html',
        'site/index.html',
        'SHA256SUMS',
      ].map((file) => `guide-1.2.3/${file}`),
    )
  })

  test('can be checked and unpacked with the tools of any system, to the byte', () => {
    const folder = createFolder()
    writeRelease(releaseOf(createFolder(project)), folder)
    const run = (command: string, args: string[], cwd: string) => spawnSync(command, args, { cwd, encoding: 'utf8' })
    expect(run('sha256sum', ['--check', 'SHA256SUMS'], folder).stdout).toBe(
      'guide-1.2.3.tar.gz: OK\nguide-1.2.3.zip: OK\n',
    )
    expect(run('tar', ['-xzf', 'guide-1.2.3.tar.gz'], folder).stderr).toBe('')
    const unpacked = join(folder, 'guide-1.2.3')
    expect(run('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], unpacked)).toMatchObject({ status: 0, stdout: '' })
    expect(readFileSync(join(unpacked, 'site/index.html'), 'utf8')).toBe('<p>社保</p>')
  })

  test('has the same bytes from another folder, with files written in another order, in another time zone', () => {
    const first = releaseOf(createFolder(project))
    const before = process.env['TZ']
    process.env['TZ'] = 'Asia/Shanghai'
    try {
      const other = createFolder()
      const folder = join(other, 'a', 'much', 'longer', 'path')
      for (const [file, text] of Object.entries(project).reverse()) {
        mkdirSync(join(folder, file, '..'), { recursive: true })
        writeFileSync(join(folder, file), text)
      }
      expect(releaseOf(folder)).toEqual(first)
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })

  test('holds the words of every licence of what is inside', () => {
    const zip = unzipSync(releaseOf(createFolder(project)).get('guide-1.2.3.zip') ?? new Uint8Array())
    const licences = Buffer.from(zip['guide-1.2.3/THIRD-PARTY.txt'] ?? []).toString('utf8')
    expect(licences).toContain('inside 1.0.0 (MIT)')
    expect(licences).toContain('Be kind.\n\nShare alike.')
  })

  test('has the licence of each library that the real one ships', () => {
    const root = projectRoot
    const site = createFolder({ 'index.html': '' })
    expect(() => makeRelease({ root, site, shipped: shippedLibraries, added: [] })).not.toThrow()
  })

  test('names every library whose code runs in the browser or in the command of the archive', async () => {
    const scripts = listFiles(join(projectRoot, 'src/client'), ['.ts']).map((file) => join('src/client', file))
    const { metafile } = await build({
      absWorkingDir: projectRoot,
      entryPoints: [...scripts, 'scripts/apply-local.ts'],
      bundle: true,
      external: ['node:*'],
      format: 'esm',
      logLevel: 'silent',
      mainFields: ['module', 'main'],
      metafile: true,
      outdir: 'unused',
      platform: 'neutral',
      write: false,
    })
    const inside = Object.keys(metafile.inputs).flatMap(
      (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
    )
    expect([...new Set(inside)].sort()).toEqual(['fflate', 'qr', 'yaml', 'zod'])
    expect(shippedLibraries).toEqual(expect.arrayContaining(inside))
  })

  test('names no machine: not the folder it was made in', () => {
    const root = createFolder(project)
    for (const content of Object.values(unzipSync(releaseOf(root).get('guide-1.2.3.zip') ?? new Uint8Array())))
      expect(Buffer.from(content).toString('utf8')).not.toContain(root)
  })

  test('is refused for a package whose licence nobody has looked at', () => {
    const root = createFolder({
      ...project,
      'package-lock.json': '{"packages":{"":{},"node_modules/odd":{"version":"1.0.0","license":"SSPL-1.0"}}}',
    })
    expect(() => releaseOf(root)).toThrow(
      'These packages have a licence that nobody has looked at:\nodd 1.0.0: SSPL-1.0\nRead it; if hosts stay free to serve what is made with the package, add it in scripts/support/release/licences.ts.',
    )
  })
})

describe('a tar archive', () => {
  test('comes back from tar whatever the paths and contents', () => {
    const segment = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,30}[a-z0-9]$/)
    const path = fc.array(segment, { minLength: 1, maxLength: 6 }).map((parts) => `a/${parts.join('/')}.txt`)
    const files = fc.uniqueArray(fc.record({ path, content: fc.uint8Array({ maxLength: 1500 }) }), {
      minLength: 1,
      maxLength: 5,
      selector: (file) => file.path,
    })
    fc.assert(
      fc.property(files, (list) => {
        const folder = createFolder()
        writeFileSync(join(folder, 'x.tar'), writeTar(list))
        expect(spawnSync('tar', ['-xf', 'x.tar'], { cwd: folder, encoding: 'utf8' }).stderr).toBe('')
        const found = new Map(
          listFiles(join(folder, 'a')).map((file) => [`a/${file}`, readFileSync(join(folder, 'a', file))]),
        )
        expect([...found.keys()]).toEqual(list.map((file) => file.path).sort())
        for (const file of list) expect(found.get(file.path)?.equals(file.content)).toBe(true)
      }),
      { numRuns: 10 },
    )
  })

  test('refuses a path that the form cannot hold', () => {
    expect(() => writeTar([{ path: 'a'.repeat(101), content: new Uint8Array() }])).toThrow(
      `The path ${'a'.repeat(101)} is too long for a tar archive.`,
    )
  })
})

describe('the bill of materials', () => {
  test('names each package with its hash, its licence and what it uses', () => {
    const bill = JSON.parse(
      writeBillOfMaterials({ name: 'guide', version: '1.2.3' }, readLockFile(project['package-lock.json'])),
    )
    expect(bill.components[2]).toEqual({
      type: 'library',
      'bom-ref': 'pkg:npm/deep@1.0.1',
      name: 'deep',
      version: '1.0.1',
      scope: 'required',
      licenses: [{ license: { id: 'ISC' } }],
      purl: 'pkg:npm/deep@1.0.1',
    })
    expect(bill.components[1]).toMatchObject({ name: 'inside', hashes: [{ alg: 'SHA-512', content: '000102' }] })
    expect(bill.components[3]).toMatchObject({
      scope: 'excluded',
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
    })
    expect(bill.dependencies).toEqual([
      { ref: 'pkg:npm/guide@1.2.3', dependsOn: ['pkg:npm/inside@1.0.0', 'pkg:npm/tool@2.0.0'] },
      { ref: 'pkg:npm/deep@2.0.0', dependsOn: [] },
      { ref: 'pkg:npm/inside@1.0.0', dependsOn: ['pkg:npm/deep@1.0.1'] },
      { ref: 'pkg:npm/deep@1.0.1', dependsOn: [] },
      { ref: 'pkg:npm/tool@2.0.0', dependsOn: ['pkg:npm/deep@2.0.0'] },
    ])
  })

  test('of this project leaves nothing out, and every reference in it leads somewhere', () => {
    const lock: LockFile = readLockFile(lockText)
    const bill: { components: { purl: string }[]; dependencies: { ref: string; dependsOn: string[] }[] } = JSON.parse(
      writeBillOfMaterials({ name: 'guide', version: '1.2.3' }, lock),
    )
    const known = new Set(bill.components.map(({ purl }) => purl))
    expect(known.size).toBe(new Set(lock.packages.map(({ name, version }) => `${name} ${version}`)).size)
    for (const { dependsOn } of bill.dependencies) for (const purl of dependsOn) expect(known).toContain(purl)
  })

  test('of this project leaves out of use no library that is inside the release', () => {
    const { packages } = readLockFile(lockText)
    const excluded = new Set(packages.filter(({ isDevelopment }) => isDevelopment).map(({ place }) => place))
    expect(shippedLibraries.filter((name) => excluded.has(`node_modules/${name}`))).toEqual([])
  })
})

test('every package of this project has a licence that was looked at', () => {
  expect(findUnknownLicences(readLockFile(lockText).packages)).toEqual([])
})
