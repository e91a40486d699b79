/** Puts text into quotation marks for a message, shortened when it is long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `"${line.length > 80 ? `${line.slice(0, 77)}…` : line}"`
}

/** What two titles or questions are compared by: width, case, spaces and punctuation do not count. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '')
}

/** The same day some years before: `yearsBefore('2026-11-22', 1)` → `2025-11-22`. */
export function yearsBefore(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`
}
