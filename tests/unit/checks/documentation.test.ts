import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../../src/checks/rules.ts'
import { ruleCases } from './cases/all.ts'

const text = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'checks.md'), 'utf8')
const sections = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section]),
)

describe('docs/checks.md', () => {
  test('has a section for each rule, and for nothing else', () => {
    expect([...sections.keys()].sort()).toEqual(rules.map(({ id }) => id).sort())
  })

  test('lists every section at its top, in order', () => {
    const [top = ''] = text.split(/^## /m)
    expect([...top.matchAll(/\]\(#([\w-]+)\)/g)].map(([, id]) => id)).toEqual([...sections.keys()])
  })

  for (const { id, severity } of rules) {
    test(`shows of ${id} an output that the rule really prints, and says whether it stops a build`, () => {
      const section = sections.get(id) ?? ''
      const example = /```text\n(.*?)\n```/s.exec(section)?.[1] ?? 'no example'
      expect(ruleCases.some(({ rule, report }) => rule === id && report.includes(example))).toBe(true)
      expect(section.includes('\n\nWarning. ')).toBe(severity === 'warning')
    })
  }
})
