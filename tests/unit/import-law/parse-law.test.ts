import { describe, expect, test } from 'vitest'
import { ImportError } from '../../../src/import-law/import-error.ts'
import { readLawFile } from '../../../src/import-law/read-law-file.ts'
import { makeDocumentXml, makeDocx, makeLawText } from '../../support/made-law-text.ts'

/** The error an import ends with, as `line: message`. */
function explain(read: () => unknown): string {
  try {
    read()
    return 'no error'
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    return `${error.line ?? '–'}: ${error.message}`
  }
}

const read = (changes: Readonly<Record<number, string | null>>) =>
  explain(() => readLawFile('law.txt', makeLawText(changes)))

describe('a law as the national database gives it out', () => {
  const law = readLawFile('law.txt', makeLawText())

  test('is read with title, adoption and amendments', () => {
    expect(law.title).toBe('中华人民共和国测试法')
    expect(law.adopted).toBe('2010-10-28')
    expect(law.amendments).toEqual([{ date: '2018-12-29', act: 'amendment' }])
    expect(law.preamble).toEqual([])
  })

  test('is split into chapters and sections with the range of their articles', () => {
    expect(law.divisions).toEqual([
      { level: 'chapter', label: '第一章', title: '总则', first: 1, last: 2 },
      { level: 'chapter', label: '第二章', title: '办理', first: 3, last: 4 },
      { level: 'section', label: '第一节', title: '登记', first: 3, last: 3 },
      { level: 'section', label: '第二节', title: '查询', first: 4, last: 4 },
    ])
  })

  test('is split into articles, paragraphs, items and sub-items', () => {
    expect(law.articles.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(law.articles[1]?.paragraphs).toEqual([
      {
        text: '本法适用于下列人员：',
        items: [
          { label: '（一）', text: '职工；', subitems: [] },
          {
            label: '（二）',
            text: '居民：',
            subitems: [
              { label: '1.', text: '城镇居民；' },
              { label: '2.', text: '农村居民；' },
            ],
          },
          { label: '（三）', text: '其他人员。', subitems: [] },
        ],
      },
      { text: '前款规定以外的人员，参照执行。', items: [] },
    ])
  })

  test('gives the same from a .docx, a .txt and a .md file', () => {
    const markdown = new TextDecoder()
      .decode(makeLawText())
      .replace('中华人民共和国测试法', '# 中华人民共和国测试法')
      .replaceAll(/^(第.章.*)$/gm, '\n## $1\n')
      .replaceAll(/^(第.条)/gm, '\n**$1**')
      .replaceAll(/^（(.)）/gm, '- （$1）')
    const strip = ({ articles, ...rest }: typeof law) => ({
      ...rest,
      articles: articles.map(({ number, paragraphs }) => ({ number, paragraphs })),
    })
    expect(strip(readLawFile('law.docx', makeDocx()))).toEqual(strip(law))
    expect(strip(readLawFile('LAW.MD', new TextEncoder().encode(markdown)))).toEqual(strip(law))
  })

  test('is read without chapters and contents, with a preamble', () => {
    const text = '测试决定\n（2024年9月13日通过）\n为了测试，决定如下。\n第一条　施行。\n'
    const decision = readLawFile('law.txt', new TextEncoder().encode(text))
    expect(decision.preamble).toEqual(['为了测试，决定如下。'])
    expect(decision.divisions).toEqual([])
  })
})

describe('a law that cannot be parsed is refused with the line', () => {
  test.each([
    [{ 19: null, 21: '第三条　个人可以查询。' }, '18: 第一节 登记 holds no article.'],
    [
      { 19: null },
      '20: Article 4 stands where article 3 belongs: "第四条 个人可以查询。". A line is missing or misread above.',
    ],
    [
      { 19: '第五条　用人单位应当办理登记。' },
      '19: Article 5 stands where article 3 belongs: "第五条 用人单位应当办理登记。". A line is missing or misread above.',
    ],
    [{ 12: '（三）居民。' }, '12: Item （三） stands where item 2 belongs: "（三）居民。". A line is missing above.'],
    [{ 10: '第二条', 11: '（一）职工；' }, '11: "（一）职工；" is an item without a paragraph before it.'],
    [{ 14: '3.农村居民；' }, '14: Sub-item 3 stands where sub-item 2 belongs: "3.农村居民；".'],
    [{ 11: '（一）' }, '11: Item （一） is empty.'],
    [{ 21: '第四条', 22: null }, '21: Article 4 is empty.'],
    [
      { 21: '第三条之一　个人可以查询。' },
      '21: "第三条之一 个人可以查询。" has a number that cannot be filed. Add such an article by hand.',
    ],
    [{ 5: '这是什么' }, '5: "这是什么" stands among the contents and is no heading of a 编, 章 or 节.'],
    [{ 22: '附件：' }, '22: "附件：" begins an annex. Only articles are imported; take the annex out.'],
    [{ 22: '查询{不}收费。' }, '22: "{" in "查询{不}收费。" does not belong into a law. Remove it.'],
    [{ 22: '查询<script>' }, '22: "<" in "查询<script>" does not belong into a law. Remove it.'],
    [{ 22: '查询\u200b不收费。' }, '22: There is an invisible character (U+200B) in "查询\u200b不收费。". Remove it.'],
    [{ 22: '查询\u202e不收费。' }, '22: There is an invisible character (U+202E) in "查询\u202e不收费。". Remove it.'],
  ])('%j', (changes, message) => {
    expect(read(changes)).toBe(message)
  })

  test('a text without any article is no law', () => {
    expect(explain(() => readLawFile('law.txt', new TextEncoder().encode('通知\n各单位：\n')))).toBe(
      '–: There is no article (第一条) in the document. It is no law, or not its text.',
    )
    expect(explain(() => readLawFile('law.txt', new Uint8Array()))).toBe('–: The document is empty.')
  })

  test('bytes that are no UTF-8 are refused', () => {
    expect(explain(() => readLawFile('law.txt', new Uint8Array([0xd6, 0xd0, 0xb9, 0xfa])))).toBe(
      '–: The file is not UTF-8 text. Save it as UTF-8, or give the .docx itself.',
    )
  })

  test('a text that is far too large is refused unread', () => {
    expect(explain(() => readLawFile('law.txt', new Uint8Array(5_000_001)))).toBe(
      '–: The file has 5000001 bytes; a law has less than 5000000. Name the right file.',
    )
  })

  test('a form that is not known is refused', () => {
    expect(explain(() => readLawFile('law.pdf', new Uint8Array()))).toBe(
      '–: "law.pdf" is none of .docx, .txt, .md. Save the law in one of these forms.',
    )
  })
})

describe('a hostile .docx is refused', () => {
  const docx = (xml: string) => explain(() => readLawFile('law.docx', makeDocx(xml)))
  const withExtra = (extra: string) => docx(makeDocumentXml(['甲'], extra))

  test.each([
    [
      '<w:tbl/>',
      '1: There is a table. Turn it into plain paragraphs, or leave it out and say so in the coverage note.',
    ],
    [
      '<w:p><w:r><w:t>图</w:t><w:drawing/></w:r></w:p>',
      '2: There is a picture or drawing after "图". Turn it into plain paragraphs, or leave it out and say so in the coverage note.',
    ],
    [
      '<w:p><w:ins><w:r><w:t>改</w:t></w:r></w:ins></w:p>',
      '2: There is a tracked change. Turn it into plain paragraphs, or leave it out and say so in the coverage note.',
    ],
    [
      '<w:p><w:pPr><w:numPr/></w:pPr></w:p>',
      '2: There is automatic numbering, so that the printed number is not in the text. Turn it into plain paragraphs, or leave it out and say so in the coverage note.',
    ],
    [
      '<w:p><w:r><w:footnoteReference/></w:r></w:p>',
      '2: There is a footnote. Turn it into plain paragraphs, or leave it out and say so in the coverage note.',
    ],
  ])('%s', (extra, message) => {
    expect(withExtra(extra)).toBe(message)
  })

  test('entities are not expanded: a document type is refused before any of them', () => {
    const bomb = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    expect(docx(makeDocumentXml().replace('?>', `?>${bomb}`))).toBe(
      '–: The text part of the .docx declares a document type. Word processors write none.',
    )
  })

  test('an entity that nobody declared is broken XML', () => {
    expect(docx(makeDocumentXml(['甲'], '<w:p><w:r><w:t>&xxe;</w:t></w:r></w:p>'))).toMatch(
      /^–: The text part of the \.docx is broken XML \(.*undefined entity.*\)\. Download the file again\.$/,
    )
  })

  test('a text part that is packed thousands of times is a trap', () => {
    expect(docx(makeDocumentXml(['甲'.repeat(2_000_000)]))).toBe(
      '–: The text part is packed more than 200 times. That is no document but a trap.',
    )
  })

  test('an archive that lies about the size of its text part gets no more memory than it asked for', () => {
    const bytes = makeDocx()
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let offset = 0; offset < bytes.length - 4; offset += 1) {
      const isDirectoryEntry = view.getUint32(offset, true) === 0x02014b50
      const name = new TextDecoder('latin1').decode(bytes.subarray(offset + 46, offset + 63))
      if (isDirectoryEntry && name === 'word/document.xml') view.setUint32(offset + 24, 300, true)
    }
    expect(explain(() => readLawFile('law.docx', bytes))).toMatch(
      /^–: The (?:file is no \.docx: it cannot|text part of the \.docx is)/,
    )
  })

  test('elements nested without end are refused', () => {
    expect(withExtra(`${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}`)).toBe(
      '–: The text part is nested more than 200 deep.',
    )
  })

  test('an archive without a text part, and something that is no archive, are refused', () => {
    expect(explain(() => readLawFile('law.docx', makeDocx('').slice(0, 20)))).toBe(
      '–: The file is no .docx: it cannot be unpacked. Download it again.',
    )
    const empty = makeDocx('', {})
    const renamed = new TextDecoder('latin1').decode(empty).replaceAll('word/document.xml', 'word/documenu.xml')
    const bytes = Uint8Array.from(renamed, (character) => character.charCodeAt(0))
    expect(explain(() => readLawFile('law.docx', bytes))).toBe(
      '–: The file is no .docx: it holds 0 parts "word/document.xml" and not one.',
    )
  })

  test('names inside the archive are never used as paths', () => {
    const law = readLawFile('law.docx', makeDocx(makeDocumentXml(), { '../../../evil.txt': new Uint8Array([1]) }))
    expect(law.articles).toHaveLength(4)
  })

  test('an archive of thousands of files is refused', () => {
    const files = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`f${index}`, new Uint8Array()]))
    expect(explain(() => readLawFile('law.docx', makeDocx(makeDocumentXml(), files)))).toBe(
      '–: The archive holds more than 2000 files. It is no law.',
    )
  })

  test('a file of more than 20 MB is refused unread', () => {
    expect(explain(() => readLawFile('law.docx', new Uint8Array(20_000_001)))).toBe(
      '–: The file has 20000001 bytes; at most 20000000 are read. Name the right file.',
    )
  })
})
