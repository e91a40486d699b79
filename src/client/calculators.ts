/** The browser entry of pages with a calculator; no other page loads it. */
import { registerContribution } from './contribution.ts'
import { registerRetirementAge } from './retirement-age.ts'

registerRetirementAge(window)
registerContribution(window, new Date())
