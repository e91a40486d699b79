import { describe, expect, test } from 'vitest'
import { readContent } from '../../../src/checks/read-content.ts'
import { openingHours } from '../../../src/checks/rules/opening-hours.ts'
import { type Changes, createContent, today } from '../../support/content.ts'

/** What the rule finds in the valid content with changes. */
function findIn(changes: Changes) {
  const content = createContent(changes)
  try {
    return openingHours.find(readContent(content.root, { today, base: 'content' }))
  } finally {
    content.remove()
  }
}

function withSchedule(text: string): Changes {
  const schedule = `schedule:\n  openingHours: ${text}\n  verified: 2026-11-22\n  sources: [city-guide-copy-2023]`
  return { 'offices/bijie-hrss/facts.yaml': [['schedule: null', schedule]] }
}

describe('the check of opening times', () => {
  test('reports times that cannot be read, with the line and what to write', () => {
    expect(findIn(withSchedule('9:00-17:00'))).toEqual([
      {
        path: 'content/offices/bijie-hrss/facts.yaml',
        line: 18,
        message:
          '"9:00-17:00" is not understood. Write days and times, such as "Mo-Fr 09:00-12:00,13:30-17:30", parts set off by "; ".',
        remedy: 'Write the times as docs/offices.md shows; if no authority states them, write "schedule: null".',
      },
    ])
  })

  test('lets times through that can be read, and offices without times', () => {
    expect(findIn(withSchedule('Mo-Fr 09:00-12:00,13:30-17:30; PH off'))).toEqual([])
    expect(findIn({})).toEqual([])
  })
})
