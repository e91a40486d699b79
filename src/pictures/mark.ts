import { element, join, type Markup } from './element.ts'
import { palette } from './palette.ts'

const namespace = 'http://www.w3.org/2000/svg'

/**
 * The mark on 24 by 24: a card's outline with two dots, the two passwords that everyone mixes up.
 *
 * @param weight Of the outline; 1.5 in running text, more where the mark is small.
 */
export function drawMark({ colour, weight = 1.5 }: { colour: string; weight?: number }): Markup {
  return join([
    element('rect', {
      x: 2,
      y: 5,
      width: 20,
      height: 14.5,
      rx: 3,
      fill: 'none',
      stroke: colour,
      'stroke-width': weight,
    }),
    element('circle', { cx: 8.5, cy: 12.25, r: weight > 1.5 ? 2.2 : 2, fill: colour }),
    element('circle', { cx: 15.5, cy: 12.25, r: weight > 1.5 ? 2.2 : 2, fill: colour }),
  ])
}

/**
 * The icons for home screens, with the width in pixels: what iOS looks for by its name at the root of a host, and the two
 * sizes that a web app manifest needs.
 */
export const homeScreenIcons = [
  { name: 'apple-touch-icon', size: 180 },
  { name: 'icon-192', size: 192 },
  { name: 'icon-512', size: 512 },
] as const

/**
 * The mark as a file of its own.
 *
 * - `adaptive`: no ground, changes with the reader's colour scheme; for browser tabs.
 * - `solid`: the mark in paper on a jade square without corners, for home screens, which cut their own shape: the mark stays
 *   within the middle four fifths.
 * - `pinned`: one colour, black, as pinned tabs and stamps ask for.
 */
export function drawIcon(kind: 'adaptive' | 'solid' | 'pinned'): string {
  if (kind === 'adaptive') {
    const { light, dark } = palette
    const style = `rect{fill:none;stroke:${light.jade};stroke-width:2.2}circle{fill:${light.jade}}@media (prefers-color-scheme:dark){rect{stroke:${dark.jade}}circle{fill:${dark.jade}}}`
    return element(
      'svg',
      { xmlns: namespace, viewBox: '0 0 24 24' },
      element('style', {}, style),
      element('rect', { x: 1.5, y: 4.5, width: 21, height: 15, rx: 3 }),
      element('circle', { cx: 8.3, cy: 12, r: 2.2 }),
      element('circle', { cx: 15.7, cy: 12, r: 2.2 }),
    ).markup
  }
  if (kind === 'pinned') {
    return element('svg', { xmlns: namespace, viewBox: '0 0 24 24' }, drawMark({ colour: '#000', weight: 2.2 })).markup
  }
  const { jade, paper } = palette.light
  return element(
    'svg',
    { xmlns: namespace, viewBox: '0 0 48 48' },
    element('rect', { width: 48, height: 48, fill: jade }),
    element('g', { transform: 'translate(6.6 6.2) scale(1.45)' }, drawMark({ colour: paper, weight: 1.8 })),
  ).markup
}
