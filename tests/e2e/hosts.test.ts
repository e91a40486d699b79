import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { projectRoot } from '../../scripts/support/run-tool.ts'
import { walk } from '../hosts/cells.ts'
import { endingsOfIis, startOddServer } from '../hosts/odd-server.ts'

// The part of `npm run test:hosts` that needs no other program.
const directory = join(projectRoot, 'dist')

for (const scripting of [true, false]) {
  const how = scripting ? 'with scripts' : 'without scripts'
  test(`three folders deep on a server that refuses what it does not know, under a strict policy on everything, the site is read and searched ${how}`, async ({
    browser,
  }) => {
    const place = { directory, mount: '/a/b/c/', policy: 'all' } as const
    const server = await startOddServer(place, { known: endingsOfIis, ignoresCase: true })
    expect(await walk(browser, { url: server.url, scripting })).toEqual([])
    await server.close()
  })
}

test('from disk the site is read and searched', async ({ browser }) => {
  const url = pathToFileURL(join(directory, 'index.html')).href
  expect(await walk(browser, { url, scripting: true })).toEqual([])
})
