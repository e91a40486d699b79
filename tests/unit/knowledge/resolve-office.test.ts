import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../../scripts/support/run-tool.ts'
import { loadDistricts } from '../../../src/knowledge/districts.ts'
import { readEntries } from '../../../src/knowledge/files.ts'
import { buildGraph, type KnowledgeGraph } from '../../../src/knowledge/graph.ts'
import { linesOf } from '../../../src/knowledge/lines.ts'
import { type Place, resolveBody, resolveOffices, serviceOf } from '../../../src/knowledge/resolve-office.ts'
import type { OfficeService } from '../../../src/schemas/office.ts'
import type { Body } from '../../../src/schemas/procedure.ts'

let graph: KnowledgeGraph

beforeAll(() => {
  graph = buildGraph(readEntries(join(projectRoot, 'src', 'content')))
})

/** The answer in short: the office, its level, the reason. */
function ask(body: Body, service: OfficeService, place: Place): string {
  const { office, level, why } = resolveBody(graph, { body, service }, place)
  return office ? `${office.key} (${level}, ${why?.kind})` : 'nobody'
}

/** What every level says, from the district up. */
function climb(body: Body, service: OfficeService, place: Place): string[] {
  return resolveBody(graph, { body, service }, place).ladder.map(({ level, outcome }) => `${level}: ${outcome}`)
}

