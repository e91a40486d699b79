import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import regions from '../../../src/content/regions/regions.json' with { type: 'json' }
import type { ExchangeContext } from '../../../src/exchange/check-office.ts'
import { columnOfHeader, headerOf, listColumns } from '../../../src/exchange/columns.ts'
import { readCsv } from '../../../src/exchange/csv.ts'
import { readDay } from '../../../src/exchange/office-cells.ts'
import { readOfficeTable } from '../../../src/exchange/read-offices.ts'
import { formatTableProblem } from '../../../src/exchange/table.ts'
import { localeTags } from '../../../src/i18n/locales.ts'
import type { Office } from '../../../src/knowledge/entries.ts'
import { createRegionTree } from '../../../src/knowledge/region-tree.ts'
import { officeFactsSchema } from '../../../src/schemas/office.ts'
import { regionSchema } from '../../../src/schemas/region.ts'

const known: Office = {
  key: 'bijie-hrss',
  texts: { en: { body: 'Old text.' } },
  facts: officeFactsSchema.parse({
    name: { en: 'Bijie office', 'zh-CN': '毕节市人社局' },
    nameCertainty: 'derived',
    body: 'hrss',
    level: 'prefecture',
    region: '520500',
    phones: [
      {
        number: '0857-12333',
        purpose: { en: 'Questions', 'zh-CN': '咨询' },
        certainty: 'derived',
        verified: '2026-11-22',
        sources: ['source-a'],
      },
    ],
    addresses: [],
    schedule: null,
    website: 'https://example.org/',
    services: ['card'],
  }),
}

const context: ExchangeContext = {
  offices: [],
  regions: createRegionTree(z.array(regionSchema).parse(regions)),
  sources: new Set(['source-a', 'own-calls-2026']),
  articles: new Set(['law/article-001']),
  today: '2026-11-22',
}

/** A row that is right in every cell, by header. */
const valid: Readonly<Record<string, string>> = {
  key: 'weining-hrss',
  'name (English)': 'Weining office',
  'name (Chinese)': '威宁县人社局',
  'name certainty': 'official',
  body: 'hrss',
  level: 'county',
  'region code': '520500',
  'district (English)': 'Weining',
  'district (Chinese)': '威宁县',
  services: 'card; pension',
  'phone 1': '0857-6220000',
  'phone 1 purpose (English)': 'Cards',
  'phone 1 purpose (Chinese)': '社保卡',
  'phone 1 certainty': 'official',
  'phone 1 verified': '2026-11-20',
  'phone 1 sources': 'own-calls-2026',
}

/** The cells of an article that the office names. */
const provision = {
  'legal basis 1 article': 'law/article-001',
  'legal basis 1 role': '救济',
  'legal basis 1 reason (English)': 'Why',
  'legal basis 1 reason (Chinese)': '理由',
}

/** Reads the valid row with changes, as a table of two rows. */
function read(changes: Readonly<Record<string, string>> = {}, offices: readonly Office[] = []) {
  return readRows([{ ...valid, ...changes }], offices)
}

function readRows(rows: readonly Readonly<Record<string, string>>[], offices: readonly Office[] = []) {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const table = {
    rows: [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))],
    refused: new Map(),
    remarks: [],
  }
  return readOfficeTable(table, { ...context, offices })
}

function problemsOf(changes: Readonly<Record<string, string>>, offices: readonly Office[] = []): string[] {
  return read(changes, offices).problems.map(formatTableProblem)
}

