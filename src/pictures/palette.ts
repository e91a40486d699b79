/**
 * Colours for files that stand alone, where no style sheet of the page reaches. The same values as in
 * `styles/tokens.css`; a test holds them together.
 */
export const palette = {
  light: {
    paper: '#fbfaf7',
    ground: '#f2f3ee',
    ink: '#151f1f',
    quiet: '#424d4d',
    line: '#d2d7d3',
    edge: '#616f6e',
    jade: '#00584a',
    jadeGround: '#e7f4ef',
    amber: '#663c08',
    amberGround: '#fdf2d8',
  },
  dark: {
    paper: '#121918',
    ground: '#1a2222',
    ink: '#e4e9e7',
    quiet: '#b4bdbb',
    line: '#323d3c',
    edge: '#809290',
    jade: '#89dac5',
    jadeGround: '#142c27',
    amber: '#efcc8c',
    amberGround: '#322513',
  },
} as const

/** A scheme as declarations of custom properties, named as in the style sheets: `--jade-ground:#e7f4ef`. */
export function declareColours(scheme: keyof typeof palette): string {
  return Object.entries(palette[scheme])
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';')
}
