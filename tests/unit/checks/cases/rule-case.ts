import type { Changes } from '../../../support/content.ts'

/** A promise of a rule: what it reports about broken content, and content close to it that it accepts. */
export interface RuleCase {
  rule: string
  /** Continues "the check …". */
  promise: string
  broken: Changes
  /** The whole report, so that other rules are seen to keep out of it or to join in with reason. */
  report: string
  valid: Changes
}
