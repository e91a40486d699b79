import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listFiles } from '../../../integrations/built-files.ts'
import { projectRoot } from '../../../scripts/support/run-tool.ts'
import { checkContent } from '../../../src/checks/check-content.ts'
import { hasErrors } from '../../../src/checks/problem.ts'
import { createContent, today } from '../../support/content.ts'
import { createFolder } from '../../support/temporary-folder.ts'

let root = ''
let before = ''

beforeEach(() => {
  // A folder of its own around the content: the import works beside it.
  root = join(createFolder(), 'content')
  const content = createContent()
  renameSync(content.root, root)
  before = snapshot()
})

afterEach(() => {
  expect(
    listFiles(dirname(root)).filter((file) => !file.startsWith('content/') && !file.endsWith('sheet.csv')),
  ).toEqual([])
})

/** Every file below the content with its text. */
function snapshot(): string {
  return JSON.stringify(listFiles(root).map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}

function run(...args: string[]): { status: number | null; output: string } {
  const script = join(projectRoot, 'scripts', 'offices.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args, '--content', root], {
    encoding: 'utf8',
  })
  return { status, output: `${stdout}${stderr}` }
}

/** Writes a table beside the content and returns its path. */
function sheet(text: string): string {
  const file = join(dirname(root), 'sheet.csv')
  writeFileSync(file, text)
  return file
}

const header =
  'key,name (English),name (Chinese),name certainty,body,level,region code,district (English),district (Chinese),services'
const row = 'weining-hrss,Weining card office,威宁县社保卡窗口,derived,hrss,county,520500,Weining County,威宁县,card'

describe('npm run offices', () => {
  test('takes back its own export without touching a file', () => {
    const file = join(dirname(root), 'sheet.csv')
    expect(run('export', '--out', file)).toEqual({ status: 0, output: `2 offices written to ${file}.\n` })
    const { status, output } = run('import', file, '--write')
    expect(output).toBe('Read as UTF-8.\n0 new offices, 0 changed, 2 as before.\n')
    expect(status).toBe(0)
    expect(snapshot()).toBe(before)
  })

  test('says what it would do, and does it only when told to', () => {
    const file = sheet(`${header}\n${row}\n`)
    const plan = 'Read as UTF-8.\nnew      weining-hrss\n1 new office, 0 changed, 0 as before.\n'
    expect(run('import', file)).toEqual({
      status: 0,
      output: `${plan}\nNothing was written. Run the command again with --write.\n`,
    })
    expect(snapshot()).toBe(before)
    expect(run('import', file, '--write')).toEqual({
      status: 0,
      output: `${plan}\nWritten to ${join(root, 'offices')}.\n`,
    })
    expect(readFileSync(join(root, 'offices', 'weining-hrss', 'facts.yaml'), 'utf8')).toBe(`name:
  en: Weining card office
  zh-CN: 威宁县社保卡窗口
nameCertainty: derived
body: hrss
level: county
region: '520500'
district:
  en: Weining County
  zh-CN: 威宁县
phones: []
addresses: []
schedule: null
website: null
services:
  - card
`)
    expect(hasErrors(checkContent(root, { today, base: 'content' }))).toBe(false)
    expect(existsSync(join(root, 'offices', 'bijie-hrss', 'facts.yaml'))).toBe(true)
  })

  test('writes nothing at all when one row of many is wrong', () => {
    const file = sheet(`${header}\n${row}\n${row.replace('weining-hrss', 'other').replace('520500', '999999')}\n`)
    expect(run('import', file, '--write')).toEqual({
      status: 1,
      output: `Read as UTF-8.
Row 3, column G (region code): There is no region 999999. Use a code of regions/regions.json, such as 520500 for Bijie.

1 problem. Nothing was written.
`,
    })
    expect(snapshot()).toBe(before)
  })

  test('writes nothing when the content would no longer pass its checks', () => {
    const file = sheet(
      `${header},note (English),note (Chinese)\n${row},See https://example.org/ for more,见 https://example.org/\n`,
    )
    const { status, output } = run('import', file, '--write')
    expect(status).toBe(1)
    expect(output).toContain('content/offices/weining-hrss/facts.yaml')
    expect(output).toMatch(/The content would have had \d+ errors?\. Nothing was written\.\n$/)
    expect(snapshot()).toBe(before)
  })

  test('puts the offices back after a crash in the middle of an import', () => {
    renameSync(join(root, 'offices'), join(dirname(root), '.content-offices-previous'))
    expect(run('export', '--out', join(dirname(root), 'sheet.csv')).status).toBe(0)
    expect(snapshot()).toBe(before)
  })

  test.each([
    [['import', 'no-such.csv'], 'There is no file no-such.csv. Name a .csv or .xlsx file after "import".\n'],
    [['export', '--format', 'pdf'], '"pdf" is no format. Use csv, xlsx, json or hsds.\n'],
    [['export', '--locale', 'fr'], '"fr" is no language of the site. Use en or zh-CN.\n'],
    [
      ['publish'],
      'Use: npm run offices -- import <file.csv|file.xlsx> [--write]\n     npm run offices -- export [--format csv|xlsx|json|hsds] [--locale en|zh-CN] [--out <path>]\n',
    ],
  ])('%j is answered with what to do', (args, output) => {
    expect(run(...args)).toEqual({ status: 1, output })
  })
})
