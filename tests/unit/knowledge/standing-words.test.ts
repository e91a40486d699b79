import { describe, expect, test } from 'vitest'
import { weighEvidence } from '../../../src/knowledge/evidence.ts'
import { createPageView } from '../../../src/knowledge/page-view.ts'
import { labelOfStanding, leadOfStanding } from '../../../src/knowledge/standing-words.ts'
import { createFixtureGraph } from '../../support/fixture-graph.ts'

const graph = createFixtureGraph()
const english = createPageView(graph, 'en')
const chinese = createPageView(graph, 'zh-CN')
const lead = (view: typeof english, sources: string[], text = 'Ten tries.') =>
  leadOfStanding(view, weighEvidence(graph, sources), text)

describe('how a statement is put', () => {
  test('an official page may be stated as it is', () => {
    expect(lead(english, ['ministry-answer-2022'])).toBe('')
  })

  test('a copy of an official text is "according to", with its date', () => {
    expect(lead(english, ['city-guide-copy-2023'])).toBe('According to a copy of an official text (July 2023):')
    expect(lead(chinese, ['city-guide-copy-2023'])).toBe('据官方文本的转载（2023年7月）：')
  })

  test('a local report is "reported", with place and year', () => {
    expect(lead(english, ['local-report-2021'])).toBe('Reported for Hefei (2021):')
    expect(lead(chinese, ['local-report-2021'])).toBe('据合肥市的资料（2021年）：')
  })

  test('the best source decides', () => {
    expect(lead(english, ['local-report-2021', 'ministry-answer-2022'])).toBe('')
    expect(lead(english, ['local-report-2021', 'city-guide-copy-2023'])).toMatch(/^According to/)
  })

  test('a provision of law may be stated, because its wording was compared with copies', () => {
    expect(lead(english, ['local-report-2021', 'article:card-measures/article-016#p1'])).toBe('')
  })

  test('a text that already says so is not told twice', () => {
    expect(lead(english, ['local-report-2021'], 'Reported in 2021: ten tries.')).toBe('')
    expect(lead(chinese, ['local-report-2021'], '据报道，可以错十次。')).toBe('')
  })

  test('a label says how sure a local rule is, in words and with the year', () => {
    expect(labelOfStanding(english, weighEvidence(graph, ['local-report-2021']))).toBe('Local report, 2021')
    expect(labelOfStanding(chinese, weighEvidence(graph, ['ministry-answer-2022']))).toBe('官方页面，2022年')
    expect(labelOfStanding(english, weighEvidence(graph, ['article:card-measures/article-016']))).toBe('Law')
  })
})
