import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPacked } from '../../../integrations/offline/write-offline.ts'
import { groupByKind, writePack } from '../../../integrations/offline/write-pack.ts'
import { candidatesOf, readPacked, readTable } from '../../../src/client/offline-pack.ts'

const asBlob = (bytes: Uint8Array) => new Blob([Uint8Array.from(bytes)])

describe('a pack', () => {
  test('gives back every file as it was, whatever their number and size', async () => {
    const file = fc.record({
      path: fc.stringMatching(/^[a-z]{1,8}\.html$/),
      content: fc.uint8Array({ maxLength: 3000 }),
    })
    const files = fc.uniqueArray(file, { maxLength: 12, selector: ({ path }) => path })
    await fc.assert(
      fc.asyncProperty(files, async (list) => {
        const pack = asBlob(writePack(list))
        for (const { path, content } of list)
          expect(new Uint8Array((await readPacked(pack, path)) ?? new ArrayBuffer())).toEqual(content)
        expect(await readPacked(pack, 'not-there.html')).toBeNull()
        expect(await readPacked(pack, 'constructor')).toBeNull()
      }),
      { numRuns: 50 },
    )
  })

  test('holds its files in blocks, so that a page is read without the rest', async () => {
    const content = new Uint8Array(100 * 1024).fill(97)
    const files = Array.from({ length: 10 }, (_, index) => ({ path: `${index}.html`, content }))
    const { table } = await readTable(asBlob(writePack(files)))
    expect(table.blocks.length).toBe(4)
  })
})

describe('the order of a pack', () => {
  test('puts pages of a kind side by side and leaves the others as they were', () => {
    const numbers = Array.from({ length: 10 }, (_, index) => index)
    const pages = numbers.flatMap((number) => [`en/laws/x/${number}/index.html`, `en/laws/x/${number}/cite/index.html`])
    const files = ['assets/a.css', ...pages, 'en/regions/hebei/handan/index.html'].map((path) => ({ path }))
    expect(groupByKind(files).map(({ path }) => path)).toEqual([
      'assets/a.css',
      ...numbers.map((number) => `en/laws/x/${number}/index.html`),
      'en/regions/hebei/handan/index.html',
      ...numbers.map((number) => `en/laws/x/${number}/cite/index.html`),
    ])
  })
})

describe('candidatesOf', () => {
  test.each([
    ['', ['index.html']],
    ['en/', ['en/index.html']],
    ['en/laws', ['en/laws', 'en/laws/index.html']],
    ['en/laws/index.html', ['en/laws/index.html']],
    ['assets/a.0a1b2c3d.css', ['assets/a.0a1b2c3d.css']],
  ])('"%s" may mean %j', (path, files) => {
    expect(candidatesOf(path)).toEqual(files)
  })
})

describe('isPacked', () => {
  test('takes what a language needs and leaves out the other one and what only a network can use', () => {
    const files = [
      '404.html',
      'assets/law.0a1b2c3d.css',
      'assets/offline/en.0a1b2c3d.bin',
      'assets/search/base.0a1b2c3d.js',
      'assets/search/core.en.0a1b2c3d.js',
      'assets/search/core.zh-cn.0a1b2c3d.js',
      'assets/search/pagefind.en.0a1b2c3d/wasm.en.pagefind',
      'assets/search/text.en.0a1b2c3d/words-1.js',
      'data/laws.json',
      'en/index.html',
      'favicon.svg',
      'index.html',
      'robots.txt',
      'sw.js',
      'zh-cn/index.html',
    ]
    expect(files.filter((file) => isPacked(file, 'en'))).toEqual([
      '404.html',
      'assets/law.0a1b2c3d.css',
      'assets/search/base.0a1b2c3d.js',
      'assets/search/core.en.0a1b2c3d.js',
      'assets/search/text.en.0a1b2c3d/words-1.js',
      'en/index.html',
      'favicon.svg',
      'index.html',
    ])
  })
})
