import type { ComparedArticle, ComparedRow, TextChange } from '../../src/knowledge/compare-texts.ts'

/** Writes a comparison for a terminal without colours: [-taken out-] {+put in+}; long stretches that stayed are cut. */
export function showChanges(changes: readonly TextChange[]): string {
  return changes
    .map(({ kind, text }) => {
      if (kind === 'removed') return `[-${text}-]`
      if (kind === 'added') return `{+${text}+}`
      return text.length > 60 ? `${text.slice(0, 25)} … ${text.slice(-25)}` : text
    })
    .join('')
}

/** The rows of an article that differ, one a line, with the place they stand at. */
export function showArticle({ number, kind, rows, movedTo }: ComparedArticle): string {
  const head = `Article ${number}: ${kind}${movedTo ? `, now article ${movedTo}` : ''}`
  return [head, ...rows.filter((row) => row.kind !== 'same').map(showRow)].join('\n')
}

function showRow({ before, after, changes }: ComparedRow): string {
  const [from, to] = [before?.anchor, after?.anchor]
  const place = from && to && from !== to ? `${from} → ${to}` : (from ?? to ?? '')
  return `  ${place}  ${showChanges(changes)}`
}
