import { describe, expect, test } from 'vitest'
import { type CrossReference, createCrossReferenceFinder } from '../../../src/knowledge/cross-references.ts'
import { buildHeldLaws } from '../../support/held-laws.ts'
import { buildMadeLaws } from '../../support/made-laws.ts'

const graph = buildMadeLaws({
  insurance: {
    title: '中华人民共和国社会保险法',
    english: 'Social Insurance Law',
    shortNames: ['社会保险法'],
    articles: {
      15: '第一款。\n\n第二款：\n\n- （一）甲；\n- （二）乙；\n- （三）丙。\n\n第三款。',
      16: '一款。\n\n二款。',
      17: '一款：\n\n- （一）甲。',
    },
  },
  measures: { title: '工伤保险办法', articles: { 2: '一款。\n\n二款。' } },
})
const finder = createCrossReferenceFinder(graph)
const article = graph.article('insurance/article-015')

function show(text: string, references: readonly CrossReference[]): string[] {
  return references.map(({ start, end, target }) => {
    const words = text.slice(start, end)
    if (target.kind === 'law') return `${words} → ${target.law}`
    if (target.kind === 'article') return `${words} → ${target.article}${target.anchor ? `#${target.anchor}` : ''}`
    return `${words} → not held: ${target.law ?? '?'} ${target.article ?? ''}`.trim()
  })
}

const find = (text: string, paragraph = 3): string[] => show(text, finder.findInOfficial(text, { article, paragraph }))

describe('references in official text', () => {
  test.each([
    ['依照本法第十六条的规定', ['本法第十六条 → insurance/article-016']],
    ['依照本法第十六条第二款办理', ['本法第十六条第二款 → insurance/article-016#p2']],
    ['本法第十七条第（一）项', ['本法第十七条第（一）项 → insurance/article-017#p1-i1']],
    ['违反第十六条规定的', ['第十六条 → insurance/article-016']],
    ['前款规定', ['前款 → insurance/article-015#p2']],
    ['前款第二项至第三项', ['前款第二项 → insurance/article-015#p2-i2', '第三项 → insurance/article-015#p2-i3']],
    ['前两款规定', ['前两款 → insurance/article-015#p1']],
    ['本条第二款', ['本条第二款 → insurance/article-015#p2']],
    ['依照第二款第一项', ['第二款第一项 → insurance/article-015#p2-i1']],
    [
      '本法第十六条第一款、第二款和第十七条',
      [
        '本法第十六条第一款 → insurance/article-016#p1',
        '第二款 → insurance/article-016#p2',
        '第十七条 → insurance/article-017',
      ],
    ],
    ['《工伤保险办法》第二条第二款', ['《工伤保险办法》第二条第二款 → measures/article-002#p2']],
    ['适用《中华人民共和国社会保险法》', ['《中华人民共和国社会保险法》 → insurance']],
    ['按照社会保险法第十六条', ['第十六条 → insurance/article-016']],
  ])('%s leads to what it names', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })

  test.each([
    ['本法第九十九条', ['本法第九十九条 → not held: insurance 99']],
    ['本法第十六条第九款', ['本法第十六条第九款 → not held: insurance 16']],
    ['《中华人民共和国刑法》第二百条', ['《中华人民共和国刑法》第二百条 → not held: ? 200']],
    [
      '《中华人民共和国刑法》第二百条、第十六条',
      ['《中华人民共和国刑法》第二百条 → not held: ? 200', '第十六条 → not held: ? 16'],
    ],
    ['本条例第十六条', ['本条例第十六条 → not held: ? 16']],
    ['前条规定', ['前条 → not held: insurance 14']],
  ])('%s is marked and not linked, because nothing here is what it names', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })

  test.each([
    '刑法第十六条',
    '依照刑法第二百条、第十六条',
    '甘肃省社会保险法第十六条',
    '本法施行前',
    '本条规定',
    '第三项规定',
    '《外国人就业证》',
    '第十六条之一',
    '第三十届会议',
  ])('%s is left alone, because it is not sure what it names', (text) => {
    expect(find(text)).toEqual([])
  })

  test('前款 in the first paragraph names nothing', () => {
    expect(find('前款规定', 1)).toEqual([])
  })

  test('spans never overlap and stay inside the text, in every article that is held', () => {
    const held = buildHeldLaws()
    const heldFinder = createCrossReferenceFinder(held)
    let count = 0
    for (const entry of held.entries.articles) {
      entry.paragraphs['zh-CN'].forEach(({ text, items }, index) => {
        for (const words of [text, ...items.map((item) => item.text)]) {
          let last = 0
          for (const { start, end, target } of heldFinder.findInOfficial(words, {
            article: entry,
            paragraph: index + 1,
          })) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(words.length)
            if (target.kind === 'article') expect(held.article(target.article).key).toBe(target.article)
            last = end
            count += 1
          }
        }
      })
    }
    expect(count).toBeGreaterThan(10)
  })
})

describe('references in the translation', () => {
  const official = '依照前款第二项、本法第十六条第二款和《中华人民共和国社会保险法》办理。'
  const findEnglish = (text: string): string[] =>
    show(text, finder.findInTranslation(text, official, { article, paragraph: 3 }))

  test('are linked where the official text refers to the same', () => {
    expect(
      findEnglish(
        'Item (2) of the preceding paragraph, paragraph 2 of Article 16 of this Law and the Social Insurance Law apply.',
      ),
    ).toEqual([
      'Item (2) of the preceding paragraph → insurance/article-015#p2-i2',
      'paragraph 2 of Article 16 of this Law → insurance/article-016#p2',
      'Social Insurance Law → insurance',
    ])
  })

  test.each(['Article 17 of this Law', 'Article 16 of the Labor Law', 'paragraph 1 of this article', 'Article 16'])(
    '%s is left alone, because the official text does not say it',
    (text) => {
      expect(findEnglish(text)).toEqual([])
    },
  )
})
