/**
 * A reference link, the one way texts point at other entries: `[household register](document:household-register)`,
 * `[Article 58](article:social-insurance-law/article-058#p2-i3)`, `[Guizhou](region:520000)`.
 */
export interface Reference {
  kind: ReferenceKind
  key: string
  /** Without the number sign; '' when there is none. */
  anchor: string
}

/** What a reference link can point at. */
export const referenceKinds = [
  'procedure',
  'topic',
  'law',
  'article',
  'term',
  'document',
  'office',
  'region',
  'source',
] as const

export type ReferenceKind = (typeof referenceKinds)[number]

/**
 * Reads a reference; null for ordinary addresses (`https:`, `tel:`, `mailto:`, `#anchor`).
 *
 * @example parseReference('article:civil-code/article-023#p1') // { kind: 'article', key: 'civil-code/article-023', anchor: 'p1' }
 */
export function parseReference(text: string): Reference | null {
  const match = /^([a-z]+):([a-z0-9/-]+)(?:#([a-z0-9-]+))?$/.exec(text)
  const kind = referenceKinds.find((candidate) => candidate === match?.[1])
  if (!match || !kind) return null
  return { kind, key: match[2] ?? '', anchor: match[3] ?? '' }
}

/**
 * The anchor of a source in the list of its page. Short, because a page names its sources dozens of times and must stay
 * light on a phone: the end of the FNV-1a hash of the key, in base 36. A test makes sure that no two sources share one.
 *
 * @example sourceAnchor('mohrss-card-passwords-2022') // 's-' and five letters and digits
 */
export function sourceAnchor(key: string): string {
  let hash = 0x811c9dc5
  for (const character of key) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return `s-${hash.toString(36).slice(-5)}`
}
