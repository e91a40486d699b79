import { expect, test } from 'vitest'
import { buildEliProperties } from '../../../src/data/eli.ts'
import { buildHeldLaws } from '../../support/held-laws.ts'

const graph = buildHeldLaws()
const read = (key: string) =>
  new Map(buildEliProperties(graph.law(key)).map(({ property, content }) => [property.split('#')[1], content]))

test('a law says its title, number, days and force in the terms of ELI', () => {
  expect(Object.fromEntries(read('social-insurance-law'))).toEqual({
    title: '中华人民共和国社会保险法',
    title_alternative: 'Social Insurance Law of the People’s Republic of China',
    id_local: '主席令第三十五号（2010年）',
    type_document: 'law',
    passed_by: '全国人民代表大会常务委员会',
    date_document: '2010-10-28',
    version_date: '2018-12-29',
    first_date_entry_in_force: '2011-07-01',
    in_force: 'http://data.europa.eu/eli/ontology#InForce-inForce',
  })
})

test('a law that is still ahead is not in force, and days that no copy gives are left out', () => {
  expect(read('medical-security-law').get('in_force')).toMatch(/notInForce$/)
  expect(read('medical-insurance-transfer-measures').has('first_date_entry_in_force')).toBe(false)
})
