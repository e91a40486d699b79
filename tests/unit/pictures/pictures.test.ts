import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../src/i18n/locales.ts'
import { localeTags } from '../../../src/i18n/locales.ts'
import { createTranslate } from '../../../src/i18n/translate.ts'
import { createUrl } from '../../../src/i18n/urls.ts'
import { readRetirementAnnexes } from '../../../src/knowledge/annexes.ts'
import { drawBaseBand, readBand } from '../../../src/pictures/base-band.ts'
import { drawCard } from '../../../src/pictures/card.ts'
import { drawLossPath, readLossPath } from '../../../src/pictures/loss-path.ts'
import { drawIcon, palette } from '../../../src/pictures/mark.ts'
import { drawMinimumYears } from '../../../src/pictures/minimum-years.ts'
import { drawPayers, readShares } from '../../../src/pictures/payers.ts'
import type { Picture } from '../../../src/pictures/picture.ts'
import { drawProvinceTiles } from '../../../src/pictures/province-tiles.ts'
import { drawRetirementAges } from '../../../src/pictures/retirement-ages.ts'
import { drawSocialPreview } from '../../../src/pictures/social-preview.ts'
import { readHeldContent } from '../../support/held-content.ts'

const graph = readHeldContent()
const annexes = readRetirementAnnexes()
const today = '2026-11-22'
const loss = graph.procedure('card-loss-report-and-replacement')
const beijing = graph.procedure('beijing-contribution-base-adjustment')

function readSeries() {
  const [series] = beijing.facts.series ?? []
  if (!series) throw new Error('The Beijing page holds no series of limits.')
  return series
}

/** All pictures of a language, drawn from the content that is held. */
function drawAll(locale: Locale): Record<string, Picture> {
  const words = { locale, t: createTranslate(locale) }
  const term = (key: string): string => graph.term(key).facts.name[locale]
  const series = readSeries()
  return {
    card: drawCard(words, {
      social: term('social-security-pin'),
      bank: term('bank-pin'),
      phone: term('e-card-password'),
    }),
    path: drawLossPath(words, readLossPath(loss, locale), {
      temporary: term('temporary-loss-report'),
      formal: term('formal-loss-report'),
      reissue: term('card-reissue'),
    }),
    payers: drawPayers(words, readShares(beijing.facts.figures, today), 'Beijing'),
    band: drawBaseBand(words, readBand(series, series.name[locale], graph.gradeOf)),
    ages: drawRetirementAges(words, annexes.ages),
    minimum: drawMinimumYears(words, annexes.minimumPeriod.rows),
    regions: drawProvinceTiles(words, graph.regions.provinces, (region) =>
      createUrl(locale, { page: 'region', path: graph.regions.pathOf(region) }),
    ),
  }
}

interface Drawn {
  tags: { name: string; attributes: Record<string, string> }[]
  text: string
}

