import fc from 'fast-check'
import type { Office } from '../../../src/knowledge/entries.ts'
import { type OfficeFacts, officeFactsSchema } from '../../../src/schemas/office.ts'

/** Text as a cell may hold it: any script, formulas, quotation marks, line ends within. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('=1+1', "'=x", '+86', '@a', 'a; b', 'a,"b"\nc', '毕节市人社局'),
  )
  .map((value) => value.normalize('NFC').trim())
  .filter((value) => value !== '' && value.isWellFormed() && !/[^\P{Cc}\n]|[\ufffd-\uffff]|^#/u.test(value))

const both = fc.record({ en: text, 'zh-CN': text })
const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10))
const certainty = fc.constantFrom('official', 'secondary', 'derived')
const sources = fc.uniqueArray(fc.constantFrom('source-a', 'source-b', 'article:law/article-001#p1'), { minLength: 1 })

const phone = fc.record({
  number: fc.integer({ min: 10_000, max: 99_999_999 }).map((number) => `0857-${number}`),
  purpose: both,
  certainty,
  verified: day,
  sources,
})
const address = fc.record({ text: both, certainty, verified: day, sources })
const schedule = fc.record({
  openingHours: fc.constantFrom('24/7', 'Mo-Fr 09:00-12:00,13:30-17:30; PH off'),
  verified: day,
  sources,
})

const provision = fc.record(
  {
    article: fc.constant('law/article-001'),
    paragraph: fc.integer({ min: 1, max: 9 }),
    item: fc.integer({ min: 1, max: 30 }),
    role: fc.constantFrom('defines', 'empowers', 'requires', 'limits', 'protects', 'remedies'),
    why: both,
    quote: text,
    futureUse: fc.constant(true),
  },
  { requiredKeys: ['article', 'role', 'why'] },
)

/** Facts of an office in Bijie that every check accepts. */
const facts = fc
  .record(
    {
      name: both,
      nameCertainty: certainty,
      body: fc.constantFrom('hrss', 'medical-security', 'tax', 'bank', 'police', 'government'),
      level: fc.constant('county'),
      region: fc.constant('520500'),
      district: both,
      phones: fc.uniqueArray(phone, { maxLength: 3, selector: ({ number }) => number }),
      addresses: fc.array(address, { maxLength: 2 }),
      schedule: fc.option(schedule),
      website: fc.option(fc.constantFrom('https://example.org/', 'http://example.org/a?b=c&d=e')),
      services: fc.uniqueArray(fc.constantFrom('enquiry', 'card', 'pension', 'premium-payment', 'work-injury'), {
        minLength: 1,
      }),
      note: both,
      legalBasis: fc.array(provision, { minLength: 1, maxLength: 3 }),
    },
    {
      requiredKeys: [
        'name',
        'nameCertainty',
        'body',
        'level',
        'region',
        'district',
        'phones',
        'addresses',
        'schedule',
        'website',
        'services',
      ],
    },
  )
  .map((value): OfficeFacts => officeFactsSchema.parse(value))

/** Offices with keys and Chinese names of their own. */
export const arbitraryOffices: fc.Arbitrary<Office[]> = fc
  .array(fc.tuple(facts, fc.option(text), fc.option(text)), { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.map(([value, en, zh], index) => ({
      key: `office-${index}`,
      facts: { ...value, name: { ...value.name, 'zh-CN': `${index}${value.name['zh-CN']}` } },
      texts: { ...(en ? { en: { body: en } } : {}), ...(zh ? { 'zh-CN': { body: zh } } : {}) },
    })),
  )
