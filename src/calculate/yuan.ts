/** Reads an amount of yuan as people type it, full-width digits too; in fen, null when it is none. */
export function parseYuan(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/^[¥\s]+|\s*(?:元|yuan)?\s*$/gi, '')
  const match = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) return null
  return Number((match[1] ?? '').replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** Writes fen as yuan with two decimals and digits in groups of three: 145400 → `1,454.00`. */
export function formatFen(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${whole}.${String(fen % 100).padStart(2, '0')}`
}
