import type { ChannelType } from '../schemas/procedure.ts'
import { element, type Markup } from './element.ts'

/** The sign of each way to do a step, drawn on 24 by 24 like the icons of the pages. */
const shapes: Readonly<Record<ChannelType, string>> = {
  app: 'M8.5 3h7a1.5 1.5 0 0 1 1.5 1.5v15a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 19.5v-15A1.5 1.5 0 0 1 8.5 3ZM11 18h2',
  bank: 'M4 10 12 4l8 6M5 20h14M6.5 10v7M10 10v7M14 10v7M17.5 10v7',
  counter:
    'M3 14h18M5 14v6M19 14v6M9.5 6.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M7.5 14c.3-2.6 2.2-4 4.5-4s4.2 1.4 4.5 4',
  employer: 'M5 20V5h9v15M14 10h5v10M3 20h18M8 8.5h3M8 12h3M8 15.5h3',
  kiosk: 'M6 3h12v10H6ZM10 13v8M14 13v8M7 21h10M9.5 8h5',
  phone:
    'M6.5 3.5h3l1.5 4-2 1.5a11 11 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2Z',
  post: 'M3 5.5h18v13H3ZM3.5 7l8.5 6 8.5-6',
  school: 'M3 9l9-4.5L21 9l-9 4.5ZM7 11.5V16c1.5 1.5 3.2 2 5 2s3.5-.5 5-2v-4.5M21 9v5',
  web: 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M3.5 12h17M12 3.5c5 5.5 5 11.5 0 17M12 3.5c-5 5.5-5 11.5 0 17',
}

/** The sign of a channel with its left top corner at a point, so many units wide. */
export function drawSign(type: ChannelType, { x, y, size }: { x: number; y: number; size: number }): Markup {
  // The whole is made smaller, so its stroke is made wider by as much.
  const scale = size / 24
  return element(
    'g',
    { transform: `translate(${x} ${Math.round(y * 10) / 10}) scale(${Math.round(scale * 100) / 100})` },
    element('path', { d: shapes[type], class: 'accent', 'vector-effect': 'non-scaling-stroke' }),
  )
}
