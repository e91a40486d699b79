import type { Locale } from '../i18n/locales.ts'
import { element, join } from './element.ts'
import { lineHeight, measureText, wrapText } from './lettering.ts'
import { drawMark } from './mark.ts'
import { palette } from './palette.ts'

/** What a preview says. */
export interface PreviewWords {
  locale: Locale
  /** The name of the site. */
  site: string
  /** The title of the page. */
  title: string
  /** One line on what the reader finds: the summary of a procedure. */
  summary: string
  /** That this is no official site; a preview may not look like one. */
  notOfficial: string
}

const size = { width: 1200, height: 630, margin: 84 } as const
const room = size.width - 2 * size.margin

/** Sizes of the title, largest first. */
const titleSizes = [76, 64, 54, 46] as const

const families: Readonly<Record<Locale, string>> = {
  // The quotation marks of the Chinese font are as wide as its characters: English takes them from the other.
  en: "'Noto Sans', 'Noto Sans SC'",
  'zh-CN': "'Noto Sans SC'",
}

/**
 * The picture that other services show beside a link to a page, 1200 by 630, as SVG, in the fonts that
 * the build brings along; see decision 008.
 */
export function drawSocialPreview({ locale, site, title, summary, notOfficial }: PreviewWords): string {
  const { paper, ink, quiet, jade, jadeGround } = palette.light
  const plain = locale === 'en' ? dropChinese : (text: string) => text
  const { lines, fontSize } = fitTitle(plain(title))
  const top = 262
  const below = top + (lines.length - 1) * lineHeight(fontSize) + 70
  const text = cut(wrapText(plain(summary), room - 34, 34), Math.max(0, Math.floor((520 - below) / lineHeight(34)) + 1))
  const words = (line: string, index: number, at: { y: number; size: number; colour: string; weight?: number }) =>
    element(
      'text',
      {
        x: size.margin,
        y: at.y + index * lineHeight(at.size),
        'font-size': at.size,
        fill: at.colour,
        'font-weight': at.weight,
      },
      line,
    )
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${size.width} ${size.height}`,
      'font-family': families[locale],
    },
    element('rect', { width: size.width, height: size.height, fill: paper }),
    element('rect', { width: size.width, height: 156, fill: jadeGround }),
    element('path', { d: 'M0 156h1200', stroke: jade, 'stroke-width': 3 }),
    element('g', { transform: `translate(${size.margin - 6} 39) scale(3.2)` }, drawMark({ colour: jade, weight: 1.8 })),
    element('text', { x: size.margin + 92, y: 92, 'font-size': 40, fill: jade, 'font-weight': 600 }, site),
    join(lines.map((line, index) => words(line, index, { y: top, size: fontSize, colour: ink, weight: 600 }))),
    join(text.map((line, index) => words(line, index, { y: below, size: 34, colour: quiet }))),
    words(notOfficial, 0, { y: 584, size: 26, colour: quiet }),
  ).markup
}

/**
 * English words without the Chinese term that stands in brackets behind them. The renderer would set such a line as a whole in
 * the Chinese font and lose its weight, and the preview of the Chinese page says the term.
 */
function dropChinese(text: string): string {
  return text.replace(/\s*\([^)]*[\u2e80-\u9fff][^)]*\)/g, '')
}

/** The largest size with which a title takes two lines, so that the summary has room; else three lines. */
function fitTitle(title: string): { lines: string[]; fontSize: number } {
  const fits = titleSizes.map((fontSize) => ({ lines: wrapText(title, room, fontSize, 'strong'), fontSize }))
  const short = ({ lines, fontSize }: (typeof fits)[number], most: number): boolean =>
    lines.length <= most && lines.every((line) => measureText(line, fontSize, 'strong') <= room)
  const fontSize = titleSizes[3]
  return (
    fits.find((fit) => short(fit, 2)) ??
    fits.find((fit) => short(fit, 3)) ?? {
      lines: cut(wrapText(title, room - fontSize, fontSize, 'strong'), 3),
      fontSize,
    }
  )
}

/** At most so many lines; what was cut off is shown by an ellipsis. */
function cut(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines]
  return lines.slice(0, most).map((line, index) => (index === most - 1 ? `${line}…` : line))
}
