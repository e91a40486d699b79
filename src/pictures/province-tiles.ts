import type { Region } from '../schemas/region.ts'
import { element, type Markup } from './element.ts'
import { lineHeight, measureText, paragraph } from './lettering.ts'
import { drawInline, type PictureTable, type PictureWords } from './picture.ts'

/** Where each province stands, by the first two digits of its code: column and row. Neighbours stay neighbours. */
const places: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '23': [6, 0],
  '15': [3, 1],
  '11': [4, 1],
  '22': [6, 1],
  '65': [0, 2],
  '64': [2, 2],
  '14': [3, 2],
  '13': [4, 2],
  '12': [5, 2],
  '21': [6, 2],
  '63': [0, 3],
  '62': [1, 3],
  '61': [2, 3],
  '41': [3, 3],
  '37': [4, 3],
  '54': [0, 4],
  '51': [1, 4],
  '50': [2, 4],
  '42': [3, 4],
  '34': [4, 4],
  '32': [5, 4],
  '31': [6, 4],
  '53': [1, 5],
  '52': [2, 5],
  '43': [3, 5],
  '36': [4, 5],
  '33': [5, 5],
  '45': [3, 6],
  '44': [4, 6],
  '35': [5, 6],
  '46': [4, 7],
}

const width = 340
const pitch = width / 7
const side = pitch - 3

/**
 * A tile for each province, placed roughly as on a map: a way in, not a map. Each tile is a link.
 *
 * @param hrefOf The address of a province's page.
 * @throws Error for a province that has no place in the grid.
 */
export function drawProvinceTiles(
  words: PictureWords,
  provinces: readonly Region[],
  hrefOf: (province: Region) => string,
): { svg: string; table: PictureTable } {
  const { t, locale } = words
  const rows = Math.max(...Object.values(places).map(([, row]) => row)) + 1
  const svg = drawInline(
    {
      id: 'picture-regions',
      title: t('picture.regions.title'),
      description: t('picture.regions.description', { count: provinces.length }),
      width,
      height: rows * pitch,
    },
    ...provinces.map((province) =>
      drawTile(province, {
        name: shortName(province.name[locale]),
        size: locale === 'en' ? 11 : 12.5,
        href: hrefOf(province),
      }),
    ),
  )
  return {
    svg,
    table: {
      caption: t('picture.regions.title'),
      head: [t('picture.regions.name')],
      rows: provinces.map(({ name }) => [name[locale]]),
    },
  }
}

function drawTile(province: Region, { name, size, href }: { name: string; size: 12.5 | 11; href: string }): Markup {
  const place = places[province.code.slice(0, 2)]
  if (!place) throw new Error(`The province ${province.code} has no place in the grid of tiles. Give it one.`)
  const [column, row] = place
  const [x, y] = [column * pitch + 1.5, row * pitch + 1.5]
  const lines = breakName(name, size)
  const middle = y + side / 2 + size * 0.36 - ((lines.length - 1) * lineHeight(size)) / 2
  return element(
    'a',
    { href },
    element('rect', { x, y, width: side, height: side, rx: 5, class: 'paper' }),
    paragraph(lines, { x: x + side / 2, y: middle, size, anchor: 'middle' }),
  )
}

/** A name as people say it: 广西 for 广西壮族自治区. */
function shortName(name: string): string {
  return name.replace(/(?:壮族|回族|维吾尔)?自治区$|[省市]$/, '')
}

/** Syllables of Chinese place names in Latin letters: a consonant or two, vowels, and the n, ng or r that closes them. */
const syllable = /[^aeiou\s]*[aeiou]+(?:ng|n|r)?(?![aeiou])/gi

/** Breaks a name that is too wide for its tile: between words, else between syllables with a hyphen. */
function breakName(name: string, size: number): string[] {
  // Fonts differ in width; a name must not touch the edge in a wide one.
  const fits = (text: string): boolean => measureText(text, size) <= side - 4
  if (fits(name)) return [name]
  return name.split(' ').flatMap((word) => {
    if (fits(word)) return [word]
    const syllables = word.match(syllable) ?? [word]
    const lines: string[] = []
    let line = ''
    for (const piece of syllables) {
      if (line !== '' && !fits(`${line}${piece}-`)) {
        lines.push(`${line}-`)
        line = piece
      } else line += piece
    }
    return [...lines, line]
  })
}
