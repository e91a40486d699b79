import type { Locale } from '../i18n/locales.ts'
import type { Translate } from '../i18n/translate.ts'
import { type Child, element } from './element.ts'

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

/** A drawing, ready to stand in a page, and the table that says the same. */
export interface Picture {
  svg: string
  table: PictureTable
}

interface Frame {
  /** Unique in the page; title and description are found by it. */
  id: string
  title: string
  /** What the picture shows, in a sentence, for who cannot see it. */
  description: string
  width: number
  height: number
  /** `group` for pictures that hold links; a picture of role `img` hides what is in it. */
  role?: 'img' | 'group'
  /** A further class, for pictures that need their own width. */
  look?: string
}

/**
 * The outer element of a picture. Colours come from classes alone (`picture.css`), so that both schemes, forced colours and
 * print work, and no inline style is needed.
 */
export function drawPicture(
  { id, title, description, width, height, role = 'img', look }: Frame,
  ...children: readonly Child[]
): string {
  return element(
    'svg',
    {
      class: look ? `picture ${look}` : 'picture',
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role,
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-text`,
    },
    element('title', { id: `${id}-title` }, title),
    element('desc', { id: `${id}-text` }, description),
    ...children,
  ).markup
}