describe('who handles this where I live', () => {
  test.each<[string, Body, OfficeService, Place, string]>([
    [
      'the pension in Weining',
      'hrss',
      'pension',
      { region: '520500', district: '威宁' },
      'bijie-weining-hrss (county, service)',
    ],
    [
      'a card in Weining',
      'hrss',
      'card',
      { region: '520500', district: 'Weining' },
      'bijie-weining-hrss (county, enquiry)',
    ],
    ['a card in Bijie', 'hrss', 'card', { region: '520500' }, 'bijie-hrss (prefecture, service)'],
    [
      'a card in the Baili Dujuan zone',
      'hrss',
      'card',
      { region: '520500', district: '百里杜鹃管理区' },
      'bijie-baili-dujuan-hrss (county, enquiry)',
    ],
    [
      'medical insurance in Weining',
      'medical-security',
      'medical',
      { region: '520500', district: '威宁县' },
      'bijie-medical (prefecture, service)',
    ],
    [
      'the pension in Haidian',
      'hrss',
      'pension',
      { region: '110000', district: 'Haidian' },
      'beijing-haidian-si (county, service)',
    ],
    ['a card in Haidian', 'hrss', 'card', { region: '110000', district: '海淀区' }, 'beijing-hrss (province, service)'],
    ['a card in Changzhou', 'hrss', 'card', { region: '320400' }, 'changzhou-card-counter (prefecture, service)'],
    [
      'the pension in Bao’an',
      'hrss',
      'pension',
      { region: '440300', district: 'baoan' },
      'shenzhen-baoan-si (county, service)',
    ],
    ['a card in Baishan, Jilin', 'hrss', 'card', { region: '220600' }, 'baishan-hrss (prefecture, service)'],
    [
      'medical insurance in Baishan, Jilin',
      'medical-security',
      'medical',
      { region: '220600' },
      'jilin-medical (province, service)',
    ],
    ['taxes anywhere', 'tax', 'premium-payment', { region: '542100' }, 'national-12366 (national, service)'],
    ['a card, no place chosen', 'hrss', 'card', { region: '000000' }, 'national-12333 (national, service)'],
    ['a bank anywhere', 'bank', 'card', { region: '520500' }, 'nobody'],
  ])('%s', (_, body, service, place, answer) => {
    expect(ask(body, service, place)).toBe(answer)
  })

  test('says of every level what it answered and why', () => {
    expect(climb('hrss', 'card', { region: '110000', district: '海淀区' })).toEqual([
      'county: other-matter',
      'prefecture: no-such-level',
      'province: answers',
      'national: answers',
    ])
    expect(climb('medical-security', 'medical', { region: '520500', district: '威宁' })).toEqual([
      'county: no-record',
      'prefecture: answers',
      'province: answers',
      'national: answers',
    ])
    expect(climb('hrss', 'card', { region: '520000' })).toEqual([
      'county: not-asked',
      'prefecture: not-asked',
      'province: answers',
      'national: answers',
    ])
    expect(climb('tax', 'premium-payment', { region: '000000' })).toEqual([
      'county: not-asked',
      'prefecture: not-asked',
      'province: not-asked',
      'national: answers',
    ])
  })

  test('gives the line of the body as dialled from there, from elsewhere and from abroad', () => {
    expect(resolveBody(graph, { body: 'hrss', service: 'card' }, { region: '520500' }).line).toEqual({
      number: '12333',
      body: 'hrss',
      dialling: {
        here: { text: '12333', tel: '12333' },
        elsewhere: { text: '0857-12333', tel: '085712333' },
        abroad: { text: '+86 857 12333', tel: '+8685712333' },
      },
    })
    expect(resolveBody(graph, { body: 'bank', service: 'card' }, { region: '520500' }).line).toBeNull()
  })

  test('every procedure has an answer for every kind of body that keeps a line, in every prefecture', () => {
    for (const procedure of graph.entries.procedures) {
      for (const { code } of graph.entries.regions) {
        for (const { body, office, line } of resolveOffices(graph, procedure, { region: code }).answers) {
          expect(office === null, `${procedure.key} ${body} ${code}`).toBe(line === null)
        }
      }
    }
  })

  test('an office of another district, city or body never answers', () => {
    for (const { code } of graph.entries.regions) {
      for (const { office, region } of resolveBody(graph, { body: 'hrss', service: 'card' }, { region: code }).ladder) {
        if (!office) continue
        expect(office.facts.body).toBe('hrss')
        expect(office.facts.region).toBe(region)
        expect(graph.regions.chainOf(code)).toContain(office.facts.region)
        expect(office.facts.district).toBeUndefined()
      }
    }
  })

  test('every office of a district answers there, by the name that the table of districts has', () => {
    const ofDistricts = graph.entries.offices.filter(({ facts }) => facts.district)
    expect(ofDistricts.length).toBeGreaterThan(40)
    for (const { key, facts } of ofDistricts) {
      const [district, ...others] = loadDistricts().find(facts.district?.['zh-CN'] ?? '', facts.region)
      expect([district?.name['zh-CN'], others.length], key).toEqual([facts.district?.['zh-CN'], 0])
      const { ladder } = resolveBody(
        graph,
        { body: facts.body, service: facts.services[0] ?? 'enquiry' },
        { region: facts.region, district: district?.spelling ?? '' },
      )
      expect(ladder[0]?.office?.key).toBe(key)
    }
  })

  test('a page for Beijing says that it does not apply in Bijie', () => {
    const procedure = graph.procedure('beijing-payment-deadline')
    expect(resolveOffices(graph, procedure, { region: '520500' }).applies).toBe(false)
    expect(resolveOffices(graph, procedure, { region: '110000' }).applies).toBe(true)
    expect(resolveOffices(graph, graph.procedure('card-activation'), { region: '520500' }).applies).toBe(true)
  })

  test('an office that the procedure names comes before others of its level', () => {
    const { answers } = resolveOffices(graph, graph.procedure('changzhou-agency-phone'), { region: '320400' })
    const [hrss] = answers.filter(({ body }) => body === 'hrss')
    expect([hrss?.office?.key, hrss?.why]).toEqual(['changzhou-hrss', { kind: 'named' }])
  })

  test('the kind of body decides what it is asked for', () => {
    expect(serviceOf('cards', 'hrss')).toBe('card')
    expect(serviceOf('cards', 'tax')).toBe('premium-payment')
    expect(serviceOf('retirement', 'medical-security')).toBe('medical')
    expect(serviceOf('contacts', 'hrss')).toBe('enquiry')
    expect(serviceOf('contacts', 'medical-security')).toBe('enquiry')
  })
})

describe('the four lines', () => {
  test('are dialled with the area code of every place that has one', () => {
    for (const { code, areaCode } of graph.entries.regions) {
      const lines = linesOf(graph.regions, code)
      expect(lines.map(({ number }) => number)).toEqual(['12333', '12393', '12366', '12345'])
      for (const { number, dialling } of lines) {
        expect(dialling.here.tel).toBe(number)
        expect(dialling.elsewhere?.text ?? null).toBe(areaCode ? `${areaCode}-${number}` : null)
        expect(dialling.abroad?.tel ?? null).toBe(areaCode ? `+86${areaCode.slice(1)}${number}` : null)
      }
    }
  })

  test('are short numbers for the whole country', () => {
    expect(linesOf(graph.regions, '000000').map(({ dialling }) => dialling.elsewhere)).toEqual([null, null, null, null])
  })
})
