import { join } from 'node:path'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../../scripts/support/run-tool.ts'
import { createOfficeCard, createRegionCard, telAddress } from '../../../src/exchange/contact-cards.ts'
import { writeVCard } from '../../../src/exchange/vcard.ts'
import { localeTags } from '../../../src/i18n/locales.ts'
import { readEntries } from '../../../src/knowledge/files.ts'
import { buildGraph, type KnowledgeGraph } from '../../../src/knowledge/graph.ts'

let graph: KnowledgeGraph

beforeAll(() => {
  graph = buildGraph(readEntries(join(projectRoot, 'src', 'content')))
})

/** Reads a card with a parser that is not ours. */
function read(card: string): ICAL.Component {
  const parsed: unknown = ICAL.parse(card)
  if (!Array.isArray(parsed)) throw new Error('The card holds more or less than one vCard.')
  return new ICAL.Component(parsed)
}

/** All values of a property, in order. */
function valuesOf(card: ICAL.Component, name: string): unknown[] {
  return card.getAllProperties(name).map((property) => property.toJSON().slice(3).flat())
}

describe('a vCard', () => {
  test('holds any text exactly as it was, in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const card = read(writeVCard([{ name: 'FN', value: { text } }]))
        expect(card.getFirstPropertyValue('fn')).toBe(text)
      }),
    )
  })

  test('holds commas, semicolons, backslashes and line ends', () => {
    const text = 'a, b; c\\d\nsecond \\n line：完'
    expect(read(writeVCard([{ name: 'NOTE', value: { text } }])).getFirstPropertyValue('note')).toBe(text)
  })

  test('keeps every line within 75 octets and never breaks a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const card = writeVCard([{ name: 'NOTE', value: { text } }])
        for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(card.replaceAll('\r\n ', '')).not.toContain('\uFFFD')
        expect(card.endsWith('END:VCARD\r\n')).toBe(true)
      }),
    )
  })

  test('puts parameters that hold separators into quotation marks', () => {
    const card = writeVCard([{ name: 'ADR', parameters: { LABEL: 'A: "b", c^' }, value: { components: ['', ';'] } }])
    expect(card).toContain('ADR;LABEL="A: ^\'b^\', c^^":;\\;\r\n')
    expect(read(card).getFirstProperty('adr')?.getFirstParameter('label')).toBe('A: "b", c^')
  })

  test('cannot be made to hold a property that a text smuggles in', () => {
    const card = writeVCard([{ name: 'NOTE', value: { text: 'a\r\nTEL:110\rURL:x\u0000' } }])
    expect(
      read(card)
        .getAllProperties()
        .map(({ name }) => name),
    ).toEqual(['version', 'note'])
  })
})

describe('the card of an office', () => {
  test('says everything that is known, how sure it is and when it was checked', () => {
    expect(createOfficeCard(graph.office('shenzhen-hrss'), graph.regions, 'en').replaceAll('\r\n ', '')).toBe(
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'KIND:org',
        'UID:urn:uuid:07736222-6e16-5837-a3d8-94b572bc1a50',
        'FN;ALTID=1;LANGUAGE=en:Shenzhen Municipal Human Resources and Social Security Bureau',
        'FN;ALTID=1;LANGUAGE=zh-CN:深圳市人力资源和社会保障局',
        'ORG;ALTID=1;LANGUAGE=en:Shenzhen Municipal Human Resources and Social Security Bureau',
        'ORG;ALTID=1;LANGUAGE=zh-CN:深圳市人力资源和社会保障局',
        'TEL;VALUE=uri;PREF=1;TYPE=work,voice:tel:+8675512333',
        'ADR;ALTID=1;LANGUAGE=en;LABEL="Shenzhen Talent Park, 8005 Shennan Avenue, Futian District, Shenzhen":;;Shenzhen Talent Park\\, 8005 Shennan Avenue\\, Futian District\\, Shenzhen;Shenzhen;Guangdong;;China',
        'ADR;ALTID=1;LANGUAGE=zh-CN;LABEL=深圳市福田区深南大道8005号深圳人才园:;;深圳市福田区深南大道8005号深圳人才园;深圳市;广东省;;中国',
        'URL:https://hrss.sz.gov.cn/',
        'CATEGORIES:Questions,Social security card',
        'NOTE;LANGUAGE=en:0755-12333: Pension\\, unemployment and work-injury insurance\\, and the social security card (secondary source\\, checked on 22 November 2026)\\nShenzhen Talent Park\\, 8005 Shennan Avenue\\, Futian District\\, Shenzhen (secondary source\\, checked on 22 November 2026)\\nThe name was read elsewhere\\, not on an official page.\\nCall before you go.\\nTwo lists of low standing print the same address and number. Call before you go.',
        'REV:20261122T000000Z',
        'PRODID:-//Shebao Guide//Contacts//EN',
        'END:VCARD',
        '',
      ].join('\r\n'),
    )
  })

  test('is read by an independent parser, for every office in both languages', () => {
    for (const office of graph.entries.offices) {
      for (const locale of localeTags) {
        const card = read(createOfficeCard(office, graph.regions, locale))
        expect(card.getFirstPropertyValue('version')).toBe('4.0')
        expect(card.getFirstPropertyValue('fn')).toBe(office.facts.name[locale])
        expect(card.getFirstProperty('fn')?.getFirstParameter('language')).toBe(locale)
        expect(valuesOf(card, 'tel').flat()).toEqual(office.facts.phones.map(({ number }) => telAddress(number)))
        expect(valuesOf(card, 'categories').flat()).toHaveLength(office.facts.services.length)
      }
    }
  })

  test('keeps its identity in every build and language, and shares it with no other', () => {
    const ids = graph.entries.offices.map((office) => {
      const [en, zh] = localeTags.map((tag) =>
        read(createOfficeCard(office, graph.regions, tag)).getFirstPropertyValue('uid'),
      )
      expect(en).toBe(zh)
      return en
    })
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('says that a name or a number was derived, in words', () => {
    const note = read(
      createOfficeCard(graph.office('bijie-weining-hrss'), graph.regions, 'zh-CN'),
    ).getFirstPropertyValue('note')
    expect(note).toContain('按拨号规则推算')
    expect(note).not.toMatch(/\]\(|office:/)
  })
})

describe('the card of a region', () => {
  test('holds the four lines with the area code, for every region in both languages', () => {
    for (const region of graph.entries.regions) {
      for (const locale of localeTags) {
        const card = read(createRegionCard(region, graph.regions, locale))
        const expected = ['12333', '12393', '12366', '12345'].map((number) =>
          region.areaCode ? `tel:+86${region.areaCode.slice(1)}${number}` : `tel:${number};phone-context=+86`,
        )
        expect(valuesOf(card, 'tel').flat()).toEqual(expected)
      }
    }
  })

  test('is named as its page is', () => {
    const bijie = graph.regions.find('520500')
    if (!bijie) throw new Error('There is no Bijie.')
    expect(read(createRegionCard(bijie, graph.regions, 'en')).getFirstPropertyValue('fn')).toBe('Bijie: whom to call')
  })
})
