import { findClaimed } from '../claimed-issues.ts'
import type { Passage } from '../passages.ts'
import { formatField } from '../positions.ts'
import type { Finding, Rule } from '../problem.ts'
import { normalise, quote } from '../wording.ts'

const fillers = new Set(
  [
    'n/a',
    'na',
    'none',
    'no',
    'nil',
    'unknown',
    'not stated',
    'not available',
    'tbd',
    'todo',
    '无',
    '暂无',
    '没有',
    '不详',
    '未知',
    '未公布',
    '未说明',
    '待定',
  ].map(normalise),
)
const shortest = { en: 20, 'zh-CN': 8 } as const

/** Elements of the service guide that are absent, or "not stated" without a reason a reader can use. */
export const missingElement: Rule = {
  id: 'missing-element',
  severity: 'error',
  find: ({ issues, passages }) => [
    ...findClaimed('missing-element', issues),
    ...passages.filter(({ field }) => field.includes('notStated')).flatMap(checkReason),
  ],
}

function checkReason({ path, field, locale, text, markdown, lineOf }: Passage): Finding[] {
  const isFiller = fillers.has(normalise(text)) || text.trim().length < shortest[locale]
  if (!isFiller) return []
  return [
    {
      path,
      line: lineOf(markdown),
      message: `${formatField(field)} is ${quote(text)}, which is no reason.`,
      remedy: 'Say who does not state it, what was read, and whom to ask instead.',
    },
  ]
}
