import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContent } from '../../../src/checks/read-content.ts'
import { annex } from '../../../src/checks/rules/annex.ts'
import { createContent, today } from '../../support/content.ts'

const official = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'src', 'content', 'laws', 'retirement-age-measures', 'annexes.json'),
  'utf8',
).replace('"retirement-age-measures"', '"card-measures"')

/** What the rule says of the official tables with some words replaced. */
function findIn(...replacements: readonly (readonly [from: string, to: string])[]): string[] {
  const text = replacements.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`The tables do not hold ${from}.`)
    return result.replace(from, to)
  }, official)
  const content = createContent({ 'laws/card-measures/annexes.json': text })
  try {
    const checked = readContent(content.root, { today, base: 'content' })
    return annex.find(checked).map(({ path, line, message, remedy }) => `${path}:${line} ${message} ${remedy}`)
  } finally {
    content.remove()
  }
}

const file = 'content/laws/card-measures/annexes.json'

describe('the check of annexed tables', () => {
  test('accepts the official tables', () => {
    expect(findIn()).toEqual([])
  })

  test('reports an age that the articles do not give', () => {
    expect(findIn(['"to": "1966-08", "years": 60, "months": 5', '"to": "1966-08", "years": 60, "months": 6'])).toEqual([
      `${file}:17 For 1966-05 the table of "men" gives 60 years 6 months, but the rule gives 60 years 5 months. Compare the row with the official table.`,
    ])
  })

  test('reports birth months that are left out', () => {
    expect(findIn(['{ "from": "1965-05", "to": "1965-08", "years": 60, "months": 2 },', ''])).toEqual([
      `${file}:15 The row 1965-09 to 1965-12 of "men" should begin with 1965-05. Every birth month stands in one row, in order. Correct the months.`,
    ])
  })

  test('reports a table that ends too early', () => {
    expect(findIn(['"to": "1976-12"', '"to": "1976-11"'])).toEqual([
      `${file}:48 The table of "men" ends with 1976-11, but the official one with 1976-12. Add the missing rows, or remove those that are not printed.`,
    ])
  })

  test('reports a minimum period that the articles do not give, and a missing year', () => {
    expect(findIn(['"year": 2030, "years": 15, "months": 6', '"year": 2030, "years": 16, "months": 0'])).toEqual([
      `${file}:180 For 2030 the table gives 16 years 0 months, but the rule gives 15 years 6 months. Compare the row with the official table.`,
    ])
    expect(findIn([',\n      { "year": 2039, "years": 20, "months": 0 }', ''])).toEqual([
      `${file}:188 The table of the minimum period has 14 years, but the official one 15. Add the missing rows.`,
    ])
  })

  test('reports a group that stands twice, and tables in the folder of another law', () => {
    expect(findIn(['"group": "women-55"', '"group": "men"']).at(0)).toBe(
      `${file}:4 There is no table for the group "women-55". Each of the three groups has one table: correct the group of the table that stands twice.`,
    )
    expect(findIn(['"law": "card-measures"', '"law": "civil-code"'])).toEqual([
      `${file}:2 The tables are annexed to "civil-code", but stand in the folder of "card-measures". Move the file into the folder of its law, or correct the key.`,
    ])
  })
})
