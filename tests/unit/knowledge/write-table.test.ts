import { expect, test } from 'vitest'
import { type WrittenTable, writeTable } from '../../../src/knowledge/write-table.ts'

function tableOf(head: readonly string[], row: readonly string[], more: Partial<WrittenTable> = {}): string {
  const cellsOf = (words: readonly string[]) => words.map((text) => ({ html: text, text }))
  return writeTable({ head: cellsOf(head), rows: [cellsOf(row)], namesRows: head[0] === '', ...more })
}

test('a table of three columns of short words is written as it stands: it fits the smallest phone', () => {
  expect(tableOf(['', 'A', 'B'], ['one', '1', '2'])).toBe(
    '<div class="scroll" tabindex="0" role="group"><table><thead><tr><td></td><th scope="col">A</th><th scope="col">B</th></tr></thead>' +
      '<tbody><tr><th scope="row">one</th><td>1</td><td>2</td></tr></tbody></table></div>',
  )
})

test('three columns of Chinese fit, because its lines break between any two characters; three of long words do not', () => {
  expect(
    tableOf(['情况', '从什么时候起', '把握多大'], ['错过集中缴费期', '缴费三个月后', '政府答问，2025年']),
  ).not.toContain('stack')
  expect(
    tableOf(['Situation', 'Cover from', 'How sure'], ['Registered late', 'after contributing', 'reported']),
  ).toContain('<div class="stack">')
})

test('in a wider table each cell names its column and keeps its role, because on a phone each row is a block', () => {
  const written = tableOf(['', 'A', 'B', 'Rest & "more"'], ['one', '1', '2', '3'])
  expect(written).toContain('<div class="stack"><table role="table">')
  expect(written).toContain(
    '<tr role="row"><th role="rowheader">one</th><td role="cell" data-label="A">1</td><td role="cell" data-label="B">2</td>' +
      '<td role="cell" data-label="Rest &amp; &quot;more&quot;">3</td></tr>',
  )
})

test('the frame of a table is named by its heading, the table by its caption', () => {
  const written = tableOf(['A', 'B'], ['1', '2'], { caption: { text: 'All', hidden: true }, labelledBy: 'ages' })
  expect(written).toContain('role="group" aria-labelledby="ages"><table><caption class="visually-hidden">All</caption>')
})
