import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { type ImportRequest, planImport } from '../../../src/import-law/plan-import.ts'
import { readLawFile } from '../../../src/import-law/read-law-file.ts'
import { renderArticle } from '../../../src/import-law/render-article.ts'
import { writeImport } from '../../../src/import-law/write-import.ts'
import { parseArticleBody } from '../../../src/knowledge/article-structure.ts'
import { fingerprintArticle } from '../../../src/knowledge/fingerprint.ts'
import { readHeldLaws } from '../../support/held-laws.ts'
import { makeLawText } from '../../support/made-law-text.ts'
import { createFolder } from '../../support/temporary-folder.ts'

const heldFacts = `title: { en: Test Law, zh-CN: 中华人民共和国测试法 }
adopted: 2010-10-28 # as printed
amendments:
  - date: 2018-12-29
    effective: 2018-12-29
verified: 2026-01-31
collatedWith:
  - { copy: A reprint, date: null }
`
const body = '用人单位应当自用工之日起三十日内办理登记。\n'
const held = new Map([
  ['facts.yaml', heldFacts],
  ['en.mdx', 'About.\n'],
  [
    'article-003/facts.yaml',
    "fingerprint: '0000000000000000' # old\nverified: 2026-01-31\nnote: { en: A note., zh-CN: 注。 }\n",
  ],
  ['article-003/zh-CN.mdx', `---\nsummary: 三十日内登记。\n---\n\n${body}`],
  ['article-003/en.mdx', '---\nsummary: Register.\n---\n\nThe employer must register.\n'],
])

function plan(overrides: Partial<ImportRequest> & { changes?: Readonly<Record<number, string | null>> } = {}) {
  const { changes = {}, ...rest } = overrides
  const bytes = makeLawText(changes)
  return planImport({
    key: 'test-law',
    law: readLawFile('law.txt', bytes),
    held,
    select: 'held',
    source: { name: 'law.txt', bytes },
    today: '2026-11-22',
    amendedFrom: null,
    ...rest,
  })
}

describe('importing a law that is held', () => {
  test('an article whose wording stays keeps its file; its facts get the day and the fingerprint', () => {
    const { files, compared, left, missing } = plan()
    expect([...files.keys()]).toEqual(['facts.yaml', 'article-003/facts.yaml'])
    expect(files.get('article-003/facts.yaml')).toBe(
      `fingerprint: '${fingerprintArticle(parseArticleBody(body))}'\nverified: 2026-11-22\nnote: { en: A note., zh-CN: 注。 }\n`,
    )
    expect(compared.map(({ number, kind }) => [number, kind])).toEqual([[3, 'same']])
    expect(left).toEqual([1, 2, 4])
    expect(missing).toEqual([])
  })

  test('the facts name the file that was read, and keep what stood there', () => {
    const facts: unknown = parseYaml(plan().files.get('facts.yaml') ?? '')
    expect(facts).toEqual({
      title: { en: 'Test Law', 'zh-CN': '中华人民共和国测试法' },
      adopted: '2010-10-28',
      amendments: [{ date: '2018-12-29', effective: '2018-12-29', act: 'amendment' }],
      verified: '2026-11-22',
      collatedWith: [
        { copy: 'A reprint', date: null },
        { copy: expect.stringMatching(/^File law\.txt, SHA-256 [0-9a-f]{16}…$/), date: null },
      ],
    })
    expect(plan().files.get('facts.yaml')).toContain('# as printed')
  })

  test('importing the same file again changes nothing', () => {
    const again = new Map([...held, ...plan().files])
    expect([...plan({ held: again }).files.keys()]).toEqual([])
  })

  test('a changed article is shown word by word and keeps its summary', () => {
    const { files, compared, missing } = plan({ changes: { 19: '第三条　用人单位应当自用工之日起十五日内办理登记。' } })
    expect(compared[0]?.rows[0]?.changes).toEqual([
      { kind: 'same', text: '用人单位应当自用工之日起' },
      { kind: 'removed', text: '三十' },
      { kind: 'added', text: '十五' },
      { kind: 'same', text: '日内办理登记。' },
    ])
    expect(files.get('article-003/zh-CN.mdx')).toBe(
      '---\nsummary: 三十日内登记。\n---\n\n用人单位应当自用工之日起十五日内办理登记。\n',
    )
    expect(missing).toEqual(['article-003: read the summaries and the translation again.'])
  })

  test('a translation that no longer has the shape of the text is named', () => {
    const { missing } = plan({
      changes: { 20: '逾期的，责令改正。', 21: '第二节　查　　询', 22: '第四条　可以查询。' },
    })
    expect(missing).toEqual([
      'article-003: read the summaries and the translation again; the translation no longer has the paragraphs and items of the official text.',
    ])
  })

  test('an article that is chosen and new lacks summary and translation, and says so', () => {
    const { files, missing } = plan({ select: [4] })
    expect(files.get('article-004/zh-CN.mdx')).toBe("---\nsummary: ''\n---\n\n个人可以查询。\n\n查询不收费。\n")
    expect(missing).toEqual(['article-004: add a summary in both languages and the translation en.mdx.'])
  })

  test('an article that is held and no longer in the document is reported', () => {
    const { missing } = plan({
      changes: { 18: null, 19: null, 20: null, 21: '第三条　个人可以查询。' },
      held: new Map([
        ...held,
        ['article-004/zh-CN.mdx', '---\nsummary: 查。\n---\n\n个人可以查询。\n\n查询不收费。\n'],
      ]),
    })
    expect(missing).toContain(
      'Article 4 is held but is not in the document; its words are now article 3. Decide what becomes of it and of its anchors.',
    )
  })

  test('an amendment that the facts do not know is for an editor to add', () => {
    const { missing } = plan({
      held: new Map([...held, ['facts.yaml', heldFacts.replace(/amendments:\n.*\n.*\n/, 'amendments: []\n')]]),
    })
    expect(missing).toEqual([
      'facts.yaml: add the version of 2018-12-29 (修正) to the amendments, with its first day in force.',
    ])
  })

  test('another law under the key is refused', () => {
    expect(() => plan({ changes: { 1: '中华人民共和国另一部法' } })).toThrow(
      'The document is "中华人民共和国另一部法", but "test-law" is "中华人民共和国测试法". Name the right key.',
    )
  })

  test('an article that the document does not have cannot be chosen', () => {
    expect(() => plan({ select: [9] })).toThrow('The document has no article 9; it ends with article 4.')
  })
})

