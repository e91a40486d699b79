import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findReferences } from '../../../src/knowledge/find-references.ts'
import { parseReference, sourceAnchor } from '../../../src/knowledge/reference.ts'

describe('reference links', () => {
  test('kind, key and anchor are read', () => {
    expect(parseReference('article:civil-code/article-023#p1')).toEqual({
      kind: 'article',
      key: 'civil-code/article-023',
      anchor: 'p1',
    })
    expect(parseReference('region:520500')).toEqual({ kind: 'region', key: '520500', anchor: '' })
  })

  test.each(['https://example.org/', 'tel:12333', 'mailto:a@b.cn', '#p1', 'term:', 'Term:x', 'unknown:x'])(
    'an ordinary address is left alone: %s',
    (address) => {
      expect(parseReference(address)).toBeNull()
    },
  )

  test('all links of a text are found, repetitions included', () => {
    expect(
      findReferences('见[甲](term:bank-pin)和[乙](article:civil-code/article-034#p1-i2)，[甲](term:bank-pin)。'),
    ).toEqual([
      { kind: 'term', key: 'bank-pin', anchor: '' },
      { kind: 'article', key: 'civil-code/article-034', anchor: 'p1-i2' },
      { kind: 'term', key: 'bank-pin', anchor: '' },
    ])
  })

  test('no two sources share an anchor', () => {
    const keys = globSync('*/', { cwd: join(import.meta.dirname, '..', '..', '..', 'src', 'content', 'sources') })
    expect(keys.length).toBeGreaterThan(100)
    expect(new Set(keys.map(sourceAnchor)).size).toBe(keys.length)
  })
})
