import { localeTags } from '../i18n/locales.ts'
import { parseReference, type Reference, type ReferenceKind } from '../knowledge/reference.ts'
import { nationCode } from '../knowledge/region-tree.ts'
import type { CollectionName } from '../schemas/collections.ts'
import { type FieldPath, formatField } from './positions.ts'
import type { CheckedContent, CheckedEntry } from './read-content.ts'

/** A place that names another entry: a link in a text, a key in a field, a source of a statement. */
export interface ReferenceSite extends Reference {
  path: string
  line: number
  /** The field it stands in, `legalBasis[1].article`; '' for a link in a body. */
  field: string
  /** What is written there, `article:civil-code/article-023#p1`. */
  written: string
  /** The entry that names it. */
  from: Pick<CheckedEntry, 'collection' | 'key'>
  /** Whether the code of the whole country may stand here. */
  nationAllowed: boolean
}

/** The fields that hold keys; `*` stands for any entry of a list. Evidence in `sources` is found by its name. */
const keyFields: Readonly<Partial<Record<CollectionName, Readonly<Record<string, ReferenceKind>>>>> = {
  procedures: {
    topic: 'topic',
    'regions.*': 'region',
    'evidence.*.document': 'document',
    'evidence.*.alternatives.*': 'document',
    'channels.*.office': 'office',
    'contacts.consult.*.office': 'office',
    'contacts.complain.*.office': 'office',
    'legalBasis.*.article': 'article',
    'figures.*.region': 'region',
    'localRules.*.region': 'region',
    'myths.*.seenIn.*': 'source',
    'related.*.procedure': 'procedure',
  },
  laws: { 'topics.*': 'topic', 'coming.*.through': 'article' },
  articles: { 'miscitations.*.concerns.*': 'article' },
  topics: { parent: 'topic' },
  terms: { 'confusedWith.*': 'term', 'related.*': 'term', 'legalBasis.*.article': 'article' },
  documents: { 'legalBasis.*.article': 'article' },
  offices: { region: 'region', 'legalBasis.*.article': 'article' },
  sources: { region: 'region' },
}

/** Every place in the content that names another entry. */
export function listReferenceSites(content: Pick<CheckedContent, 'entries' | 'passages'>): ReferenceSite[] {
  return [...content.entries.flatMap(listFactSites), ...listLinkSites(content)]
}

/** The keys that exist, by kind. A folder counts even if its files are broken, so that one mistake gives one problem. */
export function listKeys(
  entries: readonly CheckedEntry[],
  regionCodes: readonly string[],
): Record<ReferenceKind, ReadonlySet<string>> {
  const keysOf = (collection: CollectionName) =>
    new Set(entries.filter((entry) => entry.collection === collection).map(({ key }) => key))
  return {
    procedure: keysOf('procedures'),
    topic: keysOf('topics'),
    law: keysOf('laws'),
    article: keysOf('articles'),
    term: keysOf('terms'),
    document: keysOf('documents'),
    office: keysOf('offices'),
    region: new Set(regionCodes),
    source: keysOf('sources'),
  }
}

function listLinkSites(content: Pick<CheckedContent, 'passages'>): ReferenceSite[] {
  return content.passages.flatMap(({ path, collection, key, field, links }) =>
    links.flatMap(({ url, line }) => {
      const reference = parseReference(url)
      if (!reference) return []
      const from = { collection, key }
      return [{ ...reference, path, line, field: formatField(field), written: url, from, nationAllowed: false }]
    }),
  )
}

function listFactSites(entry: CheckedEntry): ReferenceSite[] {
  const { facts } = entry
  if (!facts) return []
  return listScalars(facts.yaml.data, []).flatMap(({ field, value }) => {
    const reference = readField(entry.collection, field, value)
    if (!reference) return []
    const pattern = patternOf(field)
    return [
      {
        ...reference,
        path: facts.path,
        line: facts.yaml.lineOf(field),
        field: formatField(field),
        written: value,
        from: { collection: entry.collection, key: entry.key },
        nationAllowed: reference.kind === 'region' && pattern !== 'localRules.*.region' && value === nationCode,
      },
    ]
  })
}

function readField(collection: CollectionName, field: FieldPath, value: string): Reference | null {
  if (isEvidence(field))
    return value.startsWith('article:') ? parseReference(value) : { kind: 'source', key: value, anchor: '' }
  const kind = keyFields[collection]?.[patternOf(field)]
  return kind ? { kind, key: value, anchor: '' } : null
}

/** Statements name what they rest on in a list called `sources`. */
function isEvidence(field: FieldPath): boolean {
  return field.at(-2) === 'sources' && typeof field.at(-1) === 'number'
}

function patternOf(field: FieldPath): string {
  return field.map((step) => (typeof step === 'number' ? '*' : step)).join('.')
}

const words = new Set<string | number>(localeTags)

/** The strings of facts that are not running text. */
function listScalars(value: unknown, field: FieldPath): { field: FieldPath; value: string }[] {
  if (typeof value === 'string') return words.has(field.at(-1) ?? '') ? [] : [{ field, value }]
  if (Array.isArray(value)) return value.flatMap((child: unknown, index) => listScalars(child, [...field, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => listScalars(child, [...field, name]))
}
