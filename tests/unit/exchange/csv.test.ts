import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv } from '../../../src/exchange/csv.ts'
import { ExchangeError } from '../../../src/exchange/exchange-error.ts'
import { columnIndex, columnName } from '../../../src/exchange/table.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const rowsOf = (text: string): readonly (readonly string[])[] => readCsv(utf8(text)).rows

/** GB18030 bytes of 键名,名称\r\na,毕节\r\n, as Chinese Excel writes them. */
const gb18030 = Uint8Array.from(Buffer.from('bcfcc3fb2cc3fbb3c60d0a612cb1cfbdda0d0a', 'hex'))

describe('reading CSV', () => {
  test('takes commas, semicolons and tabs, whatever the header uses', () => {
    expect(rowsOf('a,b\r\n1,2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(rowsOf('a;b\n"1;x";2')).toEqual([
      ['a', 'b'],
      ['1;x', '2'],
    ])
    expect(rowsOf('a\tb\r1\t')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ])
  })

  test('takes quotation marks, doubled ones and line ends within cells', () => {
    expect(rowsOf('a,b\r\n"say ""hi""","two\r\nlines"\r\n')).toEqual([
      ['a', 'b'],
      ['say "hi"', 'two\nlines'],
    ])
  })

  test('keeps empty rows, so that the numbers of rows stay right', () => {
    expect(rowsOf('a,b\r\n\r\n1,2\r\n')).toEqual([['a', 'b'], [], ['1', '2']])
  })

  test('reads what Chinese Excel writes: GB18030, and UTF-16 with tabs', () => {
    expect(readCsv(gb18030)).toMatchObject({
      rows: [
        ['键名', '名称'],
        ['a', '毕节'],
      ],
      remarks: ['Read as GB18030.'],
    })
    const utf16 = Buffer.from('\uFEFF键名\t名称\r\na\t毕节\r\n', 'utf16le')
    expect(readCsv(utf16)).toMatchObject({
      rows: [
        ['键名', '名称'],
        ['a', '毕节'],
      ],
      remarks: ['Read as UTF-16.'],
    })
    expect(readCsv(Buffer.from(utf16).swap16())).toMatchObject({ remarks: ['Read as UTF-16.'] })
  })

  test('refuses bytes that are no text', () => {
    const message =
      'The file is no text in UTF-8, UTF-16 or GB18030. In the spreadsheet program choose "Save as", then "CSV UTF-8" or ".xlsx".'
    expect(() => readCsv(Uint8Array.of(0x80, 0xff, 0x00, 0x13))).toThrow(new ExchangeError(message))
    expect(() => readCsv(utf8('a\u0000b'))).toThrow(new ExchangeError(message))
  })

  test.each([
    [
      'a,b\n"open,2\n',
      'Row 2 opens a quotation mark that is never closed. Close it, or save the file from a spreadsheet program.',
    ],
    [
      'a,b\n"x"y,2\n',
      'Row 2 has text after a closing quotation mark. Double the quotation marks within a cell, or save the file from a spreadsheet program.',
    ],
    [
      'a\n'.repeat(10_002),
      'The table has more than 10000 rows. Remove empty and foreign rows, or split the file and import it in parts.',
    ],
    [','.repeat(401), 'Row 1 has more than 400 cells. Remove what does not belong to the table.'],
  ])('refuses %j with what to do', (text, message) => {
    expect(() => rowsOf(text)).toThrow(new ExchangeError(message))
  })

  test('points at a bare formula instead of taking it for text', () => {
    expect(readCsv(utf8('a,b\r\n1,=1+1\r\n')).refused).toEqual(
      new Map([['1:1', 'The cell holds a formula. Write its result as plain text.']]),
    )
  })

  test('any bytes either read or explain themselves', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readCsv(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(ExchangeError)
        }
      }),
    )
  })
})

describe('writing CSV', () => {
  const cell = fc
    .string({ unit: 'binary', maxLength: 20 })
    .map((text) => text.replaceAll('\r', '').replaceAll('\u0000', ''))
    .filter((text) => text.isWellFormed())

  test('loses nothing on the way back, formulas and apostrophes included', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const all = [rows[0]?.map((_, index) => `h${index}`) ?? [], ...rows]
        const back = readCsv(utf8(writeCsv(all)))
        expect(back.refused.size).toBe(0)
        expect(back.rows).toEqual(all)
      }),
    )
  })

  test.each(['=1+1', '+86', '-1', '@SUM', '\t=1', '＝1', "'=1"])(
    'never leaves a cell that a program would run: %j',
    (text) => {
      const [, line = ''] = writeCsv([['h'], [text]]).split('\r\n')
      expect(line.replace(/^"/, '')).toMatch(/^'/)
    },
  )
})

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  for (let index = 0; index < 2000; index += 1) expect(columnIndex(columnName(index))).toBe(index)
})
