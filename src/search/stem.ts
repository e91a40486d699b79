/** Runs in the browser and in Node. */

/** Forms that rules would get wrong, and spellings that differ by country. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['forgot', 'forget'],
  ['forgotten', 'forget'],
  ['lost', 'lose'],
  ['paid', 'pay'],
  ['children', 'child'],
  ['stolen', 'steal'],
  ['labour', 'labor'],
  ['enroll', 'enrol'],
  ['licence', 'license'],
  ['statement', 'statement'],
  ['statements', 'statement'],
])

const suffixes = ['ation', 'ment', 'ness', 'ing', 'ion', 'ed', 'ly'] as const
const vowel = /[aeiouy]/

/**
 * A light stem of a lower-case English word: enough that "activated" meets "activation" and "cards" meets "card".
 * Both sides are cut alike, so a stem need not be a word.
 */
export function stem(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (word.length < 4) return word
  const singular = dropPlural(word)
  const suffix = suffixes.find((ending) => singular.endsWith(ending) && isRoot(singular.slice(0, -ending.length)))
  const root = suffix ? singular.slice(0, -suffix.length) : singular
  // "stopped" leaves "stopp"; "activate" must meet the "activ" of "activation", "organise" the "organiz" of "organizing".
  const single = root.replace(/([bdgklmnprtz])\1$/, '$1').replace(/is(?=e?$)/, 'iz')
  return single.length > 4 ? single.replace(/e$/, '').replace(/at$/, '') : single.replace(/e$/, '')
}

function dropPlural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word
  return word.replace(/ies$/, 'y').replace(/s$/, '')
}

function isRoot(text: string): boolean {
  return text.length >= 3 && vowel.test(text)
}
