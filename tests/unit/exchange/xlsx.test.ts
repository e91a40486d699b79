import { describe, expect, test } from 'vitest'
import { ExchangeError } from '../../../src/exchange/exchange-error.ts'
import { readXlsx, writeXlsx } from '../../../src/exchange/xlsx.ts'
import { createHugeXlsx, createXlsx } from '../../support/hostile-xlsx.ts'

describe('reading .xlsx', () => {
  test('gives the text of every cell, empty ones and empty rows in their place', async () => {
    const bytes = createXlsx([['key', 'region code'], [], ['a', 520500, '']])
    expect(await readXlsx(bytes)).toEqual({
      rows: [['key', 'region code'], [], ['a', '520500']].map((row) => expect.arrayContaining(row)),
      refused: new Map(),
      remarks: ['Read the sheet "Offices & co".'],
    })
  })

  test('gives a day that a spreadsheet program keeps as a number as a day', async () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`
    const bytes = createXlsx([['verified'], [{ xml: '<v>46348</v>', style: 1 }]], {
      files: { 'xl/styles.xml': new TextEncoder().encode(styles) },
    })
    expect((await readXlsx(bytes)).rows).toEqual([['verified'], ['2026-11-22']])
  })

  test('says which sheets it did not read', async () => {
    const { remarks } = await readXlsx(createXlsx([['key']], { sheets: ['Notes', 'Old'] }))
    expect(remarks).toEqual(['Read the sheet "Offices & co"; the other 2 sheets were not read.'])
  })

  test('points at formulas, also at one beside empty cells', async () => {
    const bytes = createXlsx([
      ['key', 'website'],
      ['', { xml: '<f>HYPERLINK("http://x","y")</f><v>1</v>' }],
      ['b', 'c'],
    ])
    expect((await readXlsx(bytes)).refused).toEqual(
      new Map([['1:1', 'The cell holds a formula. Copy the column and paste it as values.']]),
    )
  })

  test('refuses merged cells, naming them', async () => {
    const merged = '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B1:C1"/></mergeCells>'
    await expect(readXlsx(createXlsx([['key'], ['a'], ['b']], { after: merged }))).rejects.toThrow(
      new ExchangeError(
        'Cells are merged: A2:A3, B1:C1. Unmerge them and fill each cell: only the first one holds the value.',
      ),
    )
  })

  test('refuses one row more than a header and 10,000 offices with what to do', async () => {
    const bytes = createXlsx(Array.from({ length: 10_002 }, (_, index) => [`office-${index}`, 'x']))
    await expect(readXlsx(bytes)).rejects.toThrow(
      new ExchangeError(
        'The table has more than 10000 rows. Remove empty and foreign rows, or split the file and import it in parts.',
      ),
    )
  })

  test('refuses a small file that unpacks to something huge', async () => {
    const bytes = createHugeXlsx(160)
    expect(bytes.length).toBeLessThan(1_000_000)
    await expect(readXlsx(bytes)).rejects.toThrow(
      new ExchangeError(
        'The file is far too large unpacked to be a table of offices. Keep only the sheet with the offices.',
      ),
    )
  })

  test.each([
    [
      'an old or protected file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      'The file is an old .xls or is protected by a password. Save it as an unprotected .xlsx.',
    ],
    [
      'no packed file at all',
      new TextEncoder().encode('key,name'),
      'The file is no .xlsx: it cannot be unpacked. Save it from a spreadsheet program as .xlsx or "CSV UTF-8".',
    ],
    [
      'half a file',
      createXlsx([['key']]).subarray(0, 300),
      'The file is no .xlsx: it cannot be unpacked. Save it from a spreadsheet program as .xlsx or "CSV UTF-8".',
    ],
  ])('refuses %s with what to do', async (_, bytes, message) => {
    await expect(readXlsx(bytes)).rejects.toThrow(new ExchangeError(message))
  })

  test('refuses a packed file that is no workbook', async () => {
    const { zipSync } = await import('fflate')
    await expect(readXlsx(zipSync({ 'a.txt': new Uint8Array(3) }))).rejects.toThrow(
      new ExchangeError(
        'The file holds no sheet that can be read. Open it in a spreadsheet program and save it as .xlsx.',
      ),
    )
  })
})

describe('writing .xlsx', () => {
  test('writes codes, dates and numbers as text, so that no program changes them', async () => {
    const rows = [
      ['key', 'code', 'date'],
      ['a', '520500', '2026-11-22'],
      ['b', '010-12333', '=1+1'],
    ]
    expect((await readXlsx(writeXlsx(rows))).rows).toEqual(rows)
  }, 20_000)

  test('gives the same bytes for the same rows', () => {
    expect(writeXlsx([['key'], ['a']])).toEqual(writeXlsx([['key'], ['a']]))
  })

  test('writes words that programs have a meaning of their own for', async () => {
    const rows = [
      ['key', 'toString'],
      ['constructor', '__proto__'],
    ]
    expect((await readXlsx(writeXlsx(rows))).rows).toEqual(rows)
  })

  test('refuses a text that a cell cannot hold', () => {
    expect(() => writeXlsx([['a'.repeat(40_000)]])).toThrow(
      new ExchangeError(
        `The text that begins "${'a'.repeat(40)}" is longer than a cell of .xlsx can hold. Export as CSV.`,
      ),
    )
  })
})
