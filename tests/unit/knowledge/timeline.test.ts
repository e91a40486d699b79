import { describe, expect, test } from 'vitest'
import { buildTimeline, renderTimeline, type TimelineEvent } from '../../../src/knowledge/timeline.ts'
import { buildHeldLaws } from '../../support/held-laws.ts'

const show = (events: readonly TimelineEvent[]): string[] =>
  events.map(({ date, label, isAhead }) => `${date} ${label.en}${isAhead ? ' …' : ''}`)

describe('the timeline of a law', () => {
  test('joins adoption, amendments, entries into force and changes ahead, earliest first', () => {
    const facts = {
      adopted: '2003-04-27',
      effective: '2004-01-01',
      amendments: [
        { date: '2010-12-20', effective: '2011-01-01', act: 'revision' as const },
        { date: '2018-12-29', effective: '2018-12-29' },
      ],
      coming: [
        {
          date: '2027-01-01',
          text: { en: 'The Medical Security Law applies first.', 'zh-CN': '先适用《医疗保障法》。' },
        },
      ],
    }
    expect(show(buildTimeline(facts, '2026-11-22'))).toEqual([
      '2003-04-27 Adopted',
      '2004-01-01 In force',
      '2010-12-20 Revised',
      '2011-01-01 Revised text in force',
      '2018-12-29 Changed, in force',
      '2027-01-01 The Medical Security Law applies first. …',
    ])
  })

  test('leaves out days that no copy gives', () => {
    expect(show(buildTimeline({ adopted: null, effective: '2024-01-01', amendments: [] }, '2026-11-22'))).toEqual([
      '2024-01-01 In force',
    ])
    expect(buildTimeline({ adopted: null, effective: null, amendments: [] }, '2026-11-22')).toEqual([])
  })

  test('shows that a law is still ahead', () => {
    const facts = buildHeldLaws().law('medical-security-law').facts
    expect(show(buildTimeline(facts, '2026-11-22'))).toEqual(['2026-08-28 Adopted', '2027-01-01 In force …'])
    expect(show(buildTimeline(facts, '2027-01-01'))).toEqual(['2026-08-28 Adopted', '2027-01-01 In force'])
  })
})

describe('the picture of a timeline', () => {
  const events = buildTimeline(
    {
      adopted: '2026-08-28',
      effective: '2027-01-01',
      amendments: [],
      coming: [
        {
          date: '2030-01-01',
          text: { en: 'A <b>long</b> & "quoted" change that needs more than one line', 'zh-CN': '变化' },
        },
      ],
    },
    '2026-11-22',
  )
  const english = renderTimeline(events, { locale: 'en', id: 'time', title: 'Versions' })

  test('carries its own text alternative in the language of the page', () => {
    expect(english).toContain('role="img" aria-labelledby="time-title time-text"')
    expect(english).toContain('<desc id="time-text">28 August 2026: Adopted; 1 January 2027: In force (still ahead);')
    expect(renderTimeline(events, { locale: 'zh-CN', id: 'time', title: '版本' })).toContain(
      '<desc id="time-text">2026年8月28日通过或印发；2027年1月1日施行（尚未到）；2030年1月1日变化（尚未到）</desc>',
    )
  })

  test('escapes every word and breaks long ones over lines', () => {
    expect(english).not.toContain('<b>')
    expect(english).toContain('A &lt;b&gt;long&lt;/b&gt; &amp; &quot;quoted&quot;')
    expect(english.match(/<tspan/g)?.length).toBe(4)
  })

  test('holds no colour, no style and no script, so that it passes any policy', () => {
    expect(english).not.toMatch(/style=|fill=|stroke=|<script|#[0-9a-f]{3}/)
  })

  test('draws events downwards, none over another', () => {
    const dots = [...english.matchAll(/cy="([\d.]+)"/g)].map((match) => Number(match[1]))
    expect(dots).toEqual([...dots].sort((a, b) => a - b))
    expect(dots.every((y, index) => index === 0 || y - (dots[index - 1] ?? 0) >= 40)).toBe(true)
  })

  test('of nothing is nothing', () => {
    expect(renderTimeline([], { locale: 'en', id: 'time', title: 'Versions' })).toBe('')
  })
})