describe('importing an amended law', () => {
  const shorter = { 19: '第三条　用人单位应当自用工之日起十五日内办理登记。' }
  const fingerprint = fingerprintArticle(parseArticleBody(body))

  test('keeps what is held as the earlier wording, until the first day of the new one', () => {
    const { files, missing } = plan({ changes: shorter, amendedFrom: '2018-12-29' })
    expect(files.get('article-003/facts.yaml')).toBe(
      `fingerprint: '${fingerprintArticle(parseArticleBody(body.replace('三十', '十五')))}' # old
verified: 2026-11-22
note: { en: A note., zh-CN: 注。 }
earlier:
  - until: 2018-12-29
    wording: |
      用人单位应当自用工之日起三十日内办理登记。
    fingerprint: '${fingerprint}'
    verified: 2026-01-31
    sources: []
`.replace(' # old', ''),
    )
    expect(parseYaml(files.get('facts.yaml') ?? '')).toHaveProperty('amendments', [
      { date: '2018-12-29', effective: '2018-12-29', articles: [3], sources: [], act: 'amendment' },
    ])
    expect(missing).toEqual([
      'facts.yaml: name the sources of the version of 2018-12-29, and in its "articles" those it changed that are not held.',
      'article-003: read the summaries and the translation again.',
      'article-003: name the sources of the earlier wording.',
    ])
  })

  test('adds an amendment that the facts do not know, and adds to the articles of one that they do', () => {
    const without = heldFacts.replace(/amendments:\n.*\n.*\n/, 'amendments: []\n')
    const added = plan({
      changes: shorter,
      amendedFrom: '2019-03-01',
      held: new Map([...held, ['facts.yaml', without]]),
    })
    expect(added.files.get('facts.yaml')).toContain(`amendments:
  - date: 2018-12-29
    effective: 2019-03-01
    act: amendment
    articles: [ 3 ]
    sources: []
`)
    const withOthers = heldFacts.replace('effective: 2018-12-29\n', '$&    articles: [4, 1]\n    sources: [a-source]\n')
    const noted = plan({
      changes: shorter,
      amendedFrom: '2018-12-29',
      held: new Map([...held, ['facts.yaml', withOthers]]),
    })
    expect(parseYaml(noted.files.get('facts.yaml') ?? '')).toHaveProperty('amendments.0.articles', [1, 3, 4])
    expect(noted.missing).not.toContain(expect.stringContaining('facts.yaml'))
  })

  test('keeps nothing of an article whose wording stayed', () => {
    const { files } = plan({ amendedFrom: '2018-12-29' })
    expect(files.get('article-003/facts.yaml')).not.toContain('earlier')
    expect(parseYaml(files.get('facts.yaml') ?? '')).not.toHaveProperty('amendments.0.articles')
  })

  test.each([
    [
      'a first day that the facts contradict',
      { changes: shorter, amendedFrom: '2019-01-01' },
      'The facts say that the version of 2018-12-29 is in force from 2018-12-29, not from 2019-01-01.',
    ],
    [
      'a first day before the decision',
      { changes: shorter, amendedFrom: '2018-01-01' },
      'The last amendment is of 2018-12-29; it cannot be in force from 2018-01-01.',
    ],
    [
      'a document without an amendment',
      { changes: { ...shorter, 2: '（2010年10月28日通过）' }, amendedFrom: '2018-12-29' },
      'The document names no amendment that could have replaced the wording held. Leave out --amended-from.',
    ],
    [
      'articles with new numbers',
      {
        changes: { 19: '第三条　新的一条。', 21: '第四条　用人单位应当自用工之日起三十日内办理登记。', 22: null },
        amendedFrom: '2018-12-29',
      },
      'Article 3 is now article 4, so wordings cannot be paired by number. Import without --amended-from, and write the earlier wordings by hand.',
    ],
    [
      'a law of which nothing is held',
      { held: new Map<string, string>(), amendedFrom: '2018-12-29' },
      'Nothing is held of "test-law" that could be kept. Leave out --amended-from.',
    ],
  ])('refuses %s', (_, request, message) => {
    expect(() => plan(request)).toThrow(message)
  })

  test('refuses to keep a second wording that ended on the same day', () => {
    const { files } = plan({ changes: shorter, amendedFrom: '2018-12-29' })
    const again = { changes: { 19: '第三条　用人单位应当办理登记。' }, amendedFrom: '2018-12-29' }
    expect(() => plan({ ...again, held: new Map([...held, ...files]) })).toThrow(
      'An earlier wording of the article is held until 2018-12-29, so the one held now cannot have ended on 2018-12-29.',
    )
  })
})

