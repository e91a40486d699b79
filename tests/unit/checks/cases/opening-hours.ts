import type { RuleCase } from './rule-case.ts'

/** Opening times: what programs must be able to read. */
export const openingHoursCases: readonly RuleCase[] = [
  {
    rule: 'opening-hours',
    promise: 'refuses opening times that no program can read',
    broken: {
      'offices/bijie-hrss/facts.yaml': [
        [
          'schedule: null',
          'schedule:\n  openingHours: Mo-Fr 9:00-17:00\n  verified: 2026-11-22\n  sources: [city-guide-copy-2023]',
        ],
      ],
    },
    report: `content/offices/bijie-hrss/facts.yaml:18  opening-hours
  "9:00-17:00" is no time of day. Write it as 09:00-12:00, or "off" when it is closed.
  Write the times as docs/offices.md shows; if no authority states them, write "schedule: null".`,
    valid: {
      'offices/bijie-hrss/facts.yaml': [
        [
          'schedule: null',
          'schedule:\n  openingHours: Mo-Fr 09:00-12:00,13:30-17:00; PH off\n  verified: 2026-11-22\n  sources: [city-guide-copy-2023]',
        ],
      ],
    },
  },
]
