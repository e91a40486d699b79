import { formatDate } from '../i18n/dates.ts'
import type { Locale } from '../i18n/locales.ts'
import type { Localized } from '../schemas/fields.ts'
import type { LawFacts } from '../schemas/law.ts'
import { compareStrings } from './compare-strings.ts'
import { escapeHtml } from './escape-html.ts'
import { type LawVersion, listVersions } from './law-version.ts'

/** A day in the life of an instrument. */
export interface TimelineEvent {
  date: string
  kind: 'adopted' | 'changed' | 'in-force' | 'coming'
  label: Localized
  /** Whether the day lies after the day of comparison. */
  isAhead: boolean
}

const acts: Readonly<Record<LawVersion['act'], Localized>> = {
  adoption: { en: 'Adopted', 'zh-CN': '通过或印发' },
  amendment: { en: 'Amended', 'zh-CN': '修正' },
  revision: { en: 'Revised', 'zh-CN': '修订' },
  change: { en: 'Changed', 'zh-CN': '修改' },
}
const inForce: Localized = { en: 'in force', 'zh-CN': '施行' }

/**
 * The days that matter of an instrument, earliest first: adoption, amendments, entries into force, changes ahead.
 * What happens on one day is one event. Days that no copy gives are left out.
 *
 * @param asOf The day from which "ahead" is seen; the page passes the day of comparison, so that two builds agree.
 */
export function buildTimeline(
  facts: Pick<LawFacts, 'adopted' | 'effective' | 'amendments' | 'coming'>,
  asOf: string,
): TimelineEvent[] {
  const events = [
    ...listVersions(facts).flatMap(listDays),
    ...(facts.coming ?? []).map(({ date, text }) => ({ date, kind: 'coming' as const, label: text })),
  ]
  return events
    .sort((a, b) => compareStrings(a.date, b.date))
    .map((event) => ({ ...event, isAhead: event.date > asOf }))
}

function listDays({ act, date, effective }: LawVersion): Omit<TimelineEvent, 'isAhead'>[] {
  const kind = act === 'adoption' ? 'adopted' : 'changed'
  if (date && date === effective) {
    const label = { en: `${acts[act].en}, ${inForce.en}`, 'zh-CN': `${acts[act]['zh-CN']}并${inForce['zh-CN']}` }
    return [{ date, kind, label }]
  }
  const force: Localized =
    act === 'adoption'
      ? { en: 'In force', 'zh-CN': inForce['zh-CN'] }
      : { en: `${acts[act].en} text in force`, 'zh-CN': `${acts[act]['zh-CN']}文本施行` }
  return [
    ...(date ? [{ date, kind, label: acts[act] } as const] : []),
    ...(effective ? [{ date: effective, kind: 'in-force', label: force } as const] : []),
  ]
}

const layout = {
  width: 320,
  left: 12,
  dateX: 32,
  top: 16,
  smallestGap: 40,
  largestGap: 96,
  gapOfYear: 8,
  lineWidth: 38,
}

/**
 * The timeline as a picture: an SVG that carries its own text alternative. It holds no colours and no sizes of type;
 * style it by its classes (`timeline-axis`, `timeline-dot`, `timeline-date`, `timeline-label`, `is-ahead`).
 *
 * @param id Unique on the page; the text alternative is tied to the picture by it.
 * @returns '' when no day is known.
 */
export function renderTimeline(
  events: readonly TimelineEvent[],
  { locale, id, title }: { locale: Locale; id: string; title: string },
): string {
  if (events.length === 0) return ''
  const placed = placeEvents(events, locale)
  const height = (placed.at(-1)?.bottom ?? 0) + layout.top
  const description = events.map((event) => describe(event, locale)).join(locale === 'zh-CN' ? '；' : '; ')
  const segments = placed.slice(1).map(({ y, event }, index) => {
    const ahead = event.isAhead ? ' is-ahead' : ''
    return `<line class="timeline-axis${ahead}" x1="${layout.left}" y1="${placed[index]?.y ?? 0}" x2="${layout.left}" y2="${y}"/>`
  })
  return [
    `<svg class="timeline" viewBox="0 0 ${layout.width} ${height}" role="img" aria-labelledby="${escapeHtml(id)}-title ${escapeHtml(id)}-text">`,
    `<title id="${escapeHtml(id)}-title">${escapeHtml(title)}</title>`,
    `<desc id="${escapeHtml(id)}-text">${escapeHtml(description)}</desc>`,
    ...segments,
    ...placed.map((entry) => renderEvent(entry, locale)),
    '</svg>',
  ].join('')
}

interface PlacedEvent {
  event: TimelineEvent
  y: number
  bottom: number
  lines: readonly string[]
}

/** Years between two days are seen as distance, within limits. */
function placeEvents(events: readonly TimelineEvent[], locale: Locale): PlacedEvent[] {
  const placed: PlacedEvent[] = []
  for (const event of events) {
    const previous = placed.at(-1)
    const lines = breakLines(event.label[locale], locale)
    const gap = previous ? gapBetween(previous.event.date, event.date) : 0
    const y = previous ? Math.max(previous.y + gap, previous.bottom + layout.top) : layout.top
    placed.push({ event, y, lines, bottom: y + 10 + 18 * lines.length })
  }
  return placed
}

function gapBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return Math.min(layout.largestGap, Math.max(layout.smallestGap, years * layout.gapOfYear))
}

function renderEvent({ event, y, lines }: PlacedEvent, locale: Locale): string {
  const ahead = event.isAhead ? ' is-ahead' : ''
  const spans = lines.map(
    (line, index) => `<tspan x="${layout.dateX}" y="${y + 22 + index * 18}">${escapeHtml(line)}</tspan>`,
  )
  return [
    `<g class="timeline-event timeline-${event.kind}${ahead}">`,
    `<circle class="timeline-dot" cx="${layout.left}" cy="${y}" r="5"/>`,
    `<text class="timeline-date" x="${layout.dateX}" y="${y + 4}">${escapeHtml(formatDate(event.date, locale))}</text>`,
    `<text class="timeline-label">${spans.join('')}</text>`,
    '</g>',
  ].join('')
}

function describe({ date, label, isAhead }: TimelineEvent, locale: Locale): string {
  const ahead = isAhead ? (locale === 'zh-CN' ? '（尚未到）' : ' (still ahead)') : ''
  return locale === 'zh-CN'
    ? `${formatDate(date, locale)}${label[locale]}${ahead}`
    : `${formatDate(date, locale)}: ${label[locale]}${ahead}`
}

/** SVG does not break lines by itself. */
function breakLines(text: string, locale: Locale): string[] {
  if (locale === 'zh-CN') return text.match(/.{1,18}/gu) ?? []
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < layout.lineWidth) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
