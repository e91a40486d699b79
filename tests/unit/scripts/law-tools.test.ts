import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readGraph } from '../../../scripts/support/read-graph.ts'
import { projectRoot } from '../../../scripts/support/run-tool.ts'
import { showChanges } from '../../../scripts/support/show-comparison.ts'
import { compareAmendments } from '../../../src/knowledge/compare-versions.ts'
import { createContent } from '../../support/content.ts'
import { createFolder } from '../../support/temporary-folder.ts'

/** Runs a command line of the project on a copy of the valid content. */
function run(script: string, args: readonly string[]): { status: number | null; output: string; errors: string } {
  const result = spawnSync(process.execPath, [join(projectRoot, 'scripts', script), ...args], { encoding: 'utf8' })
  return { status: result.status, output: result.stdout, errors: result.stderr }
}

function copyContent(): string {
  const { root, remove } = createContent()
  onTestFinished(remove)
  return root
}

const law = '社会保障卡管理办法\n（2011年4月20日通过）\n'
const before = Array.from({ length: 15 }, (_, index) => index + 1)
const numbers = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五'.split(' ')
const opening = before.map((number) => `第${numbers[number - 1]}条　略。`).join('\n')
const sixteen = '第十六条　发卡机构应当：\n（一）公布相关规程；\n（二）核对有关证件。\n首次申领收费。\n'
const changed = `${law}${opening}\n${sixteen}`

describe('npm run impact', () => {
  test('prints the planted change, the place it touches and every page to check', () => {
    const content = copyContent()
    const file = join(createFolder({ 'law.txt': changed }), 'law.txt')
    const { status, output } = run('impact.ts', ['card-measures', '--changed', file, '--content', content])
    expect(status).toBe(0)
    expect(output).toContain('Article 16: changed\n  p2  首次申领[-免-]{+收+}费。')
    expect(output).toContain(
      'statement → card-measures/article-016#p2\n    supports: Free of charge.\n    what it names differs',
    )
    expect(output).toContain(
      'basis → card-measures/article-016#p1-i1\n    requires: The rules are public.\n    another part differs',
    )
    expect(output).toContain(
      'Pages to check (3, in both languages):\n  /en/procedures/card-loss/\n  /en/procedures/card-pin-reset/\n  /en/laws/card-measures/16/\n',
    )
  })

  test('prints the same as data', () => {
    const { output } = run('impact.ts', ['card-measures/16', '--json', '--content', copyContent()])
    const data: unknown = JSON.parse(output)
    expect(data).toMatchObject({ target: { law: 'card-measures', article: 'card-measures/article-016' } })
    expect(data).toHaveProperty('uses.0.field')
  })

  test('names what is held when an article is not', () => {
    const { status, errors } = run('impact.ts', ['card-measures/17', '--content', copyContent()])
    expect(status).toBe(1)
    expect(errors).toBe('"17" is no article held of "card-measures". Held are: 16.\n')
  })
})

describe('npm run import-law', () => {
  test('shows the differences, writes only when asked, and then writes all of it', () => {
    const content = copyContent()
    const file = join(createFolder({ 'law.txt': changed }), 'law.txt')
    const official = join(content, 'laws', 'card-measures', 'article-016', 'zh-CN.mdx')
    const old = readFileSync(official, 'utf8')
    const args = [file, '--key', 'card-measures', '--content', content]
    const shown = run('import-law.ts', args)
    expect(shown.output).toContain('1 held articles differ:\nArticle 16: changed\n  p2  首次申领[-免-]{+收+}费。')
    expect(shown.output).toContain('Nothing was written. Add --write to write it.')
    expect(readFileSync(official, 'utf8')).toBe(old)
    expect(run('import-law.ts', [...args, '--write']).status).toBe(0)
    expect(readFileSync(official, 'utf8')).toBe(old.replace('首次申领免费。', '首次申领收费。'))
  })

  test('keeps the wording that an amendment replaced, so that versions can be compared', () => {
    const content = copyContent()
    const amended = changed.replace('通过）', '通过　根据2026年3月1日《关于修改〈社会保障卡管理办法〉的决定》修正）')
    const file = join(createFolder({ 'law.txt': amended }), 'law.txt')
    const args = [file, '--key', 'card-measures', '--content', content, '--amended-from', '2026-05-01', '--write']
    expect(run('import-law.ts', args).output).toContain('article-016: name the sources of the earlier wording.')
    for (const name of ['facts.yaml', 'article-016/facts.yaml']) {
      const path = join(content, 'laws', 'card-measures', name)
      writeFileSync(path, readFileSync(path, 'utf8').replace('sources: []', 'sources: [ministry-answer-2022]'))
    }
    const graph = readGraph(content)
    const [amendment] = compareAmendments(graph.law('card-measures').facts, graph.articlesOf('card-measures'))
    const changes = amendment?.compared[0]?.rows.filter(({ kind }) => kind !== 'same').map((row) => row.changes)
    expect(amendment?.amendment.effective).toBe('2026-05-01')
    expect(changes?.map(showChanges)).toEqual(['首次申领[-免-]{+收+}费。'])
  })

  test('refuses what it cannot parse with the line, and writes nothing', () => {
    const content = copyContent()
    const file = join(createFolder(), 'law.txt')
    writeFileSync(file, changed.replace('（二）', '（三）'))
    const { status, errors } = run('import-law.ts', [file, '--key', 'card-measures', '--content', content, '--write'])
    expect(status).toBe(1)
    expect(errors).toBe(
      `${file}:20: Item （三） stands where item 2 belongs: "（三）核对有关证件。". A line is missing above.\nNothing was written.\n`,
    )
  })

  test('takes no key that could lead out of the content', () => {
    const file = join(createFolder({ 'law.txt': changed }), 'law.txt')
    const { status, errors } = run('import-law.ts', [file, '--key', '../terms'])
    expect(status).toBe(1)
    expect(errors).toContain('"../terms" is no key. A key is lower-case ASCII words joined by hyphens.')
  })
})
