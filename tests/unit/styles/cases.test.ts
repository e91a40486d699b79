import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEntries } from '../../../src/knowledge/files.ts'

const root = join(import.meta.dirname, '../../..')
const css = readFileSync(join(root, 'src/styles/procedure.css'), 'utf8')

test('the style sheet knows every answer to every "which case is yours"', () => {
  const unknown = readEntries(join(root, 'src/content')).procedures.flatMap(({ key, facts }) =>
    facts.cases.flatMap(({ answers }, question) =>
      answers.flatMap((_, answer) => {
        const name = `.is-${question + 1}-${answer + 1}:target`
        const rule = `${name} ~ * [data-case-${question + 1}]:not([data-case-${question + 1}~='${answer + 1}'])`
        return css.includes(rule) ? [] : [`${key}: no rule for answer ${answer + 1} to question ${question + 1}`]
      }),
    ),
  )
  expect(unknown).toEqual([])
})