describe('the header', () => {
  test('is understood in both languages, for every column', () => {
    for (const id of listColumns({ phones: 12, addresses: 3, legalBasis: 4 })) {
      for (const tag of localeTags) expect(columnOfHeader(headerOf(id, tag))).toBe(id)
    }
  })

  test.each([
    ['Phone', 'phones.0.number'],
    ['PHONE 2 Purpose (english)', 'phones.1.purpose.en'],
    ['电话２用途(中文)', 'phones.1.purpose.zh-CN'],
    ['Region_Code', 'region'],
    ['名称 （中文）', 'name.zh-CN'],
    ['phone 0', null],
    ['fax', null],
  ])('%s is the column %s', (header, id) => {
    expect(columnOfHeader(header)).toBe(id)
  })

  test('may stand in any order', () => {
    const rows = Object.entries(valid).reverse()
    expect(readRows([Object.fromEntries(rows)]).offices).toEqual(read().offices)
  })

  test('that nothing reads is refused, with what was probably meant', () => {
    expect(readRows([{ ...valid, 'region cod': '1', Fax: '2' }]).problems.map(formatTableProblem)).toEqual([
      'Row 1, column Q: Nothing reads a column "region cod". Did you mean "region code"? Rename or remove it.',
      'Row 1, column R: Nothing reads a column "Fax". Rename it as an export has it, or remove it.',
    ])
  })

  test('that stands twice, or is missing, is refused', () => {
    expect(readRows([{ key: 'a', 键名: 'b' }]).problems.map(formatTableProblem)).toEqual([
      'Row 1, column B: The column "键名" stands twice, also as column A. Remove one.',
    ])
    expect(readRows([{ body: 'hrss' }]).problems.map(formatTableProblem)).toEqual([
      'Row 1: There is no column "key" (键名). It names the folder of each office, such as bijie-hrss.',
    ])
    expect(readRows([{ 'bijie-hrss': 'x', '0857-12333': 'y' }]).problems.map(formatTableProblem)).toEqual([
      'Row 1: The first row is no header. Write the names of the columns into it, as an export has them: key, name (English), … or 键名、名称（英文）……',
    ])
    expect(
      readOfficeTable({ rows: [], refused: new Map(), remarks: [] }, context).problems.map(formatTableProblem),
    ).toEqual(['Row 1: The table is empty. Start from an export: npm run offices -- export'])
  })
})

