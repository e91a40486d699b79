import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContentParts } from '../../../integrations/search/content-parts.ts'
import { type Locale, localeTags, otherLocale } from '../../../src/i18n/locales.ts'
import { createUrl } from '../../../src/i18n/urls.ts'
import { type Answer, Engine, isForFiles, type Want } from '../../../src/search/engine.ts'
import { titlesOfPage } from '../../../src/search/leaning-files.ts'
import { listLeaningPages } from '../../../src/search/leanings.ts'
import type { PartName, Parts } from '../../../src/search/parts.ts'
import { scout } from '../../../src/search/scout.ts'

const parts = readContentParts(join(import.meta.dirname, '../../../src/content'))

/** Asks as the browser does before it loads anything but the core and small files. */
function askFirst(query: string, locale: Locale): { answer: Answer; files: string[] } {
  const engine = new Engine({ locale, other: otherLocale(locale), urlOf: createUrl })
  add(engine, { locale, part: 'core' })
  const files: string[] = []
  const answer = loadFiles(engine, query, files)
  if (!answer.wantsScout) return { answer, files }
  engine.scout = scout
  return { answer: loadFiles(engine, query, files), files }
}

function loadFiles(engine: Engine, query: string, files: string[]): Answer {
  let answer = engine.ask(query)
  while (isForFiles(answer)) {
    files.push(...answer.wants.map(({ part }) => part))
    for (const want of answer.wants) add(engine, want)
    answer = engine.ask(query)
  }
  return answer
}

function add<Name extends PartName>(engine: Engine, { locale, part }: { locale: Want['locale']; part: Name }): void {
  const data: Parts[Name] | undefined = (parts[locale] as Partial<Parts>)[part]
  if (data !== undefined) engine.add(locale, part, data)
}

function findFirst(query: string, locale: Locale): string[] {
  return askFirst(query, locale)
    .answer.hits.slice(0, 3)
    .map(({ kind, key }) => `${kind}:${key}`)
}

describe('before further parts are loaded', () => {
  test.each([
    ['zh-CN', '社会保险法58', 'article:social-insurance-law/article-058'],
    ['zh-CN', '未成年人保护法第四十条第二款', 'article:minors-protection-law/article-040'],
    ['zh-CN', '未成年人保护法40', 'article:minors-protection-law/article-040'],
    ['zh-CN', '征缴暂行条例 第十三条', 'article:social-insurance-premium-collection-regulations/article-013'],
    ['zh-CN', '第五十八条', 'article:social-insurance-law/article-058'],
    ['zh-CN', 'SIL 第58条', 'article:social-insurance-law/article-058'],
    ['en', 'Art. 58 SIL', 'article:social-insurance-law/article-058'],
    ['en', 'Art. 16 card measures', 'article:social-security-card-measures/article-016'],
    ['en', 'Minors Protection Law Article 40 paragraph 2', 'article:minors-protection-law/article-040'],
  ] as const)('in %s the citation %s has its article among the first hits', (locale, query, target) => {
    expect(findFirst(query, locale)).toContain(target)
  })

  test.each([
    ['zh-CN', '人社部发〔2011〕47号', 'law:social-security-card-measures'],
    ['en', 'Decree 765', 'law:social-insurance-agency-regulations'],
    ['zh-CN', '12333', 'office:national-12333'],
    ['en', 'what is 12333', 'office:national-12333'],
    ['en', 'call 12333 in English', 'office:national-12333'],
    ['en', '0519', 'region:320400'],
    ['zh-CN', '085712333', 'region:520500'],
  ] as const)('in %s the number %s leads to what has it', (locale, query, target) => {
    expect(findFirst(query, locale)).toContain(target)
  })

  test.each([
    ['zh-CN', '衡山县社保', 'region:430400'],
    ['zh-CN', 'weining', 'region:520500'],
  ] as const)('in %s the place %s leads to the page that answers for it', (locale, query, target) => {
    expect(findFirst(query, locale)).toContain(target)
  })

  test.each([
    ['zh-CN', 'haizimimawangji', 'procedure:minor-card-password-forgotten'],
    ['zh-CN', '社保卡密碼忘記了', 'procedure:minor-card-password-forgotten'],
    ['zh-CN', '繳費記錄查詢', 'procedure:check-contribution-records'],
    ['zh-CN', 'sbk diule', 'procedure:card-loss-report-and-replacement'],
    ['en', '社保卡密碼', 'procedure:minor-card-password-forgotten'],
  ] as const)('in %s everyday words spelt otherwise are understood: %s', (locale, query, target) => {
    expect(findFirst(query, locale)).toContain(target)
  })

  test.each(['孩子的社保卡密码忘了怎么办', '社保卡丢了怎么挂失'])(
    'a question that the core answers looks for no names: %s',
    (query) => {
      const { answer, files } = askFirst(query, 'zh-CN')
      expect([answer.state, files]).toEqual(['results', []])
    },
  )

  test('a long list of names loads no more than a few files at a time', () => {
    const list = '毕节威宁海淀衡山昆山义乌武进凯里大方费县'
    expect(askFirst(list.repeat(20), 'zh-CN').files.length).toBeLessThanOrEqual(8)
  })

  test('a law that lacks the article is shown itself, without articles of others', () => {
    expect(findFirst('民法典第五十八条', 'zh-CN')).toEqual(['law:civil-code'])
  })

  test.each([
    ['en', "never used it, it's still in the envelope from the bank", 'procedure:card-activation'],
    ['en', 'turned up in my coat the day after i phoned to block it', 'procedure:card-loss-report-and-replacement'],
    ['zh-CN', '家庭共济', 'term:account-sharing'],
    ['zh-CN', '灵活旧业', 'term:flexible-employment'],
  ] as const)(
    'in %s a telling that names nothing has what it leans towards for its first hits: %s',
    (locale, query, target) => {
      expect(findFirst(query, locale)).toContain(target)
    },
  )

  test('a long telling is asked for what it means before any file of names is loaded', () => {
    const { answer, files } = askFirst('女儿的卡早上插进医院机器里弹出来说要我输六位数可我哪里知道', 'zh-CN')
    expect(answer.hits.length).toBeGreaterThan(0)
    expect(files.filter((name) => name.startsWith('lookup-'))).toEqual([])
  })

  test('what a telling leans towards is perhaps meant, and costs a few small files', () => {
    const { answer, files } = askFirst('turned up in my coat the day after i phoned to block it', 'en')
    expect(answer.state).toBe('weak')
    expect(files.filter((name) => !name.startsWith('lookup-')).length).toBeLessThanOrEqual(8)
  })

  test.each([
    ['en', 'train tickets to the beach'],
    ['zh-CN', '火车站附近哪里好吃'],
  ] as const)('in %s what leans to nothing of ours has no first hits: %s', (locale, query) => {
    expect(findFirst(query, locale)).toEqual([])
  })

  test('every page that words can lean towards has its title in a file, and nothing lies behind the last', () => {
    for (const locale of localeTags) {
      const { core, names } = parts[locale]
      if (!core || !names) throw new Error('There is no core.')
      const pages = listLeaningPages(core, names)
      const titleOf = (page: number) => parts[locale][titlesOfPage(page)]?.[0]
      expect(pages.map((_, page) => titleOf(page)?.slice(0, 2).join(':'))).toEqual(pages)
      expect([parts[locale][titlesOfPage(pages.length)] !== undefined, titleOf(pages.length)]).toEqual([
        true,
        undefined,
      ])
    }
  })
})
