import { buildAids, buildTraditional } from '../../integrations/search/aids.ts'
import { createUrl } from '../../src/i18n/urls.ts'
import { createFinder, type Finder, type Reader } from '../../src/search/finder.ts'
import { isHan } from '../../src/search/fold.ts'
import { further } from '../../src/search/further.ts'
import type { CorePart, MorePart, NamesPart, Parts, PlacesPart, ProcedureRecord } from '../../src/search/parts.ts'

/** A reader of Chinese, and one of English. */
export const chineseReader: Reader = { locale: 'zh-CN', other: 'en', urlOf: createUrl }
export const englishReader: Reader = { locale: 'en', other: 'zh-CN', urlOf: createUrl }

const fillers = '我 的 了 吗 怎么 怎么办 请问 什么 是 去 在 办理 this is the my how do i what a please to of'

const procedures: readonly ProcedureRecord[] = [
  procedure('card-password', '孩子的社保卡密码忘了怎么办', ['娃的卡锁了去哪解', '输错密码被锁'], []),
  procedure('card-loss', '社保卡丢了怎么挂失补办', ['卡不见了', '补一张卡多少钱'], []),
  procedure('beijing-deadline', '北京社保几号截止缴费', ['这个月社保还来得及交吗'], ['110000']),
  procedure('bijie-contacts', '毕节社保机构电话', ['毕节社保局电话打不通'], ['520500']),
  procedure('retirement', '退休年龄到了缴费年限不够', ['没交满15年能退休吗'], []),
]

const core: CorePart = {
  locale: 'zh-CN',
  groups: [
    ['child', '孩子,小孩,娃,未成年人'],
    ['card', '社保卡,社会保障卡,卡', '', 's'],
    ['password', '密码,PIN'],
    ['forget', '忘了,忘记,想不起来', 'lock'],
    ['lock', '锁了,被锁,锁'],
    ['unlock', '解锁,解', 'lock'],
    ['lost', '丢了,不见了,遗失,丢失', 'report-loss'],
    ['report-loss', '挂失'],
    ['replace', '补办,补换'],
    ['pay', '缴费,交,缴'],
    ['base', '基数,缴费基数'],
    ['deadline', '截止,几号'],
    ['retire', '退休,退休年龄'],
    ['not-enough', '不够,没交满'],
    ['insurance', '社保,社会保险', '', 'o'],
    ['agency', '社保局,社保机构', '', 'o'],
    ['hotline', '电话,热线', '', 'o'],
    ['where', '哪里,去哪,哪', '', 'l'],
  ],
  fillers,
  procedures,
  topics: [{ key: 'cards', title: '社保卡' }],
  strings: {},
}

const names: NamesPart = {
  groups: [['forget', '没印象']],
  fillers: '刚才 前天',
  terms: [{ key: 'contribution-base', name: '缴费基数', words: ['社保基数'] }],
  documents: [{ key: 'passport', name: '护照', words: [] }],
  laws: [
    {
      key: 'social-insurance-law',
      title: '中华人民共和国社会保险法',
      names: ['社会保险法', '社保法', 'SIL'],
      number: '主席令第三十五号（2010年）',
      articles: [16, 58],
    },
    {
      key: 'card-measures',
      title: '“中华人民共和国社会保障卡”管理办法',
      names: ['社会保障卡管理办法', '47号文'],
      number: '人社部发〔2011〕47号',
      articles: [16],
    },
    { key: 'minors-law', title: '中华人民共和国未成年人保护法', names: ['未保法'], number: '', articles: [34, 40] },
    {
      key: 'agency-regulations',
      title: '社会保险经办条例',
      names: ['经办条例'],
      number: '国务院令第765号',
      articles: [31],
    },
  ],
}

const places: PlacesPart = {
  regions: [
    ['110000', '北京市', 'beijing', '010'],
    ['310000', '上海市', 'shanghai', '021'],
    ['520000', '贵州省', 'guizhou', ''],
    ['520500', '毕节市', 'bijie', '0857'],
    ['500000', '重庆市', 'chongqing', '023'],
  ],
  offices: [
    ['national-12333', '12333服务热线', '000000', '12333', ''],
    ['beijing-haidian-si', '北京市海淀区社保中心', '110000', '010-12333', '海淀区'],
    ['bijie-weining-hrss', '威宁县人社局', '520500', '0857-12333', '威宁彝族回族苗族自治县'],
  ],
}