describe('a row', () => {
  test('with everything right becomes an office', () => {
    expect(read()).toMatchObject({
      problems: [],
      offices: [{ key: 'weining-hrss', facts: { level: 'county', services: ['card', 'pension'] } }],
    })
  })

  test('may use Chinese words for fixed choices, and days as people write them', () => {
    const { offices, problems } = read({
      'name certainty': '官方',
      body: '人社',
      level: '县级',
      services: '社保卡、养老',
      'phone 1 verified': '2026年11月20日',
    })
    expect(problems).toEqual([])
    expect(offices).toEqual(read().offices)
  })

  test.each<[string, Record<string, string>, string]>([
    [
      'an unknown region',
      { 'region code': '529999' },
      'Row 2, column G (region code): There is no region 529999. Use a code of regions/regions.json, such as 520500 for Bijie.',
    ],
    [
      'a name that the encoding has lost',
      { 'name (Chinese)': '????????' },
      'Row 2, column C (name (Chinese)): The cell holds characters that were lost when the file was saved. Save it again as "CSV UTF-8" or ".xlsx".',
    ],
    [
      'a county code',
      { 'region code': '520526' },
      'Row 2, column G (region code): There is no region 520526. Write 520500 (毕节市), and the county as the district.',
    ],
    [
      'a code that lost its digits',
      { 'region code': '5205' },
      'Row 2, column G (region code): "5205" does not fit. A region code is six digits in quotation marks, such as "520500"; "000000" is the whole country.',
    ],
    [
      'a level that does not fit',
      { level: 'province' },
      'Row 2, column F (level): The level is "province", but 520500 is Bijie (毕节市), a prefecture. Correct the level or the code.',
    ],
    [
      'a national office with a code',
      { level: 'national' },
      'Row 2, column F (level): The level is "national", but 520500 is Bijie (毕节市). National offices have the code 000000, and no others do.',
    ],
    [
      'a county without a name',
      { 'district (English)': '', 'district (Chinese)': '' },
      'Row 2, column I (district (Chinese)): The level is "county", but no district is named. Name it in both languages.',
    ],
    ['half a name', { 'district (English)': '' }, 'Row 2, column H (district (English)): The cell is empty.'],
    [
      'a phone of another city',
      { 'phone 1': '010-12333' },
      'Row 2, column K (phone 1): 010-12333 is not in Bijie. The area code there is 0857. Correct the number or the region code.',
    ],
    [
      'a short number',
      { 'phone 1': '12333' },
      'Row 2, column K (phone 1): 12333 is a short code, but the office serves Bijie only. Write it with the area code: 0857-12333.',
    ],
    [
      'a number without its zero',
      { 'phone 1': '8576220000' },
      'Row 2, column K (phone 1): "8576220000" does not fit. A phone is "<area code>-<number>", such as "0857-12333", or five digits.',
    ],
    [
      'an ambiguous day',
      { 'phone 1 verified': '3/4/2026' },
      'Row 2, column O (phone 1 verified): "3/4/2026" does not fit. A date is written as year-month-day, such as 2026-11-22.',
    ],
    [
      'a day that does not exist',
      { 'phone 1 verified': '2026-02-30' },
      'Row 2, column O (phone 1 verified): "2026-02-30" does not fit. A date is written as year-month-day, such as 2026-11-22.',
    ],
    [
      'a day in the future',
      { 'phone 1 verified': '2027-01-01' },
      'Row 2, column O (phone 1 verified): 2027-01-01 lies in the future. Write the day it was really checked.',
    ],
    [
      'an unknown source',
      { 'phone 1 sources': 'own-call-2026' },
      'Row 2, column P (phone 1 sources): There is no source "own-call-2026". Did you mean "own-calls-2026"? If not, add a folder for it in src/content/sources first.',
    ],
    ['no source', { 'phone 1 sources': '' }, 'Row 2, column P (phone 1 sources): The cell is empty.'],
    [
      'a certainty of its own',
      { 'phone 1 certainty': 'sure' },
      'Row 2, column N (phone 1 certainty): "sure" is not known here. Write one of: official (官方), secondary (二手), derived (推算).',
    ],
    [
      'no certainty',
      { 'phone 1 certainty': '' },
      'Row 2, column N (phone 1 certainty): The cell is empty. Write one of: official (官方), secondary (二手), derived (推算).',
    ],
    ['no key', { key: '' }, 'Row 2, column A (key): The key is empty. Write one, such as "weining-office".'],
    [
      'a key with blanks',
      { key: 'Weining HRSS' },
      'Row 2, column A (key): "Weining HRSS" is no key. Write lower-case ASCII words joined by hyphens, such as "bijie-hrss".',
    ],
    [
      'a spreadsheet error',
      { 'phone 1': '#REF!' },
      'Row 2, column K (phone 1): The cell shows the error #REF!. Write the value itself.',
    ],
    [
      'lost characters',
      { 'name (Chinese)': '威\uFFFD县' },
      'Row 2, column C (name (Chinese)): The cell holds characters that were lost when the file was saved. Save it again as "CSV UTF-8" or ".xlsx".',
    ],
    [
      'an article that is not held',
      { ...provision, 'legal basis 1 article': 'law/article-002' },
      'Row 2, column Q (legal basis 1 article): There is no article "law/article-002". Did you mean "law/article-001"?',
    ],
    [
      'an article without a reason',
      { ...provision, 'legal basis 1 reason (English)': '' },
      'Row 2, column S (legal basis 1 reason (English)): The cell is empty.',
    ],
    [
      'a role of its own',
      { ...provision, 'legal basis 1 role': 'helps' },
      'Row 2, column R (legal basis 1 role): "helps" is not known here. Write one of: defines (界定), empowers (赋权), requires (规定义务), limits (限制), protects (保障), remedies (救济).',
    ],
    [
      'a script for a website',
      { website: 'javascript:alert(1)' },
      'Row 2, column Q (website): "javascript:alert(1)" does not fit. A web address begins with https:// or http://.',
    ],
    [
      'opening hours in prose',
      { 'opening hours': '9 to 5', 'opening hours verified': '2026-11-20', 'opening hours sources': 'source-a' },
      'Row 2, column Q (opening hours): "9 to 5" is not understood. Write days and times, such as "Mo-Fr 09:00-12:00,13:30-17:30", parts set off by "; ".',
    ],
    [
      'a phone twice',
      {
        'phone 2': '0857-6220000',
        'phone 2 purpose (English)': 'a',
        'phone 2 purpose (Chinese)': 'b',
        'phone 2 certainty': 'official',
        'phone 2 verified': '2026-11-20',
        'phone 2 sources': 'source-a',
      },
      'Row 2, column Q (phone 2): 0857-6220000 stands twice. Join its two purposes, or correct one number.',
    ],
    [
      'a cell without a header',
      { '': 'x' },
      'Row 2, column Q: The cell has no header above it. Write one, or empty the cell.',
    ],
  ])('with %s is refused, with row, column and what to do', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem])
  })

  test('in swapped columns is refused in both of them', () => {
    const swapped = problemsOf({ 'region code': '0857-6220000', 'phone 1': '520500' })
    expect(swapped.map((problem) => problem.slice(0, 31))).toEqual(
      ['Row 2, column K (phone 1): "520', 'Row 2, column G (region code): '].sort(),
    )
  })

  test('tells every problem of every row at once', () => {
    const rows = [
      { ...valid, key: 'a', 'phone 1': 'x', body: 'y' },
      { ...valid, key: 'b', 'region code': 'z' },
    ]
    expect(readRows(rows).problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'E (body)'],
      [2, 'K (phone 1)'],
      [3, 'G (region code)'],
    ])
  })

  test('that stands twice is refused: by key, and by name and place', () => {
    expect(readRows([valid, valid]).problems.map(formatTableProblem)).toEqual([
      'Row 3, column A (key): "weining-hrss" stands in row 2 already. Give each office a key of its own.',
    ])
    expect(readRows([valid, { ...valid, key: 'other' }]).problems.map(formatTableProblem)).toEqual([
      'Row 3, column C (name (Chinese)): "威宁县人社局" stands in row 2 already, for the same place.',
    ])
    const copy = {
      ...valid,
      key: 'other',
      level: 'prefecture',
      'district (English)': '',
      'district (Chinese)': '',
      'name (Chinese)': '毕节市人社局',
    }
    expect(readRows([copy], [known]).problems.map(formatTableProblem)).toEqual([
      'Row 2, column C (name (Chinese)): "毕节市人社局" is known already, under the key "bijie-hrss". Use that key.',
    ])
  })

  test('of a new office without a needed column says which one', () => {
    expect(
      readRows([{ key: 'new-office', body: 'hrss' }])
        .problems.map(formatTableProblem)
        .slice(0, 2),
    ).toEqual([
      'Row 2, column "name (English)", which is missing: The cell is empty.',
      'Row 2, column "name (Chinese)", which is missing: The cell is empty.',
    ])
  })

  test('of a known office changes only the columns that are there', () => {
    const { offices } = readRows(
      [{ key: 'bijie-hrss', website: '', 'note (English)': 'New.', 'note (Chinese)': '新。' }],
      [known],
    )
    expect(offices).toEqual([
      { ...known, facts: { ...known.facts, website: null, note: { en: 'New.', 'zh-CN': '新。' } } },
    ])
  })
})

test('a table from a Chinese spreadsheet program is read as it is', () => {
  const header = ['键名', '名称（英文）', '名称（中文）', '名称可靠程度', '部门', '级别', '区划代码', '业务']
  const text = `${header.join('\t')}\r\nbijie-tax\tBijie tax office\t毕节市税务局\t推算\t税务\t市级\t520500\t缴费\r\n`
  const { offices, problems } = readOfficeTable(readCsv(Buffer.from(`\uFEFF${text}`, 'utf16le')), context)
  expect(problems).toEqual([])
  expect(offices[0]?.facts).toMatchObject({
    body: 'tax',
    level: 'prefecture',
    services: ['premium-payment'],
    phones: [],
  })
})

test.each([
  ['2026-11-22', '2026-11-22'],
  ['2026/1/5', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['２０２６年１月５日', '2026-01-05'],
  ['2026-11-22T00:00:00.000Z', '2026-11-22'],
  ['5 Jan 2026', '5 Jan 2026'],
])('the day %s is %s', (written, day) => {
  expect(readDay(written)).toBe(day)
})