/** What a strict parser reads in a drawing. */
function read(svg: string): Drawn {
  const parser = new SaxesParser()
  const drawn: Drawn = { tags: [], text: '' }
  parser.on('opentag', ({ name, attributes }) => drawn.tags.push({ name, attributes: { ...attributes } }))
  parser.on('text', (text) => {
    drawn.text += `${text} `
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(svg).close()
  return drawn
}

const all = localeTags.flatMap((locale) =>
  Object.entries(drawAll(locale)).map(([name, picture]) => ({ locale, name, picture })),
)

describe.each(all)('the picture $name in $locale', ({ name, picture: { svg, table } }) => {
  const { tags, text } = read(svg)

  test('has a name and a description for who cannot see it', () => {
    const [root] = tags
    expect(root?.attributes.role).toBe(name === 'regions' ? 'group' : 'img')
    for (const reference of ['aria-labelledby', 'aria-describedby']) {
      const target = tags.find(({ attributes }) => attributes.id === root?.attributes[reference])
      expect(['title', 'desc']).toContain(target?.name)
    }
  })

  test('takes its colours from the page alone, and needs no inline style', () => {
    for (const { attributes } of tags) {
      for (const forbidden of ['style', 'fill', 'stroke', 'color']) expect(attributes).not.toHaveProperty(forbidden)
    }
  })

  test('says nothing twice over and leaves no word unfilled', () => {
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN|null/)
    expect(JSON.stringify(table)).not.toMatch(/\{\w+\}|undefined|NaN/)
    const ids = tags.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('weighs at most 4 kB', () => {
    expect(gzipSync(svg).length).toBeLessThanOrEqual(4096)
  })

  test('has a table whose rows are as wide as its head', () => {
    expect(table.caption).not.toBe('')
    expect(table.rows.length).toBeGreaterThan(0)
    for (const row of table.rows) expect(row).toHaveLength(table.head.length)
  })
})

describe('what the tables beside the pictures say', () => {
  test('the path is that of the page: six steps, and the way back before the new card', () => {
    const { rows } = drawAll('en').path?.table ?? { rows: [] }
    expect(rows.map(([number, title]) => `${number} ${title}`)).toEqual([
      ...loss.facts.steps
        .filter(({ when }) => when?.situation?.includes('lost'))
        .map(({ id }, index) => `${index + 1} ${loss.texts.en.steps[id]?.title}`),
      `Found it again? ${loss.texts.en.steps['lift-report']?.title}`,
    ])
    expect(rows.at(-1)?.at(-1)).toBe('Only before step 4')
  })

  test('a page without the steps that the picture shows is refused', () => {
    const facts = { ...loss.facts, steps: loss.facts.steps.filter(({ id }) => id !== 'formal-report') }
    expect(() => readLossPath({ ...loss, facts }, 'en')).toThrow(
      new Error('The picture of the path needs the step "formal-report" of "card-loss-report-and-replacement".'),
    )
    const notFound = { ...loss.facts, steps: loss.facts.steps.filter(({ id }) => id !== 'lift-report') }
    expect(() => readLossPath({ ...loss, facts: notFound }, 'en')).toThrow(
      new Error(
        'The picture of the path needs a step of "card-loss-report-and-replacement" for a card that was found.',
      ),
    )
  })

  test('who pays: rates that hold on the day, and plain words where none is held', () => {
    expect(drawAll('en').payers?.table.rows).toEqual([
      ['Pension', '16%', '8%', '20%'],
      ['Medical insurance', '9.8%', '2% + 3 yuan', 'may join; no sum held here'],
      ['Unemployment', '0.5%', '0.5%', 'not in the Law'],
      ['Work injury', 'pays; no rate held here', 'nothing', 'not in the Law'],
      ['Maternity', 'pays; no rate held here', 'nothing', 'not in the Law'],
    ])
  })

  test('a rate is not shown before its first day or after its last', () => {
    const shares = readShares(beijing.facts.figures, '2026-06-30')
    expect(shares.medical.flexible).toEqual({ kind: 'rate', percent: null, fixed: 584.92 })
    expect(shares.medical.employer).toEqual({ kind: 'open' })
    expect(readShares(beijing.facts.figures, '2026-07-01').medical.flexible).toEqual({ kind: 'open' })
  })

  test('the limits of the base over the years, with how sure each is', () => {
    const { rows } = drawAll('en').band?.table ?? { rows: [] }
    expect(rows[0]).toEqual(['2020', '3,613', 'not found', 'reported'])
    expect(rows.at(-1)).toEqual(['2026', '7,270', '36,348', 'according to the notice'])
  })

  test('the last of the limits is the one that stands among the figures', () => {
    const last = readSeries().points.at(-1)
    const figure = beijing.facts.figures.find(({ id }) => id === 'base-limits-2026')
    expect(figure?.value).toEqual({ from: last?.lower, to: last?.upper })
    expect([figure?.validFrom, figure?.validUntil]).toEqual([last?.from, last?.until])
  })

  test.each(localeTags)('while the page in %s has a table of the limits too, it says the same', (locale) => {
    const printed = [...beijing.texts[locale].body.matchAll(/^\| (\d{4})年? \| ([\d,]+) \| ([\d,]+|[^|\d]+) \|/gm)]
    const series = new Map(readSeries().points.map((point) => [point.from.slice(0, 4), point]))
    for (const [, year = '', lower = '', upper = ''] of printed) {
      const number = (text: string): number | null => (/\d/.test(text) ? Number(text.replaceAll(',', '')) : null)
      expect([number(lower), number(upper)], year).toEqual([series.get(year)?.lower, series.get(year)?.upper])
    }
  })

  test('ages by year of birth', () => {
    const { rows } = drawAll('en').ages?.table ?? { rows: [] }
    expect(rows).toHaveLength(20)
    expect(rows[0]).toEqual(['1965', '60 years 1 month to 60 years 3 months', 'outside the table', 'outside the table'])
    expect(rows.at(-1)).toEqual(['1984', 'outside the table', 'outside the table', '54 years 7 months to 55 years'])
  })

  test('the minimum period by year of retirement', () => {
    const { rows } = drawAll('zh-CN').minimum?.table ?? { rows: [] }
    expect(rows).toHaveLength(11)
    expect(rows[0]).toEqual(['2025–2029年', '15年'])
    expect(rows[1]).toEqual(['2030年', '15年6个月'])
    expect(rows.at(-1)).toEqual(['2039年起', '20年'])
  })
})

describe('the tiles of the provinces', () => {
  const { tags } = read(drawAll('en').regions?.svg ?? '')

  test('each of the 31 is a link to its page, and no two lie on one another', () => {
    const links = tags.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.href)
    expect(new Set(links).size).toBe(31)
    expect(links).toContain('/en/regions/guizhou/')
    const tiles = tags.filter(({ name }) => name === 'rect').map(({ attributes }) => `${attributes.x} ${attributes.y}`)
    expect(new Set(tiles).size).toBe(31)
  })

  test('a province without a place is refused', () => {
    const [province] = graph.regions.provinces
    if (!province) throw new Error('There are no provinces.')
    const words = { locale: 'en' as const, t: createTranslate('en') }
    expect(() => drawProvinceTiles(words, [{ ...province, code: '990000' }], () => '/')).toThrow(
      new Error('The province 990000 has no place in the grid of tiles. Give it one.'),
    )
  })
})

describe('files that stand alone', () => {
  const tokens = readFileSync(join(import.meta.dirname, '..', '..', '..', 'src', 'styles', 'tokens.css'), 'utf8')

  test('use the colours of the site', () => {
    const [, light = '', dark = ''] = tokens.split(/--paper:/)
    for (const [scheme, css] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      expect(css.trim().startsWith(palette[scheme].paper)).toBe(true)
      expect(css).toContain(`--ink: ${palette[scheme].ink};`)
      expect(css).toContain(`--quiet: ${palette[scheme].quiet};`)
      expect(css).toContain(`--jade: ${palette[scheme].jade};`)
      expect(css).toContain(`--jade-ground: ${palette[scheme].jadeGround};`)
    }
  })

  test.each(['adaptive', 'solid', 'pinned'] as const)('the icon %s is a card with two dots', (kind) => {
    const { tags } = read(drawIcon(kind))
    expect(tags.filter(({ name }) => name === 'circle')).toHaveLength(2)
    expect(tags[0]?.attributes.xmlns).toBe('http://www.w3.org/2000/svg')
  })

  test.each(localeTags)(
    'each preview of a procedure in %s fits its frame and says that the site is not official',
    (locale) => {
      for (const { texts } of graph.entries.procedures) {
        const { title, summary } = texts[locale]
        const { tags, text } = read(
          drawSocialPreview({ locale, site: 'Shebao', title, summary, notOfficial: 'Not official.' }),
        )
        expect(text).toContain('Not official.')
        const lines = tags.filter(({ name }) => name === 'text').map(({ attributes }) => Number(attributes.y))
        expect(Math.max(...lines)).toBe(584)
        expect(lines.filter((y) => y > 535 && y < 584)).toEqual([])
      }
    },
  )
})
