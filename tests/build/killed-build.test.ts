import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { restoreDirectory } from '../../integrations/replace-directory.ts'
import { createTinySite } from '../support/tiny-site.ts'

/** Random numbers from 0 to 1 that are the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

test('a build that is killed at any of twenty moments leaves a whole site: the last one, or the new one', async () => {
  const site = createTinySite('relocatable')
  onTestFinished(site.remove)
  site.write('public/round.txt', 'The first build')
  const started = performance.now()
  expect((await site.build()).status).toBe(0)
  const duration = performance.now() - started

  const random = createRandom(20_261_127)
  let last = site.readAll('dist')
  for (let round = 0; round < 20; round += 1) {
    site.write('public/round.txt', `Build ${round}`)
    const next = new Map(last).set('round.txt', `Build ${round}`)
    await site.build({ killAfter: random() * duration })
    // What `npm start` and the next build do first, for a crash between the two renames.
    restoreDirectory({ target: join(site.directory, 'dist'), previous: join(site.directory, '.dist-previous') })
    const now = site.readAll('dist')
    expect([last, next]).toContainEqual(now)
    last = now
  }
  const { status, output } = await site.build()
  expect(status, output).toBe(0)
  // Twenty builds: a busy machine takes minutes.
}, 600_000)
