import type { ContributionFigure } from './contribution-shares.ts'

/** Reads the figures that a page hands over; none when they are not readable, and then nothing is worked out. */
export function readFigures(json: string): ContributionFigure[] {
  try {
    const data: unknown = JSON.parse(json)
    return Array.isArray(data) ? data.filter(isFigure) : []
  } catch {
    return []
  }
}

/** What is not in this form was not written by the page; `value` and `when` are checked where they are used. */
function isFigure(value: unknown): value is ContributionFigure {
  if (typeof value !== 'object' || value === null) return false
  const isDay = (day: unknown): boolean => day === null || typeof day === 'string'
  return (
    'id' in value &&
    typeof value.id === 'string' &&
    'unit' in value &&
    typeof value.unit === 'string' &&
    'value' in value &&
    (typeof value.value === 'number' || isRange(value.value)) &&
    'validFrom' in value &&
    isDay(value.validFrom) &&
    'validUntil' in value &&
    isDay(value.validUntil)
  )
}

function isRange(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'from' in value &&
    typeof value.from === 'number' &&
    'to' in value &&
    typeof value.to === 'number'
  )
}

/** Writes the part of each figure that sums need, as text that a page hands over in the attribute `data-figures`. */
export function writeFigures(figures: readonly ContributionFigure[]): string {
  return JSON.stringify(
    figures.map(({ id, value, unit, validFrom, validUntil, when }) => ({
      id,
      value,
      unit,
      validFrom,
      validUntil,
      ...(when && { when }),
    })),
  )
}
