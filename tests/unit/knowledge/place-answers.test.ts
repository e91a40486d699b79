import { describe, expect, test, vi } from 'vitest'
import { createTranslate } from '../../../src/i18n/translate.ts'
import { loadDistricts } from '../../../src/knowledge/districts.ts'
import { explainAnswer, listPlaceAnswers, phoneOfAnswer } from '../../../src/knowledge/place-answers.ts'
import { type Place, resolveOffices } from '../../../src/knowledge/resolve-office.ts'
import { readHeldContent } from '../../support/held-content.ts'

// Every procedure is asked in every region.
vi.setConfig({ testTimeout: 60_000 })

const graph = readHeldContent()

/** The answers of a place in short: office, level, number, matters. */
function answersIn(place: Place): string[] {
  return listPlaceAnswers(graph, place).map((answer) => {
    const matters = answer.matters.map(({ service, why }) => `${service} (${why})`).join(', ')
    const phone = phoneOfAnswer(answer, place)?.text ?? 'no number'
    return `${answer.body}: ${answer.office?.key ?? 'nobody listed'} ${phone}: ${matters}`
  })
}

describe('who handles what in a place', () => {
  test('every procedure that holds there is answered, once for each kind of body that has a say', () => {
    for (const { code } of graph.entries.regions) {
      const answers = listPlaceAnswers(graph, { region: code })
      for (const procedure of graph.entries.procedures) {
        const { applies, answers: expected } = resolveOffices(graph, procedure, { region: code })
        const found = answers.filter(({ procedures }) => procedures.includes(procedure)).map(({ body }) => body)
        const bodies = expected.map(({ body }) => body)
        expect(found.sort(), `${procedure.key} in ${code}`).toEqual(applies ? bodies.sort() : [])
      }
    }
  })

  test('an office stands once, with all its matters', () => {
    for (const { code } of graph.entries.regions) {
      const offices = listPlaceAnswers(graph, { region: code }).map(({ body, office }) => `${body} ${office?.key}`)
      expect(new Set(offices).size, code).toBe(offices.length)
    }
  })

  test('Bijie: the city answers for social and medical insurance, the national lines for the rest', () => {
    expect(answersIn({ region: '520500' }).map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      'hrss: bijie-hrss 0857-12333',
      'medical-security: bijie-medical 0857-12393',
      'tax: national-12366 0857-12366',
      'government: national-12345 0857-12345',
      'bank: nobody listed no number',
    ])
  })

  test('Changzhou: the card counter answers for cards, the centre for registration, and both are reached by the city’s line', () => {
    const answers = answersIn({ region: '320400' })
    expect(answers.find((line) => line.includes('changzhou-card-counter'))).toContain('card (service)')
    expect(answers.find((line) => line.includes('changzhou-si-centre'))).toContain('registration (service)')
    for (const line of answers.filter((answer) => answer.startsWith('hrss'))) expect(line).toContain('0519-12333')
  })

  test('the number is that of the place, not of the capital of its province', () => {
    // Karamay has no office on record: its province answers, through Karamay's own line.
    expect(answersIn({ region: '650200' })[0]).toMatch(/^hrss: xinjiang-hrss 0990-12333: /)
  })
})

describe('the places that people asked about', () => {
  test.each([
    ['Bijie', '520500', 9],
    ['Beijing', '110000', 16],
    ['Changzhou', '320400', 6],
    ['Shenzhen', '440300', 9],
  ])(
    '%s has an office on record for each of its districts that is listed, and every one belongs to it',
    (_, code, count) => {
      const offices = graph.officesOf(code).filter(({ facts }) => facts.level === 'county')
      expect(offices).toHaveLength(count)
      for (const { key, facts } of offices) {
        expect(loadDistricts().find(facts.district?.['zh-CN'] ?? '', code), key).toHaveLength(1)
        const found = listPlaceAnswers(graph, { region: code, district: facts.district?.['zh-CN'] ?? '' })
        expect(found.map(({ office }) => office?.key)).toContain(key)
      }
    },
  )

  test('every prefecture of Jilin has a line, and an office on record', () => {
    const prefectures = graph.regions.prefecturesOf('220000')
    expect(prefectures).toHaveLength(9)
    for (const { code, areaCode } of prefectures) {
      const [first] = listPlaceAnswers(graph, { region: code })
      expect(first?.level, code).toBe('prefecture')
      expect(first && phoneOfAnswer(first, { region: code })?.text).toBe(`${areaCode}-12333`)
    }
  })
})

describe('the reason', () => {
  const reasonFor = (region: string, body: string): string[] => {
    const { answers } = resolveOffices(graph, graph.procedure('lump-sum-payment'), { region })
    const answer = answers.find((candidate) => candidate.body === body)
    if (!answer) throw new Error(`Nobody is asked for ${body}.`)
    return [explainAnswer(answer, createTranslate('en')), explainAnswer(answer, createTranslate('zh-CN'))]
  }

  test('names the level that answers, what is on record, and the levels that have nothing', () => {
    expect(reasonFor('520500', 'tax')).toEqual([
      'Level: whole country. Nothing that fits is on record for the city or prefecture or province. This page names it.',
      '这是全国一级的机构。市州或省一级没有查到对应的记录。本页写明找它。',
    ])
    expect(reasonFor('520500', 'medical-security')).toEqual([
      'Level: city or prefecture. Its record lists this matter: Medical insurance.',
      '这是市州一级的机构。查到归它管：医保。',
    ])
  })

  test('of a record that does not list the matter says so', () => {
    expect(reasonFor('520500', 'hrss')[0]).toBe(
      'Level: city or prefecture. Its record does not list this matter, but it takes questions and can say who does.',
    )
  })
})
