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
import { createPageView } from '../../../src/knowledge/page-view.ts'
import { readLossPath } from '../../../src/pictures/loss-path.ts'
import { drawIcon } from '../../../src/pictures/mark.ts'
import { declareColours, palette } from '../../../src/pictures/palette.ts'
import { endOfShares, readShares } from '../../../src/pictures/payers.ts'
import type { Picture, PictureTable } from '../../../src/pictures/picture.ts'
import { drawProcedurePicture, picturesOfCase } from '../../../src/pictures/procedure-pictures.ts'
import { drawProvinceTiles } from '../../../src/pictures/province-tiles.ts'
import { drawSocialPreview } from '../../../src/pictures/social-preview.ts'
import { readHeldContent } from '../../support/held-content.ts'

const graph = readHeldContent()
const annexes = readRetirementAnnexes()
const loss = graph.procedure('card-loss-report-and-replacement')
const beijing = graph.procedure('beijing-contribution-base-adjustment')

function readSeries() {
  const [series] = beijing.facts.series ?? []
  if (!series) throw new Error('The Beijing page holds no series of limits.')
  return series
}

/** All pictures that pages show in a language, by page and kind, drawn from the content that is held. */
function drawAll(locale: Locale): Record<string, Picture> {
  const view = createPageView(graph, locale)
  return Object.fromEntries(
    graph.entries.procedures.flatMap((procedure) =>
      (procedure.facts.pictures ?? []).map((kind) => [
        `${procedure.key}/${kind}`,
        drawProcedurePicture(kind, { view, procedure, annexes }),
      ]),
    ),
  )
}

const names = {
  path: 'card-loss-report-and-replacement/loss-path',
  payers: 'beijing-contribution-base-adjustment/payers',
  band: 'beijing-contribution-base-adjustment/base-band',
  ages: 'retirement-with-insufficient-contributions/retirement-ages',
  minimum: 'retirement-with-insufficient-contributions/minimum-years',
} as const

function rowsOf(name: keyof typeof names, locale: Locale = 'en'): PictureTable['rows'] {
  return drawAll(locale)[names[name]]?.tables[0]?.rows ?? []
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

describe.each(all)(
  'the picture $name in $locale',
  ({ picture: { svg, tables, title, description, width, height } }) => {
    const { tags, text } = read(svg)

    test('has a name and a description for who cannot see it', () => {
      const [root] = tags
      expect([title, description].filter((words) => words.trim() === '')).toEqual([])
      expect(root?.attributes.role).toBe('img')
      expect([root?.attributes.width, root?.attributes.height]).toEqual([String(width), String(height)])
      for (const reference of ['aria-labelledby', 'aria-describedby']) {
        const target = tags.find(({ attributes }) => attributes.id === root?.attributes[reference])
        expect(['title', 'desc']).toContain(target?.name)
      }
    })

    test('takes its colours from its one style sheet, which knows both schemes', () => {
      expect(tags.filter((tag) => tag.name === 'style')).toHaveLength(1)
      expect(svg).toContain('@media (prefers-color-scheme:dark)')
      for (const { attributes } of tags) {
        for (const forbidden of ['style', 'fill', 'stroke', 'color']) expect(attributes).not.toHaveProperty(forbidden)
      }
    })

    test('says nothing twice over and leaves no word unfilled', () => {
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN|null/)
      expect(JSON.stringify(tables)).not.toMatch(/\{\w+\}|undefined|NaN/)
      const ids = tags.flatMap(({ attributes }) => attributes.id ?? [])
      expect(new Set(ids).size).toBe(ids.length)
    })

    test('weighs at most 4 kB', () => {
      expect(gzipSync(svg).length).toBeLessThanOrEqual(4096)
    })

    test('has tables, each named, whose rows are as wide as their head', () => {
      expect(tables.length).toBeGreaterThan(0)
      expect(new Set(tables.map(({ caption }) => caption)).size).toBe(tables.length)
      for (const table of tables) {
        expect(table.caption).not.toBe('')
        expect(table.rows.length).toBeGreaterThan(0)
        for (const row of table.rows) expect(row).toHaveLength(table.head.length)
      }
    })
  },
)

