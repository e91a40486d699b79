import { describe, expect, test } from 'vitest'
import { Allowance } from '../../../src/search/allowance.ts'
import { Engine, type Want } from '../../../src/search/engine.ts'
import { further } from '../../../src/search/further.ts'
import type { LookupName, PartName, Parts, SpellingRecord } from '../../../src/search/parts.ts'
import { looksLikePinyin } from '../../../src/search/pinyin.ts'
import { chineseParts, chineseReader, englishParts, englishReader } from '../../support/search-parts.ts'

const partsOf = { 'zh-CN': chineseParts, en: englishParts }

/** Asks as the browser does, and tells in which order parts were loaded. Files of names are not among them. */
function loadFor(
  query: string,
  reader: typeof chineseReader,
  { broken = [], spellings }: { broken?: readonly PartName[]; spellings?: readonly SpellingRecord[] } = {},
): string[] {
  const engine = new Engine(reader)
  const loaded: string[] = []
  const load = (want: Want): void => {
    if (spellings && isLookup(want.part)) {
      engine.add(want.locale, want.part, [[], spellings, [], []])
      return
    }
    if (isLookup(want.part) || broken.includes(want.part)) {
      engine.giveUp(want)
      return
    }
    loaded.push(`${want.locale} ${want.part}`)
    add(engine, want)
  }
  load({ locale: reader.locale, part: 'core' })
  let { wants } = engine.ask(query)
  do {
    wants.forEach(load)
    engine.further = further
    wants = engine.ask(query).wants
  } while (wants.length > 0)
  return loaded
}

function isLookup(part: PartName): part is LookupName {
  return part.startsWith('lookup-')
}

function add<Name extends PartName>(engine: Engine, { locale, part }: { locale: Want['locale']; part: Name }): void {
  const data: Parts[Name] | undefined = (partsOf[locale] as Partial<Parts>)[part]
  if (data === undefined) throw new Error(`The small set has no ${part} in ${locale}.`)
  engine.add(locale, part, data)
}

describe('what a query loads', () => {
  test('what is understood needs neither places, nor what reads slips, nor the other language', () => {
    expect(loadFor('社保卡密码忘了', chineseReader)).toEqual(['zh-CN core', 'zh-CN names', 'zh-CN more'])
    expect(loadFor('forgot card password', englishReader)).toEqual(['en core', 'en names', 'en more'])
  })

  test('a query without first hits looks among names and places before it loads anything else', () => {
    expect(loadFor('贵州', chineseReader).slice(0, 3)).toEqual(['zh-CN core', 'zh-CN names', 'zh-CN places'])
  })

  test('traditional characters come only with a query that holds some', () => {
    expect(loadFor('社保卡密碼', chineseReader)).toContain('zh-CN traditional')
    expect(loadFor('社保卡密玛', chineseReader)).not.toContain('zh-CN traditional')
  })

  test('pinyin is read with the tables of the own language first, English words only if these do not explain them', () => {
    const pinyin = loadFor('shebaoka mima', chineseReader)
    expect(pinyin).toContain('zh-CN aids')
    expect(pinyin.filter((part) => part.startsWith('en'))).toEqual([])
    expect(loadFor('child card', chineseReader)).toContain('en core')
  })

  test('an English reader loads Chinese for Chinese characters and for what may be pinyin, for no other word', () => {
    expect(loadFor('社保卡', englishReader)).toContain('zh-CN core')
    expect(loadFor('shebaoka', englishReader)).toContain('zh-CN aids')
    expect(loadFor('netflix card', englishReader).filter((part) => part.startsWith('zh-CN'))).toEqual([])
  })

  test('an English reader loads no places for Chinese characters that turn out to name none', () => {
    expect(loadFor('社保卡密碼', englishReader).filter((part) => part.endsWith(' places'))).toEqual([])
    expect(loadFor('贵州', englishReader)).toContain('zh-CN places')
  })

  test('what only looks like pinyin, and begins like no word that is spelt so, loads no Chinese', () => {
    const spellings = [['shebaoka', '']] as const
    expect(loadFor('shebaoka', englishReader, { spellings })).toContain('zh-CN core')
    expect(loadFor('visa fund', englishReader, { spellings }).filter((part) => part.startsWith('zh-CN'))).toEqual([])
  })

  test('each wave is asked for once the one before has come, and nothing where nothing is left open', () => {
    const engine = new Engine(chineseReader, further)
    const waves: string[][] = []
    let wants: readonly Want[] = [{ locale: 'zh-CN', part: 'core' }]
    while (wants.length > 0) {
      waves.push(wants.map(({ part }) => part))
      for (const want of wants) {
        if (isLookup(want.part)) engine.giveUp(want)
        else add(engine, want)
      }
      wants = engine.ask('北京社保卡密玛').wants
    }
    expect(waves.map((wave) => wave.filter((part) => !isLookup(part as PartName)))).toEqual([
      ['core'],
      ['names', 'more'],
      ['places', 'aids'],
    ])
    expect(engine.ask('北京社保卡密玛').wants).toEqual([])
    expect(engine.ask('社保卡密码忘了').wants).toEqual([])
  })

  test('what words lean towards comes last, as the files that hold them, and only those that are not there', () => {
    const engine = new Engine(chineseReader, further)
    const more = chineseParts.more
    if (!more) throw new Error('The small set has no more.')
    const leanings = { phrasings: [1], clues: [1] }
    for (const part of ['core', 'names'] as const) add(engine, { locale: 'zh-CN', part })
    expect(engine.ask('社保卡丢了').wants.map(({ part }) => part)).toEqual(['more'])
    engine.add('zh-CN', 'more', { ...more, leanings })
    const { wants } = engine.ask('社保卡丢了')
    expect(wants.length).toBeGreaterThan(0)
    expect(wants.every(({ locale, part }) => locale === 'zh-CN' && part.startsWith('leanings-'))).toBe(true)
    for (const want of wants.slice(1)) engine.giveUp(want)
    expect(engine.ask('社保卡丢了').wants).toEqual(wants.slice(0, 1))
  })

  test('what cannot be had is not waited for', () => {
    expect(loadFor('社保卡密码忘了', chineseReader, { broken: ['names'] })).toEqual(['zh-CN core', 'zh-CN more'])
  })
})