describe('importing a law that is new', () => {
  const { isNew, files, missing } = plan({ held: new Map() })

  test('brings all articles, and the facts as far as the text tells them', () => {
    expect(isNew).toBe(true)
    expect([...files.keys()].filter((path) => path.endsWith('zh-CN.mdx'))).toHaveLength(4)
    const facts: unknown = parseYaml(files.get('facts.yaml') ?? '')
    expect(facts).toMatchObject({
      title: { 'zh-CN': '中华人民共和国测试法' },
      adopted: '2010-10-28',
      amendments: [{ date: '2018-12-29', act: 'amendment' }],
    })
    expect(facts).toHaveProperty('divisions.length', 4)
  })

  test('never makes up what the text does not say', () => {
    expect(files.get('facts.yaml')).not.toContain('kind:')
    expect(missing.slice(0, 2)).toEqual([
      'test-law: add to facts.yaml the English title, short names, kind, issuer, first day in force, status, coverage note and topics; "npm run check" names every field.',
      'test-law: write en.mdx and zh-CN.mdx, one paragraph each on what the law governs.',
    ])
  })
})

describe('the wording of an article as Markdown', () => {
  test('reads back to the character for every article that is held', () => {
    for (const { paragraphs } of readHeldLaws().articles) {
      const again = parseArticleBody(renderArticle(paragraphs['zh-CN'], null))
      expect(fingerprintArticle(again)).toBe(fingerprintArticle(paragraphs['zh-CN']))
    }
  })

  test.each([
    '1.甲',
    '# 甲',
    '- 甲',
    '> 甲',
    '* 甲*',
    '[甲](乙)',
    '`甲`',
    'a_b_c',
    '&amp;甲',
    '~~甲~~',
    '\\甲',
    '+ 甲',
    '甲  乙',
  ])('%s is words, not a mark', (text) => {
    const paragraphs = [{ text, items: [{ label: '', text, subitems: [] }] }]
    expect(parseArticleBody(renderArticle(paragraphs, null))[0]?.text).toBe(text)
  })
})

describe('writing an import', () => {
  test('puts the files in place and leaves the others alone', () => {
    const laws = createFolder({ 'test-law/facts.yaml': 'old\n', 'test-law/en.mdx': 'kept\n' })
    writeImport(laws, 'test-law', {
      files: new Map([
        ['facts.yaml', 'new\n'],
        ['article-001/zh-CN.mdx', 'text\n'],
      ]),
    })
    expect(readFileSync(join(laws, 'test-law', 'facts.yaml'), 'utf8')).toBe('new\n')
    expect(readFileSync(join(laws, 'test-law', 'en.mdx'), 'utf8')).toBe('kept\n')
    expect(readFileSync(join(laws, 'test-law', 'article-001', 'zh-CN.mdx'), 'utf8')).toBe('text\n')
    expect(readdirSync(laws)).toEqual(['test-law'])
  })

  test('leaves everything as it was when a file cannot be written', () => {
    const laws = createFolder({ 'test-law/facts.yaml': 'old\n' })
    mkdirSync(join(laws, 'test-law', 'article-001', 'zh-CN.mdx'), { recursive: true })
    writeFileSync(join(laws, 'test-law', 'article-001', 'zh-CN.mdx', 'in-the-way'), '')
    const files = new Map([
      ['facts.yaml', 'new\n'],
      ['article-001/zh-CN.mdx', 'text\n'],
    ])
    expect(() => writeImport(laws, 'test-law', { files })).toThrow(/EISDIR/)
    expect(readFileSync(join(laws, 'test-law', 'facts.yaml'), 'utf8')).toBe('old\n')
    expect(readdirSync(laws)).toEqual(['test-law'])
  })

  test('never leaves the folder of the law', () => {
    const laws = createFolder()
    const files = new Map([['../other/facts.yaml', 'x']])
    expect(() => writeImport(laws, 'test-law', { files })).toThrow(
      '"../other/facts.yaml" does not lie below the folder of the law.',
    )
    expect(readdirSync(laws)).toEqual([])
  })
})
