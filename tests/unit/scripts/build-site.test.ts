import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { withLock } from '../../../scripts/support/build-site.ts'
import { createFolder } from '../../support/temporary-folder.ts'

describe('withLock', () => {
  test('lets one task run after the other', async () => {
    const lock = join(createFolder(), 'cache', 'build.lock')
    const events: string[] = []
    const task = (name: string) => async () => {
      events.push(`${name} begins`)
      await wait(30)
      events.push(`${name} ends`)
    }
    await Promise.all([withLock(lock, task('first')), withLock(lock, task('second'))])
    expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  })

  test('takes over the lock of a process that is gone', async () => {
    const lock = join(createFolder(), 'build.lock')
    // No process has this number: it is above what any system gives out.
    writeFileSync(lock, '2147483646')
    let held = ''
    await withLock(lock, async () => {
      held = readFileSync(lock, 'utf8')
    })
    expect(held).toBe(String(process.pid))
  })

  test('gives the lock back when the task fails', async () => {
    const lock = join(createFolder(), 'build.lock')
    await expect(withLock(lock, () => Promise.reject(new Error('Broken.')))).rejects.toThrow('Broken.')
    expect(existsSync(lock)).toBe(false)
  })
})
