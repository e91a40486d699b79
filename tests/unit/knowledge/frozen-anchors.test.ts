import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../../scripts/support/run-tool.ts'
import {
  addAnchors,
  collectAnchors,
  findAnchorProblems,
  formatAnchorRecord,
  parseAnchorRecord,
} from '../../../src/knowledge/frozen-anchors.ts'
import { readHeldLaws } from '../../support/held-laws.ts'

const file = join(projectRoot, 'tests', 'fixtures', 'frozen-anchors.json')

describe('anchors of articles', () => {
  test('a link to a paragraph or item that was ever published still works', () => {
    const record = parseAnchorRecord(readFileSync(file, 'utf8'))
    expect(findAnchorProblems(record, collectAnchors(readHeldLaws().articles))).toEqual([])
  })

  const record = { anchors: { 'a/article-001': ['p1', 'p2'] }, redirects: {} }

  test('an anchor that is gone is reported', () => {
    expect(findAnchorProblems(record, { 'a/article-001': ['p1'] })).toEqual([
      'a/article-001#p2 was published and is gone. Bring it back, or name where it leads now under "redirects".',
    ])
  })

  test('an anchor that is gone may lead elsewhere, but not nowhere', () => {
    const moved = { ...record, redirects: { 'a/article-001#p2': 'a/article-001#p1' } }
    expect(findAnchorProblems(moved, { 'a/article-001': ['p1'] })).toEqual([])
    const astray = { ...record, redirects: { 'a/article-001#p2': 'a/article-001#p9' } }
    expect(findAnchorProblems(astray, { 'a/article-001': ['p1'] })).toEqual([
      'a/article-001#p2 is redirected to a/article-001#p9, which does not exist. Correct the target.',
    ])
  })

  test('a new anchor must be recorded', () => {
    expect(findAnchorProblems(record, { 'a/article-001': ['p1', 'p2', 'p3'] })).toEqual([
      'a/article-001#p3 is not recorded. Run "npm run freeze-anchors".',
    ])
  })

  test('recording adds and never takes away', () => {
    const next = addAnchors(record, { 'a/article-001': ['p1', 'p3'], 'b/article-002': ['p1'] })
    expect(next.anchors).toEqual({ 'a/article-001': ['p1', 'p2', 'p3'], 'b/article-002': ['p1'] })
  })

  test('the record is read as it was written', () => {
    const full = { ...record, redirects: { 'a/article-001#p2': 'a/article-001#p1' } }
    expect(parseAnchorRecord(formatAnchorRecord(full))).toEqual(full)
    expect(parseAnchorRecord(formatAnchorRecord(record))).toEqual(record)
  })

  test('a record that was damaged is not taken for an empty one', () => {
    expect(() => parseAnchorRecord('{}')).toThrow(
      'The record of anchors holds no "anchors" and "redirects". Restore it from the repository.',
    )
  })
})
