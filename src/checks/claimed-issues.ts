import { formatField } from './positions.ts'
import type { Finding } from './problem.ts'
import type { SchemaIssue } from './schema-issues.ts'

interface Claim {
  collection: string
  field: RegExp
  remedy: string
}

/**
 * Absent fields that mean more than "a field is missing" and have a rule of their own, with a remedy of its own.
 * The schema finds them; these rules name them.
 */
const claims = {
  'missing-element': {
    collection: 'procedures',
    field: /^(?:authorities|conditions|evidence|steps|place|hours|timeLimit|fee|output|contacts|legalBasis)$/,
    remedy:
      'Every service guide has it. State it with its sources; where no authority states it, write notStated with the reason in both languages.',
  },
  'figure-without-source': {
    collection: 'procedures',
    field: /^figures\[\d+\]\.sources$/,
    remedy: 'Name the source the number was read in, or leave the number out.',
  },
  'figure-without-validity': {
    collection: 'procedures',
    field: /^figures\[\d+\]\.(?:validFrom|validUntil)$/,
    remedy: 'Write the first and the last day the number holds; null for the one the source does not say.',
  },
  'source-without-grade': {
    collection: 'sources',
    field: /^grade$/,
    remedy: 'Write A (official page), B (official text in a copy), C (report) or D (only to be corrected).',
  },
  'source-without-date': {
    collection: 'sources',
    field: /^date$/,
    remedy: 'Write the date the page shows; for an undated page null, and a note that says so.',
  },
} as const satisfies Record<string, Claim>

/** Tells whether a rule of its own reports the issue. */
export function isClaimed(issue: SchemaIssue): boolean {
  return Object.values(claims).some((claim) => fits(issue, claim))
}

/** The issues that a rule reports in the schema's stead. */
export function findClaimed(rule: keyof typeof claims, issues: readonly SchemaIssue[]): Finding[] {
  const claim = claims[rule]
  return issues
    .filter((issue) => fits(issue, claim))
    .map(({ path, line, message }) => ({ path, line, message, remedy: claim.remedy }))
}

function fits({ collection, kind, field }: SchemaIssue, claim: Claim): boolean {
  return kind === 'absent' && collection === claim.collection && claim.field.test(formatField(field))
}
