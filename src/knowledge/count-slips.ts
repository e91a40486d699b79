/** The last three rows of the table, filled anew by each call: making them took longer than the counting. */
const rows: [number[], number[], number[]] = [[], [], []]

/**
 * The number of slips (a letter too many, too few, wrong, or two swapped) between two words; `limit + 1` when there
 * are more than `limit`. Optimal string alignment distance, of which only the cells are filled that may lie within the
 * limit (Ukkonen 1985); runs in the browser and in Node.
 */
export function countSlips(a: string, b: string, limit: number): number {
  const over = limit + 1
  if (Math.abs(a.length - b.length) > limit) return over
  let [before, above, row] = rows
  for (let j = 0; j <= b.length; j += 1) above[j] = Math.min(j, over)
  for (let i = 1; i <= a.length; i += 1) {
    const [first, last] = [Math.max(1, i - limit), Math.min(b.length, i + limit)]
    let left = Math.min(i, over)
    let least = left
    row[first - 1] = left
    for (let j = first; j <= last; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      left = Math.min((above[j] ?? over) + 1, left + 1, (above[j - 1] ?? over) + (same ? 0 : 1))
      const isSwap = !same && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2)
      if (isSwap && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) left = Math.min(left, (before[j - 2] ?? over) + 1)
      row[j] = left
      least = Math.min(least, left)
    }
    if (least > limit) return over
    row[last + 1] = over
    const oldest = before
    before = above
    above = row
    row = oldest
  }
  return Math.min(above[b.length] ?? over, over)
}
