import {
  articleNumberOfKey,
  formatArticleLabel,
  formatChineseNumber,
  parseChineseNumber,
} from '../knowledge/article-number.ts'
import type { ArticleItem, ArticleParagraph } from '../knowledge/article-structure.ts'
import type { Article, Law } from '../knowledge/entries.ts'
import { listVersions } from '../knowledge/law-version.ts'
import { plainText } from '../knowledge/rich-text.ts'
import type { Division, LawFacts } from '../schemas/law.ts'
import { element, formatXml, type XmlElement } from './xml.ts'

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
const editor = '#shebao-guide'
const levels = {
  part: { name: 'part', prefix: 'part', rank: 0 },
  chapter: { name: 'chapter', prefix: 'chp', rank: 1 },
  section: { name: 'section', prefix: 'sec', rank: 2 },
} as const

/**
 * What is held of a law as an Akoma Ntoso 1.0 document, in the official wording. 编章节 are part, chapter and section,
 * 条 is article, 款 paragraph, 项 point, 目 indent. Divisions of which no article is held stay, empty.
 *
 * China has no registry of such addresses: those used here name our entries and claim nothing more.
 */
export function buildAkomaNtoso(law: Law, articles: readonly Article[]): string {
  const { facts } = law
  const isChanged = facts.amendments.length > 0
  const act = element(
    'act',
    { name: facts.kind, contains: isChanged ? 'singleVersion' : 'originalVersion' },
    buildMeta(law),
    element('preface', {}, element('p', {}, element('docTitle', {}, facts.title['zh-CN']))),
    element('body', {}, ...buildBody(facts, articles)),
  )
  return formatXml(element('akomaNtoso', { xmlns: namespace }, act))
}

/** The identifier of an article, or of a place in it, within the document: `art_58__para_2__point_3`. */
export function formatElementId(article: string, anchor = ''): string {
  const [paragraph, item, subitem] = anchor.split('-')
  return [
    `art_${articleNumberOfKey(article)}`,
    paragraph?.replace('p', 'para_'),
    item?.replace('i', 'point_'),
    subitem?.replace('s', 'indent_'),
  ]
    .filter(Boolean)
    .join('__')
}

function buildMeta(law: Law): XmlElement {
  const { facts, key, texts } = law
  const versions = listVersions(facts)
  const events = versions.flatMap(({ act, date }, index) =>
    date
      ? [
          element('eventRef', {
            eId: `event_${index + 1}`,
            date,
            source: '#issuer',
            type: act === 'adoption' ? 'generation' : 'amendment',
          }),
        ]
      : [],
  )
  const work = workAddress(law)
  return element(
    'meta',
    {},
    buildIdentification(law),
    ...(events.length > 0 ? [element('lifecycle', { source: editor }, ...events)] : []),
    element(
      'references',
      { source: editor },
      element('original', { eId: 'original', href: `${work}/zho@`, showAs: facts.title['zh-CN'] }),
      element('TLCOrganization', {
        eId: 'issuer',
        href: `/akn/ontology/organization/cn/${key}-issuer`,
        showAs: facts.issuer['zh-CN'],
      }),
      element('TLCOrganization', {
        eId: 'shebao-guide',
        href: '/akn/ontology/organization/cn/shebao-guide',
        showAs: 'Shebao Guide (社保指南)',
      }),
    ),
    element(
      'notes',
      { source: editor },
      element(
        'note',
        { eId: 'note_1' },
        element('p', {}, facts.coverageNote['zh-CN']),
        element('p', {}, plainText(texts['zh-CN'].body)),
      ),
    ),
  )
}

