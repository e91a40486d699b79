import { describe, expect, test } from 'vitest'
import {
  hasProvision,
  listAnchors,
  parseArticleBody,
  textOfProvision,
} from '../../../src/knowledge/article-structure.ts'
import { fingerprintArticle } from '../../../src/knowledge/fingerprint.ts'

const body = `前款，应当包括以下内容：

- （一）社会保障卡的功能；
- （二）申领手续：
  - 1.本人申领
  - 2.代为申领

第二款的文字。
`

describe('the structure of an article', () => {
  const paragraphs = parseArticleBody(body)

  test('Markdown paragraphs are 款, list items are 项, nested items are 目', () => {
    expect(paragraphs).toEqual([
      {
        text: '前款，应当包括以下内容：',
        items: [
          { label: '（一）', text: '社会保障卡的功能；', subitems: [] },
          {
            label: '（二）',
            text: '申领手续：',
            subitems: [
              { label: '1.', text: '本人申领' },
              { label: '2.', text: '代为申领' },
            ],
          },
        ],
      },
      { text: '第二款的文字。', items: [] },
    ])
  })

  test('anchors are counted from the structure', () => {
    expect(listAnchors(paragraphs)).toEqual(['p1', 'p1-i1', 'p1-i2', 'p1-i2-s1', 'p1-i2-s2', 'p2'])
  })

  test('a quotation is looked for in the provision it names only', () => {
    expect(textOfProvision(paragraphs, { paragraph: 2 })).toBe('第二款的文字。')
    expect(textOfProvision(paragraphs, { paragraph: 1, item: 1 })).toBe('（一）社会保障卡的功能；')
    expect(textOfProvision(paragraphs, { paragraph: 1, item: 2, subitem: 2 })).toBe('2.代为申领')
    expect(textOfProvision(paragraphs, { paragraph: 3 })).toBe('')
    expect(textOfProvision(paragraphs, {})).toContain('第二款')
  })

  test('a provision exists or it does not', () => {
    expect(hasProvision(paragraphs, {})).toBe(true)
    expect(hasProvision(paragraphs, { paragraph: 1, item: 2, subitem: 2 })).toBe(true)
    expect(hasProvision(paragraphs, { paragraph: 1, item: 2, subitem: 3 })).toBe(false)
    expect(hasProvision(paragraphs, { paragraph: 2, item: 1 })).toBe(false)
    expect(hasProvision(paragraphs, { paragraph: 3 })).toBe(false)
  })

  test('one changed character changes the fingerprint, a wrapped line does not', () => {
    const fingerprint = fingerprintArticle(paragraphs)
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprintArticle(parseArticleBody(body.replace('应当', '可以')))).not.toBe(fingerprint)
    expect(fingerprintArticle(parseArticleBody(body.replace('前款，', '前款，\n')))).toBe(fingerprint)
  })

  test('a heading is refused with its line', () => {
    expect(() => parseArticleBody('正文。\n\n## 标题\n')).toThrow(
      new Error('Line 3 of the text is a heading. An article holds paragraphs, and lists after a paragraph, only.'),
    )
  })

  test('a list without a paragraph before it is refused', () => {
    expect(() => parseArticleBody('- （一）甲；\n')).toThrow(
      new Error('Line 1 of the text is a list. An article holds paragraphs, and lists after a paragraph, only.'),
    )
  })
})
