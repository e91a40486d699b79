import { palette } from '../../src/pictures/palette.ts'
import type { Host, HostColours } from '../../src/schemas/local-layer.ts'
import { contrastOf } from './contrast.ts'

type Scheme = keyof typeof palette

/** What a host's colours stand on or under: words that need 4.5:1 (WCAG 2.2, 1.4.3, level AA). */
const pairs: readonly (readonly [
  front: keyof HostColours | 'ink' | 'quiet',
  back: keyof HostColours | 'paper' | 'page',
])[] = [
  ['accent', 'paper'],
  ['accent', 'page'],
  ['accent', 'ground'],
  ['ink', 'ground'],
  ['quiet', 'ground'],
]
const leastContrast = 4.5

/** Two colours that are too close to be read one on the other. */
export interface ColourProblem {
  scheme: Scheme
  /** The colour of the host that has to change. */
  name: keyof HostColours
  message: string
}

/** Finds the pairs of colours that would not be readable. */
export function findWeakColours({ colours }: Host): ColourProblem[] {
  if (!colours) return []
  return (['light', 'dark'] as const).flatMap((scheme) =>
    pairs.flatMap(([front, back]): ColourProblem[] => {
      const own = colours[scheme]
      const { paper, ground: page, ink, quiet } = palette[scheme]
      const known = { ...own, paper, page, ink, quiet }
      const ratio = contrastOf(known[front], known[back])
      if (ratio >= leastContrast) return []
      // Cut, not rounded: 4.49 must not read as 4.5.
      const shown = Math.floor(ratio * 100) / 100
      return [
        {
          scheme,
          name: front === 'ink' || front === 'quiet' ? 'ground' : front,
          message: `In the ${scheme} scheme ${describe(front)} ${known[front]} on ${describe(back)} ${known[back]} has a contrast of ${shown}:1, and words need ${leastContrast}:1.`,
        },
      ]
    }),
  )
}

function describe(name: string): string {
  const words: Readonly<Record<string, string>> = {
    ink: 'the ink of the site',
    quiet: 'the quiet ink of the site',
    paper: 'the paper of the site',
    page: 'the ground of the site',
  }
  return words[name] ?? name
}

/** What all additions look like, whatever the colours. */
const additions = `.host{max-width:var(--measure);margin-block:1.5rem;padding:.25rem 0 .25rem 1rem;border-left:.25rem solid var(--jade)}
.who>.host{margin-block:0}
.host h2{margin:0 0 .5rem;padding:0;border:0;font-size:var(--large)}
.host p+p,.site-footer nav~p{margin-top:.4rem}
.host-label{font-size:var(--small);color:var(--quiet)}
.host-contact{display:flex;flex-wrap:wrap;gap:0 1rem}
.brand .host-mark,.root-header .host-mark{width:auto;height:1.7rem;max-width:8rem}
`

/**
 * The style sheet of a layer: a file of its own, because pages allow no style inside them.
 *
 * @example writeHostStyle(host).includes('--jade:#00584a')
 */
export function writeHostStyle({ colours }: Host): string {
  if (!colours) return additions
  const light = declare(colours.light)
  const dark = declare(colours.dark)
  return `${additions}:root{${light}}
@media (prefers-color-scheme:dark){:root:not([data-scheme=light]){${dark}}}
:root[data-scheme=dark]{${dark}}
`
}

function declare({ accent, ground }: HostColours): string {
  return `--jade:${accent};--jade-ground:${ground}`.toLowerCase()
}
