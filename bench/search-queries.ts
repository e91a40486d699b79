import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import type { Locale } from '../src/i18n/locales.ts'

const querySchema = z.strictObject({ q: z.string().min(1), to: z.array(z.string().min(1)) })
const byKindSchema = z.record(z.string(), z.array(querySchema))
const fileSchema = z.strictObject({ en: byKindSchema, 'zh-CN': byKindSchema })

/** A phrasing and where it must lead. */
export interface Query {
  locale: Locale
  /** What sort of phrasing it is: question, slip, pinyin … */
  kind: string
  text: string
  /** Acceptable targets; empty for a question outside the subject. */
  targets: readonly string[]
}

/** The halves of the set: one to develop with, one that is only scored. */
export type Half = 'dev' | 'test'

/**
 * Reads the phrasings of `tests/search/`.
 *
 * @throws Error when the file breaks its form.
 */
export function readQueries(root: string, half: Half): Query[] {
  const file = fileSchema.parse(parseYaml(readFileSync(join(root, 'tests', 'search', `${half}.yaml`), 'utf8')))
  return (['zh-CN', 'en'] as const).flatMap((locale) =>
    Object.entries(file[locale]).flatMap(([kind, queries]) =>
      queries.map(({ q, to }) => ({ locale, kind, text: q, targets: to })),
    ),
  )
}

/** Whether a hit is one of the targets of a query. */
export function isTarget(hit: { kind: string; key: string; url: string }, targets: readonly string[]): boolean {
  return targets.some((target) => {
    const [reference = '', anchor] = target.split('#')
    const [kind, key = ''] = [reference.slice(0, reference.indexOf(':')), reference.slice(reference.indexOf(':') + 1)]
    if (kind !== hit.kind || (anchor && !hit.url.endsWith(`#${anchor}`))) return false
    // Offices are named by a part of their key, because one place may have several.
    return kind === 'office' ? hit.key.split('-').includes(key) : hit.key === key
  })
}