const more: MorePart = {
  procedures: [
    {
      key: 'card-password',
      summary: '',
      audience: [],
      asks: [],
      details: [
        ['step-call', '打12333问去哪个窗口'],
        ['mistake-phone', '打电话就能改密码'],
        ['/e-card-password', '忘的是哪个密码？ 电子社保卡密码'],
      ],
    },
  ],
  topics: [{ key: 'cards', description: '办卡、密码、挂失。' }],
  leanings: { phrasings: [], clues: [] },
}

const characters = new Set([...JSON.stringify([core, names, places])].filter(isHan))

/** A small Chinese set of parts, made by hand: enough of everything that search understands. */
export const chineseParts: Partial<Parts> = {
  core,
  names,
  places,
  more,
  traditional: buildTraditional(characters),
  aids: buildAids(characters, listChineseWords(), ['未末', '补朴', '卡咔']),
}

/** The same in English, smaller. */
export const englishParts: Partial<Parts> = {
  core: {
    locale: 'en',
    groups: [
      ['child', 'child,children,kid,minor'],
      ['card', 'card,social security card,shebao card'],
      ['password', 'password,PIN,code'],
      ['forget', "forgot,can't remember"],
      ['lock', 'locked,blocked'],
      ['lost', 'lost,stolen'],
      ['insurance', 'social security,social insurance', '', 'o'],
    ],
    fillers,
    procedures: [
      procedure(
        'card-password',
        'Forgotten password of a child’s card',
        ['the machine says wrong code', 'kid locked out of the card'],
        [],
      ),
      procedure('card-loss', 'A lost card', ['my bag was stolen with the card in it'], []),
    ],
    topics: [],
    strings: {},
  },
  names: {
    groups: [],
    fillers: '',
    terms: [],
    documents: [],
    laws: [
      {
        key: 'social-insurance-law',
        title: 'Social Insurance Law of the People’s Republic of China',
        names: ['SIL'],
        number: '',
        articles: [16, 58],
      },
      {
        key: 'card-measures',
        title: 'Social Security Card Measures',
        names: ['Document No. 47 of 2011'],
        number: '人社部发〔2011〕47号',
        articles: [16],
      },
      { key: 'minors-law', title: 'Minors Protection Law', names: [], number: '', articles: [34, 40] },
      {
        key: 'agency-regulations',
        title: 'Agency Regulations',
        names: ['State Council Order No. 765'],
        number: '国务院令第765号',
        articles: [31],
      },
    ],
  },
  places: {
    regions: places.regions.map(([code, , slug, areaCode]) => [
      code,
      slug.charAt(0).toUpperCase() + slug.slice(1),
      slug,
      areaCode,
    ]),
    offices: [],
  },
  more: {
    procedures: [
      { key: 'card-password', summary: 'Which PIN, who may act, what to bring.', audience: [], asks: [], details: [] },
      { key: 'card-loss', summary: 'Report it, then replace it.', audience: [], asks: [], details: [] },
    ],
    topics: [],
    leanings: { phrasings: [], clues: [] },
  },
}

/** A finder on the small set, for a reader of Chinese. */
export function createChineseFinder(): Finder {
  return createFinder({ 'zh-CN': chineseParts }, chineseReader, further)
}

/** A finder on the small set, for a reader of English. */
export function createEnglishFinder(): Finder {
  return createFinder({ en: englishParts }, englishReader, further)
}

function procedure(key: string, title: string, asks: readonly string[], regions: readonly string[]): ProcedureRecord {
  return [key, title, '', 'cards', regions.join(' '), ...asks]
}

function listChineseWords(): string[] {
  return [
    ...core.groups.flatMap(([, words]) => words.split(',')),
    ...fillers.split(' '),
    ...names.laws.flatMap(({ title, names: others }) => [title, ...others]),
    ...places.regions.flatMap(([, name]) => [name, name.replace(/[市省]$/, '')]),
  ]
}
