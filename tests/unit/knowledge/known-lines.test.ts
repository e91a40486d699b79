import { expect, test } from 'vitest'
import { listKnownLines } from '../../../src/knowledge/known-lines.ts'
import { readHeldContent } from '../../support/held-content.ts'

const graph = readHeldContent()

test('a line of a place is derived from the rule unless a record of the place holds the number', () => {
  const bijie = listKnownLines(graph, '520500')
  expect(bijie.map(({ number, certainty }) => `${number} ${certainty}`)).toEqual([
    '12333 derived',
    '12393 derived',
    '12366 derived',
    '12345 derived',
  ])
  const [changchun] = listKnownLines(graph, '220100')
  expect(changchun?.certainty).not.toBe('derived')
})

test('every line of every place names what it rests on and when that was checked', () => {
  for (const { code } of graph.entries.regions) {
    for (const { number, sources, verified, national } of listKnownLines(graph, code)) {
      expect(sources.length, `${number} in ${code}`).toBeGreaterThan(0)
      expect(verified, `${number} in ${code}`).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(national?.facts.level).toBe('national')
    }
  }
})
