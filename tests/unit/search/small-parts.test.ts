import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstSentences, plainText } from '../../../integrations/search/plain-text.ts'
import { fold } from '../../../src/search/fold.ts'
import { decodePage, divideHan, encodePage, phraseOf } from '../../../src/search/pagefind-page.ts'
import { readPart, takerName, writePart } from '../../../src/search/part-file.ts'
import type { CorePart, TextPage } from '../../../src/search/parts.ts'
import { namesOfPlace, pathOfRegion } from '../../../src/search/places.ts'
import { repairWord } from '../../../src/search/slips.ts'
import { stem } from '../../../src/search/stem.ts'
import { tokenise } from '../../../src/search/tokens.ts'

describe('fold', () => {
  test.each([
    ['ＳＩＬ　５８', 'sil 58'],
    ['Ürümqi', 'urumqi'],
    ['社\u200b保\ufeff卡', '社保卡'],
    ['a\u0000b\tc', 'a b c'],
    ['can’t', "can't"],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text).text).toBe(folded)
  })

  test('traditional characters become simplified ones by the table', () => {
    expect(fold('密碼', new Map([['碼', '码']])).text).toBe('密码')
  })

  test('every character knows where it stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, positions } = fold(text)
        expect(positions).toHaveLength(folded.length)
        expect(
          positions.every((position, index) => position < text.length && position >= (positions[index - 1] ?? 0)),
        ).toBe(true)
      }),
    )
  }, 60_000)
})

describe('tokenise', () => {
  test('cuts Chinese by the character, other writing by the word', () => {
    expect(tokenise("掌上12333 app isn't 社保").map(({ raw }) => raw)).toEqual([
      '掌',
      '上',
      '12333',
      'app',
      'isnt',
      '社',
      '保',
    ])
  })

  test('punctuation breaks, hyphens and spaces join', () => {
    expect(tokenise('e-card, lost').map(({ broken }) => broken)).toEqual([false, false, true])
  })
})

describe('stem', () => {
  test.each([
    ['activated', 'activation'],
    ['cards', 'card'],
    ['retired', 'retirement'],
    ['stopped', 'stop'],
    ['forgotten', 'forgot'],
    ['replacement', 'replaced'],
    ['labour', 'labor'],
    ['agencies', 'agency'],
    ['contributions', 'contribute'],
  ])('%s meets %s', (one, other) => {
    expect(stem(one)).toBe(stem(other))
  })

  test.each([
    ['employer', 'employee'],
    ['pension', 'pen'],
    ['base', 'basic'],
  ])('%s does not meet %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other))
  })
})

describe('slips', () => {
  test('short words are not guessed at', () => {
    expect(repairWord('wifi', ['wife', 'wild'])).toEqual([])
    expect(repairWord('crad', ['card'])).toEqual(['card'])
    expect(repairWord('weather', ['father', 'leather'])).toEqual(['leather'])
  })
})

describe('places', () => {
  test.each([
    ['毕节市', ['毕节市', '毕节']],
    ['德宏傣族景颇族自治州', ['德宏傣族景颇族自治州', '德宏']],
    ['内蒙古自治区', ['内蒙古自治区', '内蒙古']],
    ['克孜勒苏柯尔克孜自治州', ['克孜勒苏柯尔克孜自治州', '克孜勒苏']],
    ['锡林郭勒盟', ['锡林郭勒盟', '锡林郭勒']],
    ['威宁彝族回族苗族自治县', ['威宁彝族回族苗族自治县', '威宁']],
    ['Haidian District', ['Haidian District', 'Haidian']],
    ['Weining Yi, Hui and Miao Autonomous County', ['Weining Yi, Hui and Miao Autonomous County', 'Weining']],
    ['沙市', ['沙市']],
  ])('%s is also called by its short name', (name, names) => {
    expect(namesOfPlace(name)).toEqual(names)
  })

  test('a prefecture lies below its province', () => {
    const slugs = new Map([
      ['520000', 'guizhou'],
      ['520500', 'bijie'],
    ])
    expect(pathOfRegion('520500', (code) => slugs.get(code))).toBe('guizhou/bijie')
    expect(pathOfRegion('520000', (code) => slugs.get(code))).toBe('guizhou')
  })
})

describe('plainText', () => {
  test('keeps what a reader sees', () => {
    expect(plainText('先[挂失](term:formal-loss-report)，**再**补办。\n\n- 带`户口簿`')).toBe(
      '先挂失，再补办。 带户口簿',
    )
  })

  test('whole sentences, as many as fit, at least one', () => {
    expect(firstSentences('One is. Two are. Three come.', 17)).toBe('One is. Two are.')
    expect(firstSentences('一句很长的话在这里。第二句。', 3)).toBe('一句很长的话在这里。')
  })
})

describe('records for the full-text engine', () => {
  const text = fc.string({ unit: fc.constantFrom('社', '保', '卡', 'a', 'B', '1', '，', '。', '-'), maxLength: 30 })
  const pages = fc.record({
    url: fc.constant('/zh-cn/x/'),
    title: text,
    sections: fc.array(
      fc.tuple(
        text,
        text,
        text.filter((words) => words !== ''),
      ),
      { maxLength: 5 },
    ),
  })

  test('a page comes back as it was written', () => {
    fc.assert(
      fc.property(pages, (page: TextPage) => {
        expect(decodePage(encodePage(page))).toEqual(page)
      }),
    )
  })

  test('every Chinese character stands alone, words and numbers stay whole', () => {
    expect(divideHan('打12333，SIL 58条').split('\u200b')).toEqual(['打', '12333，SIL 58', '条'])
    expect(phraseOf('打12333"条')).toBe('"打 12333  条"')
  })

  test('a record that is none of ours is no page', () => {
    expect(decodePage({ url: '/', content: 'x', meta: {} })).toBeNull()
  })
})

describe('writePart', () => {
  test('a script gives back exactly its data, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const core: CorePart = { locale: 'en', groups: [], fillers: words, procedures: [], topics: [], strings: {} }
        const taken: unknown[] = []
        const script = writePart('en', 'core', core)
        new Function(takerName, script)((...part: unknown[]) => taken.push(...part))
        expect(taken.slice(0, 2)).toEqual(['en', 'core'])
        const data = JSON.parse(String(taken[2]))
        expect(data.fillers).toBe(words.toWellFormed())
        // And without being run.
        expect(readPart(script)).toEqual(data)
      }),
    )
  })
})
