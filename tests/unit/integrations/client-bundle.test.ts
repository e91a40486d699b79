import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { bundleEntry, findEntries, findParts, replaceEntries } from '../../../integrations/client-bundle.ts'
import { projectRoot } from '../../../scripts/support/run-tool.ts'

const site = join(projectRoot, 'tests', 'fixtures', 'sites', 'relocatable')
const tag = '<script type="module" src="/src/client/site.ts"></script>'

describe('findEntries', () => {
  test('lists each entry once', () => {
    const other = tag.replace('site', 'search-page')
    expect(findEntries(`<p>${tag}${other}${tag}`)).toEqual(['/src/client/site.ts', '/src/client/search-page.ts'])
  })

  test('knows what an element loads later', () => {
    const later = '<your-place data-src="/src/client/place.ts" hidden></your-place><img data-src="/a.png">'
    expect(findEntries(`${tag}${later}`)).toEqual(['/src/client/site.ts', '/src/client/place.ts'])
  })

  test('takes no other script for an entry', () => {
    expect(findEntries('<script src="/assets/a.js"></script><!-- /src/client/site.ts --><script></script>')).toEqual([])
  })
})

describe('replaceEntries', () => {
  test('puts a deferred classic script in the place of the module', () => {
    const bundles = new Map([['/src/client/site.ts', '/assets/site.12345678.js']])
    expect(replaceEntries(`<head>${tag}</head>`, bundles)).toBe(
      '<head><script defer src="/assets/site.12345678.js"></script></head>',
    )
  })

  test('points an element that loads one later to its bundle', () => {
    const bundles = new Map([['/src/client/place.ts', '/assets/place.12345678.js']])
    expect(replaceEntries('<your-place data-src="/src/client/place.ts" hidden></your-place>', bundles)).toBe(
      '<your-place data-src="/assets/place.12345678.js" hidden></your-place>',
    )
  })

  test('keeps what else the tag says, and does not defer what must run before the page is painted', () => {
    const bundles = new Map([
      ['/src/client/site.ts', '/assets/site.js'],
      ['/src/client/view-mode.ts', '/assets/view-mode.js'],
    ])
    const page = '<script type="module" src="/src/client/site.ts" data-href="/assets/a.css"></script>'
    const early = '<script type="module" src="/src/client/view-mode.ts" data-early></script>'
    expect(replaceEntries(early + page, bundles)).toBe(
      '<script src="/assets/view-mode.js"></script><script defer src="/assets/site.js" data-href="/assets/a.css"></script>',
    )
  })

  test('leaves scripts without a bundle alone', () => {
    expect(replaceEntries(tag, new Map())).toBe(tag)
  })
})

describe('bundleEntry', () => {
  test('makes one classic script, with Chinese as it is written', async () => {
    const code = await bundleEntry(site, '/src/client/site.ts')
    expect(code).toContain('你好')
    expect(code).not.toMatch(/\b(?:import|export)\b/)
    expect(() => new Function(code)).not.toThrow()
  })

  test('gives the same bytes twice', async () => {
    expect(await bundleEntry(site, '/src/client/site.ts')).toBe(await bundleEntry(site, '/src/client/site.ts'))
  })

  test('names the entry that is missing', async () => {
    await expect(bundleEntry(site, '/src/client/missing.ts')).rejects.toThrow(
      'The browser script /src/client/missing.ts cannot be bundled:\n\n✘ [ERROR] Could not resolve "./src/client/missing.ts"',
    )
  })
})

describe('scripts that run one after the other', () => {
  const [first, second] = ['/src/client/first.ts', '/src/client/second.ts']
  const folder = mkdtempSync(join(tmpdir(), 'shebao-bundle-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('a script finds in those before it what they share, and brings along what they do not', async () => {
    mkdirSync(join(folder, 'src/client'), { recursive: true })
    const write = (path: string, text: string): void => writeFileSync(join(folder, path), text)
    write('src/client/words.ts', "export const greet = () => 'hello'\nexport const leave = () => 'goodbye'")
    write(first.slice(1), "export { greet } from './words.ts'\nself.log.push('first')")
    write(second.slice(1), "import { greet, leave } from './words.ts'\nself.log.push(greet(), leave())")
    const scripts = [
      await bundleEntry(folder, first, { shares: true }),
      await bundleEntry(folder, second, { before: [first] }),
    ]
    const self = { log: [] }
    for (const script of scripts) new Function('self', script)(self)
    expect(self.log).toEqual(['first', 'hello', 'goodbye'])
    expect(scripts[1]).not.toContain('hello')
  })
})

describe('findParts', () => {
  test('finds the entries that a bundle loads when they are wanted, each once', () => {
    const code =
      'a="/src/client/save-page.ts";b="/src/client/check-server.ts";c="/src/client/save-page.ts";d="/src/a.ts"'
    expect(findParts(code)).toEqual(['/src/client/save-page.ts', '/src/client/check-server.ts'])
  })
})