function buildIdentification(law: Law): XmlElement {
  const { facts, key } = law
  const current = listVersions(facts).at(-1)
  const made = facts.adopted ?? facts.effective ?? facts.verified
  const madeName = facts.adopted ? 'adoption' : facts.effective ? 'entryIntoForce' : 'verification'
  const work = workAddress(law)
  const expression = `${work}/zho@${current?.date ?? made}`
  const properties = (address: string, date: XmlElement, author: string): XmlElement[] => [
    element('FRBRthis', { value: `${address}/!main` }),
    element('FRBRuri', { value: address }),
    ...(address === work ? [element('FRBRalias', { value: facts.title['zh-CN'], name: 'title' })] : []),
    date,
    element('FRBRauthor', { href: author }),
  ]
  return element(
    'identification',
    { source: editor },
    element(
      'FRBRWork',
      {},
      ...properties(work, element('FRBRdate', { date: made, name: madeName }), '#issuer'),
      element('FRBRcountry', { value: 'cn' }),
      element('FRBRsubtype', { value: facts.kind }),
      ...(facts.documentNumber ? [element('FRBRnumber', { value: facts.documentNumber })] : []),
      element('FRBRname', { value: key }),
      element('FRBRauthoritative', { value: 'false' }),
    ),
    element(
      'FRBRExpression',
      {},
      ...properties(expression, element('FRBRdate', { date: current?.date ?? made, name: 'version' }), '#issuer'),
      element('FRBRauthoritative', { value: 'false' }),
      element('FRBRlanguage', { language: 'zho' }),
    ),
    element(
      'FRBRManifestation',
      {},
      ...properties(`${expression}.akn`, element('FRBRdate', { date: facts.verified, name: 'verification' }), editor),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  )
}

function workAddress({ facts, key }: Law): string {
  return `/akn/cn/act/${facts.adopted ?? facts.effective ?? 'undated'}/${key}`
}

/** Divisions nest by level and by the range of their articles. */
function buildBody({ divisions, unit }: LawFacts, articles: readonly Article[]): XmlElement[] {
  const range = { first: 0, last: Number.POSITIVE_INFINITY }
  return buildLevel(divisions, articles, '', range, (article) => buildArticle(article, unit))
}

function buildLevel(
  divisions: readonly Division[],
  articles: readonly Article[],
  parentId: string,
  range: { first: number; last: number },
  build: (article: Article) => XmlElement,
): XmlElement[] {
  const inside = divisions.filter(({ first, last }) => first >= range.first && last <= range.last)
  const top = inside.filter((division) => !inside.some((other) => contains(other, division)))
  const within = articles.filter(({ number }) => number >= range.first && number <= range.last)
  const loose = within.filter(({ number }) => !top.some(({ first, last }) => first <= number && number <= last))
  const counts = new Map<string, number>()
  const children = top.map((division) => {
    const { name, prefix } = levels[division.level]
    const count = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, count)
    const eId = `${parentId ? `${parentId}__` : ''}${prefix}_${numberOf(division) ?? `nn${count}`}`
    const below = inside.filter((other) => contains(division, other))
    const inner = buildLevel(below, within, eId, division, build)
    return {
      first: division.first,
      node: element(
        name,
        { eId },
        element('num', {}, division.label),
        element('heading', {}, division.title['zh-CN']),
        ...inner,
      ),
    }
  })
  const own = loose.map((article) => ({ first: article.number, node: build(article) }))
  return [...children, ...own].sort((a, b) => a.first - b.first).map(({ node }) => node)
}

/** Wider divisions hold narrower ones of their range. */
function contains(outer: Division, inner: Division): boolean {
  return (
    outer !== inner &&
    levels[outer.level].rank < levels[inner.level].rank &&
    outer.first <= inner.first &&
    inner.last <= outer.last
  )
}

/** The number a division bears in print: 第二章 → 2; null for labels without one. */
function numberOf({ label }: Division): number | null {
  const words = /^第([零〇一二三四五六七八九十百]+)(?:分?编|章|节)$/.exec(label)?.[1]
  return words ? parseChineseNumber(words) : null
}

/** Numbered sections bear their number as it is printed, 七、; they are filed as articles. */
function buildArticle({ key, number, paragraphs }: Article, unit: LawFacts['unit']): XmlElement {
  const label = unit === 'section' ? `${formatChineseNumber(number)}、` : formatArticleLabel(number, 'zh-CN')
  return element(
    'article',
    { eId: formatElementId(key) },
    element('num', {}, label),
    ...paragraphs['zh-CN'].map((paragraph, index) => buildParagraph(key, paragraph, index + 1)),
  )
}

function buildParagraph(key: string, { text, items }: ArticleParagraph, number: number): XmlElement {
  const eId = formatElementId(key, `p${number}`)
  if (items.length === 0) return element('paragraph', { eId }, element('content', {}, element('p', {}, text)))
  const points = items.map((item, index) => buildPoint(key, item, `p${number}-i${index + 1}`))
  return element('paragraph', { eId }, element('intro', {}, element('p', {}, text)), ...points)
}

function buildPoint(key: string, { label, text, subitems }: ArticleItem, anchor: string): XmlElement {
  const eId = formatElementId(key, anchor)
  const number = label ? [element('num', {}, label)] : []
  const words = element('p', {}, text)
  if (subitems.length === 0) return element('point', { eId }, ...number, element('content', {}, words))
  const indents = subitems.map((subitem, index) =>
    element(
      'indent',
      { eId: formatElementId(key, `${anchor}-s${index + 1}`) },
      ...(subitem.label ? [element('num', {}, subitem.label)] : []),
      element('content', {}, element('p', {}, subitem.text)),
    ),
  )
  return element('point', { eId }, ...number, element('intro', {}, words), ...indents)
}
