import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArticleBody } from '../../../src/knowledge/article-structure.ts'
import { compareLaws, compareTexts, compareWordings, type TextChange } from '../../../src/knowledge/compare-texts.ts'

const show = (changes: readonly TextChange[]): string =>
  changes.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind]).join('')

describe('two texts compared', () => {
  test.each([
    ['应当自用工之日起三十日内申请', '应当自用工之日起十五日内申请', '应当自用工之日起[-三十-]{+十五+}日内申请'],
    ['用人单位应当缴费。', '用人单位、个人应当缴费。', '用人单位{+、个人+}应当缴费。'],
    ['within thirty days', 'within fifteen days', 'within [-thirty-]{+fifteen+} days'],
    ['按照规定缴纳滞纳金。', '按照规定缴纳。', '按照规定缴纳[-滞纳金-]。'],
    ['一样', '一样', '一样'],
    ['', '新的', '{+新的+}'],
  ])('%s → %s shows whole words', (before, after, expected) => {
    expect(show(compareTexts(before, after))).toBe(expected)
  })

  test('both texts can be put together again, and no two runs of a kind touch', () => {
    const text = fc
      .array(fc.constantFrom('三十日', '用人单位', '应当', '，', '。', 'the ', 'law', '12', '（一）', ' '))
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compareTexts(before, after)
        const without = (kind: TextChange['kind']): string =>
          changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
        expect(changes.every(({ kind }, index) => kind !== changes[index + 1]?.kind)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('two wordings of an article compared', () => {
  const before = parseArticleBody('第一款不变。\n\n下列材料：\n\n- （一）身份证；\n- （二）户口簿。\n\n最后一款。')
  const after = parseArticleBody(
    '第一款不变。\n\n下列材料：\n\n- （一）身份证；\n- （二）社会保障卡；\n- （三）户口簿。\n\n最后的一款。',
  )

  test('a line that was put in does not make the lines after it look changed', () => {
    const rows = compareWordings(before, after).map(
      ({ kind, before: from, after: to, changes }) =>
        `${kind} ${from?.anchor ?? '–'} ${to?.anchor ?? '–'} ${show(changes)}`,
    )
    expect(rows).toEqual([
      'same p1 p1 第一款不变。',
      'same p2 p2 下列材料：',
      'same p2-i1 p2-i1 （一）身份证；',
      'added – p2-i2 {+（二）社会保障卡；+}',
      'changed p2-i2 p2-i3 （[-二-]{+三+}）户口簿。',
      'changed p3 p3 最后{+的+}一款。',
    ])
  })

  test('a law names what stayed, changed, came, went and moved', () => {
    const words = (text: string) => parseArticleBody(text)
    const older = new Map([
      [1, words('甲乙丙丁。')],
      [2, words('戊己庚辛壬癸。')],
      [3, words('子丑寅卯。')],
    ])
    const newer = new Map([
      [1, words('甲乙丙丁。')],
      [2, words('戊己庚辛壬。')],
      [4, words('子丑寅卯。')],
    ])
    expect(compareLaws(older, newer).map(({ number, kind, movedTo }) => [number, kind, movedTo])).toEqual([
      [1, 'same', null],
      [2, 'changed', null],
      [3, 'removed', 4],
      [4, 'added', null],
    ])
  })
})
