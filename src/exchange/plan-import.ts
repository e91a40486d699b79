import { isDeepStrictEqual } from 'node:util'
import { stringify } from 'yaml'
import { localeTags } from '../i18n/locales.ts'
import type { Office } from '../knowledge/entries.ts'

/** A file to write, from the folder of offices: `bijie-hrss/facts.yaml`. */
export interface PlannedFile {
  path: string
  /** Null: the file is removed. */
  text: string | null
}

/** What an import would do. */
export interface ImportPlan {
  added: readonly string[]
  changed: readonly { key: string; fields: readonly string[] }[]
  unchanged: readonly string[]
  files: readonly PlannedFile[]
}

/** Compares read offices with those that are there. Files whose content stays the same are not written at all. */
export function planImport(read: readonly Office[], known: readonly Office[]): ImportPlan {
  const byKey = new Map(known.map((office) => [office.key, office]))
  const added: string[] = []
  const changed: { key: string; fields: string[] }[] = []
  const unchanged: string[] = []
  const files: PlannedFile[] = []
  for (const office of read) {
    const before = byKey.get(office.key)
    const fields = before ? changedFields(before, office) : []
    if (!before) added.push(office.key)
    else if (fields.length > 0) changed.push({ key: office.key, fields })
    else unchanged.push(office.key)
    files.push(...filesOf(office, before))
  }
  return { added, changed, unchanged, files }
}

/** The `facts.yaml` of an office, in the order of the template. */
function formatOfficeFacts(facts: Office['facts']): string {
  const { district, note, legalBasis, ...rest } = facts
  const { name, nameCertainty, body, level, region, ...others } = rest
  const ordered = {
    name,
    nameCertainty,
    body,
    level,
    region,
    ...(district ? { district } : {}),
    ...others,
    ...(note ? { note } : {}),
    ...(legalBasis ? { legalBasis } : {}),
  }
  return stringify(ordered, { lineWidth: 0, singleQuote: true })
}

function filesOf(office: Office, before: Office | undefined): PlannedFile[] {
  const facts =
    before && isDeepStrictEqual(before.facts, office.facts)
      ? []
      : [{ path: `${office.key}/facts.yaml`, text: formatOfficeFacts(office.facts) }]
  const texts = localeTags.flatMap((tag): PlannedFile[] => {
    const [old, body] = [bodyOf(before, tag), bodyOf(office, tag)]
    if (old === body) return []
    return [{ path: `${office.key}/${tag}.mdx`, text: body === '' ? null : `${body}\n` }]
  })
  return [...facts, ...texts]
}

function changedFields(before: Office, after: Office): string[] {
  const names = [...new Set([...Object.keys(before.facts), ...Object.keys(after.facts)])]
  const [old, current] = [new Map(Object.entries(before.facts)), new Map(Object.entries(after.facts))]
  const fields = names.filter((name) => !isDeepStrictEqual(old.get(name), current.get(name)))
  const texts = localeTags.filter((tag) => bodyOf(before, tag) !== bodyOf(after, tag)).map((tag) => `text (${tag})`)
  return [...fields, ...texts]
}

function bodyOf(office: Office | undefined, tag: (typeof localeTags)[number]): string {
  return office?.texts[tag]?.body.trim() ?? ''
}
