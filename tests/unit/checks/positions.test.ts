import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type FieldPath, formatField, readYaml, valueAt } from '../../../src/checks/positions.ts'

const text = `topic: cards
legalBasis:
  - article: civil-code/article-023
    why: { en: One, zh-CN: 一 }
  - article: civil-code/article-027
    quote: >-
      words that
      are folded
seen: &day 2026-11-22
again: *day
`

describe('readYaml', () => {
  test('finds the line of a field, also in lists and in braces', () => {
    const { lineOf } = readYaml(text)
    expect(lineOf(['topic'])).toBe(1)
    expect(lineOf(['legalBasis', 1])).toBe(5)
    expect(lineOf(['legalBasis', 1, 'article'])).toBe(5)
    expect(lineOf(['legalBasis', 0, 'why', 'zh-CN'])).toBe(4)
    expect(lineOf(['again'])).toBe(10)
  })

  test('gives the line of what should hold a field that is missing', () => {
    const { lineOf } = readYaml(text)
    expect(lineOf(['legalBasis', 1, 'role'])).toBe(5)
    expect(lineOf(['legalBasis', 9, 'role'])).toBe(2)
    expect(lineOf(['nothing'])).toBe(1)
  })

  test('finds words within a value, over the lines that YAML folds', () => {
    const { lineOfWords } = readYaml(text)
    expect(lineOfWords(['legalBasis', 1, 'quote'], 'are folded')).toBe(8)
    expect(lineOfWords(['legalBasis', 1, 'quote'], 'that are')).toBe(7)
    expect(lineOfWords(['legalBasis', 1, 'quote'], 'not there (at all)')).toBe(6)
  })

  test('counts from the line of the file on which the text begins', () => {
    const { lineOf, lineOfWords, errors } = readYaml('title: T\nsteps:\n  go: [', 2)
    expect(lineOf(['title'])).toBe(2)
    expect(lineOfWords(['title'], 'T')).toBe(2)
    expect(errors.map(({ line }) => line)).toEqual([4])
  })

  test('reads JSON and empty texts', () => {
    expect(readYaml('{\n  "a": 1\n}').lineOf(['a'])).toBe(2)
    expect(readYaml('').data).toBeNull()
    expect(readYaml('').lineOf(['a'])).toBe(1)
  })

  test('holds no data once a line cannot be read', () => {
    const { data, errors } = readYaml('a: 1\nb: c: d\n')
    expect(data).toBeUndefined()
    expect(errors[0]).toEqual({ line: 2, message: 'Nested mappings are not allowed in compact mappings' })
  })

  test('finds each entry of any block of fields on the line where it was written', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(names, fc.nat(), (keys, blank) => {
        const lead = '#\n'.repeat(blank % 5)
        const source = readYaml(`${lead}${stringify(Object.fromEntries(keys.map((key) => [key, `${key} value`])))}`)
        for (const [index, key] of keys.entries()) expect(source.lineOf([key])).toBe(index + 1 + (blank % 5))
      }),
    )
  })

  test('gives a line of the text for any path and any words', () => {
    const path = fc.array(fc.oneof(fc.constantFrom('legalBasis', 'why', 'quote', 'topic', 'again'), fc.nat(3)))
    fc.assert(
      fc.property(path, fc.string(), (field: FieldPath, words) => {
        const { lineOf, lineOfWords } = readYaml(text)
        for (const line of [lineOf(field), lineOfWords(field, words)]) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(text.split('\n').length)
        }
      }),
    )
  })
})

describe('formatField', () => {
  test('writes a path the way editors read it', () => {
    expect(formatField(['legalBasis', 1, 'article'])).toBe('legalBasis[1].article')
    expect(formatField([])).toBe('')
  })
})

describe('valueAt', () => {
  test('follows a path and gives nothing where it ends early', () => {
    const data = { list: [{ name: 'a' }], none: null }
    expect(valueAt(data, ['list', 0, 'name'])).toBe('a')
    expect(valueAt(data, ['none', 'name'])).toBeUndefined()
    expect(valueAt(data, ['list', 3])).toBeUndefined()
  })
})
