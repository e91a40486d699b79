import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listFiles } from '../../../integrations/built-files.ts'
import { projectRoot } from '../../../scripts/support/run-tool.ts'
import en from '../../../src/content/interface/en.json' with { type: 'json' }
import { createTranslate } from '../../../src/i18n/translate.ts'

describe('the words of the interface', () => {
  test('are those of the language, with values in their places, whatever the values hold', () => {
    const [english, chinese] = [createTranslate('en'), createTranslate('zh-CN')]
    expect(english('host.added', { owner: '$& {owner}' })).toBe('Added by $& {owner}')
    expect(chinese('host.added', { owner: '某局' })).toBe('由某局补充')
  })

  test('show what is missing rather than nothing', () => {
    expect(createTranslate('en')('host.added')).toBe('Added by {owner}')
  })

  test('are all shown somewhere', () => {
    const asked = listAskedKeys()
    expect(Object.keys(en).filter((key) => !asked.test(key) && !asked.test(key.replace(/^search\./, '')))).toEqual([])
  })
})

/** Every string and template of our code as one pattern; what is put into a template stands for anything. */
function listAskedKeys(): RegExp {
  const texts = ['src', 'integrations'].flatMap((folder) =>
    listFiles(join(projectRoot, folder), ['.ts', '.astro']).map((file) =>
      readFileSync(join(projectRoot, folder, file), 'utf8'),
    ),
  )
  const literals = texts.flatMap((text) => text.match(/'[\w.-]+'|`[\w.-]*(?:\$\{[^`]*?\}[\w.-]*)+`/g) ?? [])
  const patterns = literals
    .map((literal) => literal.slice(1, -1))
    .filter((literal) => !literal.includes('${') || /^\w+\./.test(literal))
    .map((literal) => literal.replaceAll('.', '\\.').replace(/\$\{.*?\}/g, '[\\w.-]+'))
  return new RegExp(`^(?:${[...new Set(patterns)].join('|')})$`)
}
