import { describe, expect, test } from 'vitest'
import { createUrl } from '../../../src/i18n/urls.ts'
import { createBareHit } from '../../../src/search/bare-hit.ts'
import { createFinder } from '../../../src/search/finder.ts'
import { further } from '../../../src/search/further.ts'
import type { Hit, Ranking } from '../../../src/search/hit.ts'
import { rank } from '../../../src/search/rank.ts'
import type { TextMatch } from '../../../src/search/text-match.ts'
import {
  chineseParts,
  createChineseFinder,
  createEnglishFinder,
  englishParts,
  englishReader,
} from '../../support/search-parts.ts'

const chinese = createChineseFinder()
const english = createEnglishFinder()

/** A page whose text holds the query to the letter. */
function quoting(name: string, aside = false): TextMatch {
  return {
    page: { url: `/x/${name}/`, title: name },
    exact: true,
    aside,
    score: aside ? 0.3 : 0.62,
    anchor: '',
    heading: '',
    line: '',
  }
}

const holders = (count: number): TextMatch[] =>
  Array.from({ length: count }, (_, number) => quoting(`holds-${number + 1}`))

/** A hit of the finder. */
function resembling(key: string, score: number, others: Partial<Hit> = {}): Hit {
  const url = createUrl('zh-CN', { page: 'procedure', key })
  return createBareHit({ kind: 'procedure', key, url, title: key, score, confident: true, agrees: true, ...others })
}

/** The keys of what is shown where the finder has these hits, and texts hold the query as said. */
function keysOf(query: string, hits: readonly Hit[], matches: readonly TextMatch[], finder = chinese): string[] {
  return list(query, hits, matches, finder).hits.map(({ key }) => key.replace(/^\/x\/|\/$/g, ''))
}

function list(query: string, hits: readonly Hit[], matches: readonly TextMatch[], finder = chinese): Ranking {
  const found = { ...finder.find(query), hits }
  return rank(found, matches, finder, finder === chinese ? 'zh-CN' : 'en')
}

describe('the room of pages that hold a query to the letter', () => {
  test('beside few of them a hit stays that is well understood, and what merely resembles goes', () => {
    const hits = [resembling('near', 0.85), resembling('resembles', 0.83)]
    expect(keysOf('缴费基数', hits, holders(3))).toEqual(['near', 'holds-1', 'holds-2', 'holds-3'])
  })

  test('beside many of them only what is surely meant stays', () => {
    const hits = [resembling('meant', 0.89), resembling('near', 0.87)]
    expect(keysOf('缴费基数', hits, holders(4))).toEqual(['meant', 'holds-1', 'holds-2', 'holds-3', 'holds-4'])
  })

  test('without any of them nothing has to go', () => {
    expect(keysOf('缴费基数', [resembling('far', 0.3, { confident: false, agrees: false })], [])).toEqual(['far'])
  })

  test('what words lean towards does not help a hit to stay, and one that leaves a word unexplained goes at any score', () => {
    const hits = [resembling('leant-to', 0.95, { leaning: 0.12 }), resembling('in-part', 0.99, { agrees: false })]
    expect(keysOf('缴费基数', hits, holders(1))).toEqual(['holds-1'])
  })

  test('what is called just so stands before them, and what is called so otherwise stays', () => {
    const hits = [resembling('itself', 0.7, { called: 'first' }), resembling('otherwise', 0.6, { called: 'stays' })]
    expect(keysOf('缴费基数', hits, holders(2))).toEqual(['itself', 'holds-1', 'holds-2', 'otherwise'])
  })

  test('of two places of one name that of the lower number comes first, whatever their addresses', () => {
    const of = (key: string, url: string) => resembling(key, 0.94, { kind: 'region', url })
    const hits = [of('341300', '/zh-cn/regions/anhui/suzhou/'), of('320500', '/zh-cn/regions/jiangsu/suzhou/')]
    expect(keysOf('苏州', hits, [])).toEqual(['320500', '341300'])
  })

  test('a question of everyday words keeps what answers it, however many pages happen to say it', () => {
    expect(keysOf('社保卡丢了', [resembling('answer', 0.81)], holders(5))[0]).toBe('answer')
    expect(keysOf('社保卡丢了', [resembling('resembles', 0.79)], holders(5))).not.toContain('resembles')
  })

  test('one English word of ours keeps all that answers it', () => {
    expect(keysOf('stolen', [resembling('answer', 0.61)], holders(5), english)).toContain('answer')
    expect(keysOf('stolen', [resembling('noise', 0.59)], holders(5), english)).not.toContain('noise')
  })

  test('while an English word is being typed, what it may become stays', () => {
    const begun = [resembling('begun', 0.71, { agrees: false })]
    expect(keysOf('passw', begun, holders(5), english)).toContain('begun')
  })

  test.each(['缴费基数或', '和缴费基数', '费基数', '缴费基数的', '社保卡密'])(
    'a string cut out of the texts, %s, has first the pages that hold it',
    (cut) => {
      const hits = [resembling('meant', 0.9), resembling('near', 0.87)]
      expect(keysOf(cut, hits, [quoting('holds'), quoting('names', true)])).toEqual(['holds', 'meant', 'names'])
    },
  )

  test('but not before what says all of it, which may still be typed', () => {
    expect(keysOf('社保卡密', [resembling('same', 0.96)], holders(1))).toEqual(['same', 'holds-1'])
  })

  test('a whole word is no string cut out of a text', () => {
    expect(keysOf('缴费基数', [resembling('meant', 0.9)], holders(1))).toEqual(['meant', 'holds-1'])
  })

  test('pages that only name what holds the query push out noise, and nothing that answers', () => {
    const hits = [
      resembling('answer', 0.65),
      resembling('near', 0.85, { confident: false }),
      resembling('noise', 0.5, { confident: false, agrees: false }),
    ]
    expect(keysOf('缴费基数', hits, [quoting('names', true)])).toEqual(['near', 'answer', 'names'])
  })

  test('Chinese typed by an English reader quotes nothing: all that it may mean stays', () => {
    const both = createFinder({ en: englishParts, 'zh-CN': chineseParts }, englishReader, further)
    const hits = [resembling('meant', 0.5, { confident: false, agrees: false })]
    expect(keysOf('缴费基数的', hits, holders(2), both)).toContain('meant')
  })
})
