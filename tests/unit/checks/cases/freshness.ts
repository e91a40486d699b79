import type { RuleCase } from './rule-case.ts'

/** Freshness: what somebody must look at again. */
export const freshnessCases: readonly RuleCase[] = [
  {
    rule: 'review-passed',
    promise: 'warns of a page that was to be read again',
    broken: { 'procedures/card-pin-reset/facts.yaml': [['reviewBy: 2027-05-22', 'reviewBy: 2026-11-21']] },
    report: `content/procedures/card-pin-reset/facts.yaml:97  review-passed (warning)
  The page was to be read again by 2026-11-21; it was last read on 2026-11-22.
  Read it against its sources, then write "reviewed" and "reviewBy" anew.`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [['reviewBy: 2027-05-22', 'reviewBy: 2026-11-22']] },
  },
  {
    rule: 'expired-figure',
    promise: 'warns of a number whose period ended after its page was last read',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        ['validUntil: null', 'validUntil: 2026-11-21'],
        ['reviewed: 2026-11-22', 'reviewed: 2026-11-20'],
      ],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:75  expired-figure (warning)
  The figure "tries" held until 2026-11-21, and the page was last read on 2026-11-20.
  Look for the current one and write it with its period and source. If there is none yet, read the page again, write "reviewed" anew, and set "reviewBy" to the day you will look again.`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [['validUntil: null', 'validUntil: 2026-11-21']] },
  },
  {
    rule: 'stale-contact',
    promise: 'warns of phones, addresses and opening times that nobody checked for a year',
    broken: {
      'offices/bijie-hrss/facts.yaml': [
        ['    verified: 2026-11-22', '    verified: 2025-11-21'],
        ['    verified: 2026-11-22', '    verified: 2024-01-01'],
        [
          'schedule: null',
          'schedule:\n  openingHours: Mo-Fr 09:00-17:00\n  verified: 2025-01-01\n  sources: [city-guide-copy-2023]',
        ],
      ],
    },
    report: `content/offices/bijie-hrss/facts.yaml:10  stale-contact (warning)
  The phone 0857-12333 was last checked on 2025-11-21, more than a year ago.
  Check it with its source or by a call, then write "verified" anew; or remove it.

content/offices/bijie-hrss/facts.yaml:15  stale-contact (warning)
  The address was last checked on 2024-01-01, more than a year ago.
  Check it with its source or by a call, then write "verified" anew; or remove it.

content/offices/bijie-hrss/facts.yaml:19  stale-contact (warning)
  The opening times were last checked on 2025-01-01, more than a year ago.
  Check it with its source or by a call, then write "verified" anew; or remove it.`,
    valid: { 'offices/bijie-hrss/facts.yaml': [['    verified: 2026-11-22', '    verified: 2025-11-22']] },
  },
  {
    rule: 'stale-source',
    promise: 'warns of sources and laws that nobody read again for two years',
    broken: {
      'sources/content-farm/facts.yaml': [['seen: 2026-11-22', 'seen: 2024-11-21']],
      'laws/card-measures/facts.yaml': [['verified: 2026-11-22', 'verified: 2024-01-01']],
    },
    report: `content/laws/card-measures/facts.yaml:13  stale-source (warning)
  "card-measures" was last read on 2024-01-01, more than two years ago.
  Read it again; correct what rests on it; then write "verified" anew.

content/sources/content-farm/facts.yaml:7  stale-source (warning)
  "content-farm" was last read on 2024-11-21, more than two years ago.
  Read it again; correct what rests on it; then write "seen" anew.`,
    valid: { 'sources/content-farm/facts.yaml': [['seen: 2026-11-22', 'seen: 2024-11-22']] },
  },
]