describe('what the tables beside the pictures say', () => {
  test('the path is that of the page: six steps, and the way back before the new card', () => {
    const rows = rowsOf('path')
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
    expect(rowsOf('payers')).toEqual([
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

  test('a picture of rates says until when all of them hold', () => {
    expect(endOfShares(beijing.facts.figures, '2026-06-30')).toBe('2026-06-30')
    expect(endOfShares(beijing.facts.figures, '2026-11-22')).toBeNull()
  })

  test('a picture whose data a page does not hold is refused by the name of the page', () => {
    const view = createPageView(graph, 'en')
    expect(() => drawProcedurePicture('base-band', { view, procedure: loss, annexes })).toThrow(
      new Error(
        'The picture of the contribution base needs a series, and "card-loss-report-and-replacement" has none.',
      ),
    )
    expect(() => drawProcedurePicture('payers', { view, procedure: loss, annexes })).toThrow(
      new Error(
        'The picture of who pays what needs a region: "card-loss-report-and-replacement" is for the whole country.',
      ),
    )
  })

  test('the limits of the base over the years, with how sure each is', () => {
    const rows = rowsOf('band')
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

  test('ages by year of birth, a table for each group, so that no cell is empty', () => {
    const tables = drawAll('en')[names.ages]?.tables ?? []
    const read = (text: string): string => text.replaceAll('\u00a0', ' ')
    expect(
      tables.map(({ caption, rows }) => [read(caption), rows.length, rows[0]?.map(read), rows.at(-1)?.map(read)]),
    ).toEqual([
      [
        'Men: from 60 years 1 month, rising to 63 years (born from September 1976)',
        12,
        ['1965', '60 years 1 month to 60 years 3 months'],
        ['1976', '62 years 10 months to 63 years'],
      ],
      [
        'Women, former age 55: from 55 years 1 month, rising to 58 years (born from September 1981)',
        12,
        ['1970', '55 years 1 month to 55 years 3 months'],
        ['1981', '57 years 10 months to 58 years'],
      ],
      [
        'Women, former age 50: from 50 years 1 month, rising to 55 years (born from November 1984)',
        10,
        ['1975', '50 years 1 month to 50 years 6 months'],
        ['1984', '54 years 7 months to 55 years'],
      ],
    ])
  })

  test('the minimum period by year of retirement', () => {
    const rows = rowsOf('minimum', 'zh-CN')
    expect(rows).toHaveLength(11)
    expect(rows[0]).toEqual(['2025至2029年', '15年'])
    expect(rows[1]).toEqual(['2030年', '15年6个月'])
    expect(rows.at(-1)).toEqual(['2039年起', '20年'])
  })
})

describe('the tiles of the provinces', () => {
  const words = { locale: 'en' as const, t: createTranslate('en') }
  const { svg, table } = drawProvinceTiles(words, graph.regions.provinces, (region) =>
    createUrl('en', { page: 'region', path: graph.regions.pathOf(region) }),
  )
  const { tags } = read(svg)

  test('take their colours from the page alone, whose policy allows no inline style', () => {
    expect(tags[0]?.attributes.role).toBe('group')
    for (const { name, attributes } of tags) {
      expect(name).not.toBe('style')
      for (const forbidden of ['style', 'fill', 'stroke', 'color']) expect(attributes).not.toHaveProperty(forbidden)
    }
    expect(table.rows).toHaveLength(31)
  })

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
    expect(() => drawProvinceTiles(words, [{ ...province, code: '990000' }], () => '/')).toThrow(
      new Error('The province 990000 has no place in the grid of tiles. Give it one.'),
    )
  })
})

describe('files that stand alone', () => {
  const tokens = readFileSync(join(import.meta.dirname, '..', '..', '..', 'src', 'styles', 'tokens.css'), 'utf8')

  test('use the colours of the site', () => {
    const [, light = '', dark = ''] = tokens.split(/--paper:/)
    const written = (css: string) =>
      new Map([...css.matchAll(/--([a-z-]+): ?(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]))
    for (const [scheme, css] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const tokensOf = written(`--paper:${css}`)
      const own = written(declareColours(scheme))
      expect(own.size).toBe(Object.keys(palette[scheme]).length)
      for (const [name, value] of own) expect(tokensOf.get(name), `${scheme} ${name}`).toBe(value)
    }
  })

  test('the page of a case shows the path of a loss unless the card was damaged, and every other picture', () => {
    const pictures = ['loss-path', 'payers'] as const
    expect(picturesOfCase(pictures, {})).toEqual(pictures)
    expect(picturesOfCase(pictures, { situation: 'found', 'whose-card': 'own' })).toEqual(pictures)
    expect(picturesOfCase(pictures, { situation: 'damaged' })).toEqual(['payers'])
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
