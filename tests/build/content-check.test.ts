import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { listFiles } from '../../integrations/built-files.ts'
import { projectRoot } from '../../scripts/support/run-tool.ts'
import { type Changes, createContent } from '../support/content.ts'
import { createTinySite } from '../support/tiny-site.ts'

const cleanUps: (() => void)[] = []
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp()
})

/** A broken key, a broken line of YAML and a missing translation. */
const threeMistakes: Changes = {
  'procedures/card-loss/facts.yaml': [['article: card-measures/article-016', 'article: card-measures/article-061']],
  'sources/content-farm/facts.yaml': [['grade: D', 'grade: D: really']],
  'terms/card-pin/zh-CN.mdx': null,
}

const threeProblems = (base: string) => `${base}/procedures/card-loss/facts.yaml:62  broken-reference
  legalBasis[0].article names "card-measures/article-061", but there is no such article.
  Closest: "card-measures/article-016". Fix the key, or add its folder to the law, with its three files.

${base}/sources/content-farm/facts.yaml:3  yaml-syntax
  The line cannot be read: Nested mappings are not allowed in compact mappings.
  Correct the line. A text that holds ": " or " #", or begins with a sign, needs quotation marks; lists and fields line up.

${base}/terms/card-pin/zh-CN.mdx:1  missing-language
  The zh-CN text of "card-pin" does not exist.
  Add the file, with the structure of en.mdx; readers of every language get every page.`

function createFixture(changes: Changes = {}): string {
  const content = createContent(changes)
  cleanUps.push(content.remove)
  return content.root
}

/** Runs the command line on a content folder, from within it. */
function runCheck(root: string, ...options: string[]) {
  const { NO_COLOR: _, ...environment } = process.env
  const script = join(projectRoot, 'scripts', 'check.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    cwd: join(root, '..'),
    encoding: 'utf8',
    env: environment,
  })
  return { status, stdout, stderr }
}

function nameOf(root: string): string {
  return root.slice(join(root, '..').length + 1)
}

describe('npm run check', () => {
  test('says that there is nothing to report, and succeeds', () => {
    const root = createFixture()
    expect(runCheck(root, '--content', root)).toEqual({
      status: 0,
      stdout: 'The content has no problems.\n',
      stderr: '',
    })
  })

  test('reports a broken key, a broken line and a missing translation in one run, and fails', () => {
    const root = createFixture(threeMistakes)
    const { status, stdout } = runCheck(root, '--content', root)
    expect(stdout).toBe(`${threeProblems(nameOf(root))}\n\n3 errors, 0 warnings\n`)
    expect(status).toBe(1)
  })

  test('succeeds with warnings', () => {
    const root = createFixture({ 'procedures/card-loss/facts.yaml': [['order: 20', 'order: 10']] })
    const { status, stdout } = runCheck(root, '--content', root)
    expect(stdout).toContain('0 errors, 1 warning\n')
    expect(status).toBe(0)
  })

  test('gives the same as data with --json', () => {
    const root = createFixture(threeMistakes)
    const { status, stdout } = runCheck(root, '--content', root, '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)[2]).toEqual({
      rule: 'missing-language',
      severity: 'error',
      path: `${nameOf(root)}/terms/card-pin/zh-CN.mdx`,
      line: 1,
      message: 'The zh-CN text of "card-pin" does not exist.',
      remedy: 'Add the file, with the structure of en.mdx; readers of every language get every page.',
    })
  })

  test('explains wrong options and folders', () => {
    const root = createFixture()
    expect(runCheck(root, '--content', 'nowhere')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'There is no folder nowhere. Name the content folder after --content.\n',
    })
    const { status, stderr } = runCheck(root, '--jsn')
    expect(status).toBe(1)
    expect(stderr).toContain('\nUse: npm run check -- [--json] [--content <folder>]\n')
  })
})

describe('a build', () => {
  test('stops at broken content with every problem, and leaves the last good build', async () => {
    const site = createTinySite('relocatable')
    cleanUps.push(site.remove)
    site.write(
      'astro.config.mjs',
      `import { contentCheck } from '../../../integrations/content-check.ts'
import { siteConfig } from '../../../tests/support/site-config.ts'
export default { ...siteConfig, integrations: [contentCheck(), ...siteConfig.integrations] }
`,
    )
    const copyContent = (root: string) => {
      for (const file of listFiles(root)) site.write(`src/content/${file}`, readFileSync(join(root, file), 'utf8'))
    }
    copyContent(createFixture())
    const good = await site.build()
    expect(good.output).toContain('[content-check] ')
    expect(good.status).toBe(0)
    const before = site.readAll('dist')
    expect(before.size).toBeGreaterThan(0)

    copyContent(createFixture(threeMistakes))
    rmSync(join(site.directory, 'src/content/terms/card-pin/zh-CN.mdx'))
    const broken = await site.build()
    expect(broken.status).toBe(1)
    expect(broken.output).toContain('The content has problems: 3 errors, 0 warnings')
    for (const line of threeProblems('src/content').split('\n')) expect(broken.output).toContain(line.trim())
    expect(site.readAll('dist')).toEqual(before)
  })
})
