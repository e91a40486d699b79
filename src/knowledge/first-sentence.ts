/** Longer sentences are cut at a semicolon, where there is one. */
const roomFor = { chinese: 40, latin: 110 } as const

/**
 * The first sentence of a text, for places with room for one; of a long sentence the first clause that a semicolon
 * ends. Does not cut inside a link, and takes a full stop in English only where a space and a capital follow, so that
 * "Art. 31" stays whole.
 *
 * @example firstSentence('Free of charge. No source names a fee elsewhere.') // 'Free of charge.'
 */
export function firstSentence(text: string): string {
  const chinese = /^[^。]*。/.exec(text)?.[0]
  if (chinese && isClosed(chinese)) return firstClause(chinese, '；', '。', roomFor.chinese)
  const end = text.search(/(?<!\b(?:Art|No|approx))[.!?] (?=[A-Z“"[])/)
  const sentence = end === -1 ? text : text.slice(0, end + 1)
  return firstClause(isClosed(sentence) ? sentence : text, ';', '.', roomFor.latin)
}

function firstClause(sentence: string, semicolon: string, fullStop: string, room: number): string {
  const end = sentence.indexOf(semicolon)
  const clause = sentence.slice(0, end)
  return sentence.length > room && end > 0 && isClosed(clause) ? clause + fullStop : sentence
}

/** Whether every bracket that opens, of a link or an aside, also closes. */
function isClosed(text: string): boolean {
  return (text.match(/[[(（]/g)?.length ?? 0) === (text.match(/[\])）]/g)?.length ?? 0)
}