describe('the files of full texts that a search may load', () => {
  /** How many, once all parts are there that the query asks for. */
  function filesFor(query: string, reader: typeof chineseReader): number {
    const engine = new Engine(reader, further)
    engine.add(reader.locale, 'core', partsOf[reader.locale].core ?? never())
    for (;;) {
      const { wants, files } = engine.ask(query)
      if (wants.length === 0) return files
      for (const want of wants) {
        if (isLookup(want.part)) engine.giveUp(want)
        else add(engine, want)
      }
    }
  }

  function never(): never {
    throw new Error('The small set has no core.')
  }

  test('are eight for what one language explains', () => {
    expect(filesFor('社保卡密码忘了', chineseReader)).toBe(8)
    expect(filesFor('forgot card password', englishReader)).toBe(8)
  })

  test('are fewer for each file of names, and never so few that what stands in a text to the letter could not be shown', () => {
    expect(filesFor('密码甲乙', chineseReader)).toBeLessThan(8)
    expect(filesFor('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未', chineseReader)).toBeGreaterThanOrEqual(4)
  })

  test('are none before the reader asks for more, where the words of both languages were needed and something was found', () => {
    expect(filesFor('社保卡密码', englishReader)).toBe(0)
  })

  test('are fewer where the table of traditional characters was needed', () => {
    expect(filesFor('社保卡密碼忘了', chineseReader)).toBeLessThan(filesFor('社保卡密码忘了', chineseReader))
  })

  test('but some where nothing was found', () => {
    expect(filesFor('甲乙', englishReader)).toBe(4)
  })
})

describe('letters that look like pinyin', () => {
  test.each(['shebaoka', 'mima', 'xian', 'zhuanyi', 'nv', 'sbk', 'shebaok', 'er'])('%s does', (letters) => {
    expect(looksLikePinyin(letters)).toBe(true)
  })

  test.each(['netflix', 'train', 'vaccination', 'street', 'passport'])('%s does not', (letters) => {
    expect(looksLikePinyin(letters)).toBe(false)
  })
})

describe('an allowance of files', () => {
  test('is used up by different files, and a file taken twice counts once', () => {
    const allowance = new Allowance(3)
    allowance.take('a')
    expect(allowance.takeIfLeft(['a', 'b'])).toBe(true)
    expect(allowance.takeIfLeft(['c'], 1)).toBe(false)
    expect(allowance.takeIfLeft(['c', 'd'])).toBe(false)
    expect(allowance.takeIfLeft(['c'])).toBe(true)
    expect(allowance.takeIfLeft(['a', 'b', 'c'], 5)).toBe(true)
  })
})
