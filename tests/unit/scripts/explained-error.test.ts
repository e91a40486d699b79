import { describe, expect, test } from 'vitest'
import { explainDiskError } from '../../../scripts/support/explained-error.ts'

describe('a disk that fails', () => {
  test.each([
    [
      'ENOSPC',
      'There is no space left on the disk. What was complete before is as it was; free some space and run the command again.',
    ],
    [
      'EROFS',
      '/share/public may not be written by this user. What was complete before is as it was; change its permissions, or write elsewhere.',
    ],
  ])('%s is said in words that tell what to do', (code, message) => {
    expect(explainDiskError(Object.assign(new Error('x'), { code, path: '/share/public' }))).toBe(message)
  })

  test('is not what any other error is taken for', () => {
    expect(explainDiskError(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBeNull()
  })
})
