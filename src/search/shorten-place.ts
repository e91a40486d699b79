/** Runs in the browser and in Node. */

/** The peoples that autonomous places are named after; all that they are called besides the place itself. */
const peoples =
  'achang bai blang bonan bouyei buyei buyi dai daur dong dongxiang ewenki gelao hani hui jingpo kazakh kirgiz kyrgyz korean lahu li lisu manchu maonan miao mongol mongolian mulam mulao naxi nu oroqen pumi qiang salar she sui tajik tibetan tu tujia uygur uyghur va wa xibe yao yi yugur zhuang'
    .split(' ')
    .join('|')
const autonomous = new RegExp(
  `(?:[\\s,-]+(?:and\\s+)?(?:${peoples}))+\\s+autonomous(?=\\s+(?:county|prefecture|banner|region)\\b)`,
)

/**
 * Leaves the peoples out of the English name of an autonomous place, as everybody does.
 *
 * @example shortenPlace('weining yi, hui and miao autonomous county') // 'weining county'
 */
export function shortenPlace(folded: string): string {
  return folded.replace(autonomous, '')
}
