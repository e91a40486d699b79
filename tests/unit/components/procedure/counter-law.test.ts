import { expect, test } from 'vitest'
import { chooseCounterLaw } from '../../../../src/components/procedure/counter-law.ts'
import { createFixtureGraph } from '../../../support/fixture-graph.ts'
import { readHeldContent } from '../../../support/held-content.ts'

const graph = createFixtureGraph()
const [quoted] = graph.procedure('card-pin-reset').facts.legalBasis
if (!quoted) throw new Error('The fixture has no legal basis.')

test('an item stands below the official words that introduce it, under its number', () => {
  const law = chooseCounterLaw([quoted], graph)
  expect(law?.words).toHaveLength(2)
  expect(law?.words[1]).toMatch(/^（一）/)
  expect(law?.name).toMatch(/第十六条第一款第一项$/)
})

test('what the editor marked for the counter comes before what is quoted, and without either nothing is shown', () => {
  const { quote: _, item: __, ...plain } = quoted
  const marked = { ...plain, paragraph: 2, atCounter: true as const }
  expect(chooseCounterLaw([quoted, marked], graph)?.basis).toBe(marked)
  expect(chooseCounterLaw([{ ...plain, paragraph: 2 }], graph)).toBeNull()
  expect(chooseCounterLaw([], graph)).toBeNull()
})

test('every sheet of the site has a line of law in force to show', () => {
  const held = readHeldContent()
  const without = held.entries.procedures.filter(({ facts }) => !chooseCounterLaw(facts.legalBasis, held))
  expect(without.map(({ key }) => key)).toEqual([])
})
