import type { Locale } from '../i18n/locales.ts'
import type { Translate } from '../i18n/translate.ts'
import { type Child, element } from './element.ts'
import { pictureStyle } from './picture-style.ts'

/** The words of a picture: its language and the interface strings. A page's view is one. */
export interface PictureWords {
  locale: Locale
  t: Translate
}

/** The data of a picture in words; the first cell of each row names the row. */
export interface PictureTable {
  caption: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/** A drawing as a file of its own, and what a page needs to show it. */
export interface Drawing {
  /** The file: SVG with its colours for both schemes. */
  svg: string
  title: string
  /** What the picture shows, in a sentence, for who cannot see it. */
  description: string
  /** In units, which are pixels where nothing else is said. */
  width: number
  height: number
}

/** A drawing with the tables that say the same: one, or one for each line where the lines share no rows. */
export interface Picture extends Drawing {
  tables: readonly PictureTable[]
  /** The last day on which all that is shown holds; null while no end is set. */
  validUntil?: string | null
}

/** The room left around a drawing, so that it also stands on a page of the other scheme. */
const margin = 14

/**
 * Makes the file of a picture. It stands alone: pages show it as an image, which the policy of the page allows without
 * inline style, and which costs their HTML nothing. The reader may have chosen the other scheme than the device, and an image
 * may only know the device: dark, it paints its own ground; light, the page paints one on screen, so that paper stays white.
 */
export function drawPicture(
  { locale }: Pick<PictureWords, 'locale'>,
  { title, description, width, height }: Omit<Drawing, 'svg'>,
  ...children: readonly Child[]
): Drawing {
  const size = { width: width + 2 * margin, height: Math.ceil(height) + 2 * margin }
  const { markup } = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': locale,
      ...size,
      viewBox: `${-margin} ${-margin} ${size.width} ${size.height}`,
      role: 'img',
      'aria-labelledby': 'title',
      'aria-describedby': 'text',
    },
    element('title', { id: 'title' }, title),
    element('desc', { id: 'text' }, description),
    element('style', {}, pictureStyle),
    element('rect', { class: 'whole', x: -margin, y: -margin, ...size }),
    ...children,
  )
  return { svg: markup, title, description, ...size }
}

/**
 * A picture that holds links and therefore stands in the page itself. Its colours come from classes alone (`picture.css`),
 * because the policy of the page allows no inline style.
 *
 * @param id Unique in the page; title and description are found by it.
 */
export function drawInline(
  { id, title, description, width, height }: Omit<Drawing, 'svg'> & { id: string },
  ...children: readonly Child[]
): string {
  return element(
    'svg',
    {
      class: 'picture',
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      // An image would hide the links in it.
      role: 'group',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-text`,
    },
    element('title', { id: `${id}-title` }, title),
    element('desc', { id: `${id}-text` }, description),
    ...children,
  ).markup
}
