/** What the bench promises, prints and rounds. */

/** A figure that was promised. */
export interface Figure {
  name: string
  value: number
  /** What it must reach; `most` for what it must not pass. */
  wanted: number
  most?: boolean
  unit: string
}

/** The figures that were measured, each beside what was promised; those that miss it are marked. */
export function printFigures(figures: readonly Figure[]): void {
  print(`\nWhat was promised, and what this run of ${new Date().toISOString().slice(0, 10)} says`)
  for (const { name, value, wanted, most = false, unit } of figures) {
    const isMet = most ? value <= wanted : value >= wanted
    const digits = unit === '' && !most ? 4 : 1
    print(
      `${isMet ? '  ' : '! '}${name.padEnd(58)}${`${value.toFixed(digits)} ${unit}`.padStart(12)}   ${most ? 'at most' : 'at least'} ${wanted} ${unit}`,
    )
  }
}

/** So many of a list, evenly spread. */
export function sampleOf<Item>(list: readonly Item[], count: number): Item[] {
  const step = Math.max(1, Math.floor(list.length / count))
  return list.filter((_, index) => index % step === 0).slice(0, count)
}

/** The value below which such a share of a sorted list lies. */
export function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}`
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
