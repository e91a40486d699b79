import type { Passage } from '../../src/checks/passages.ts'
import type { FieldPath } from '../../src/checks/positions.ts'
import { compareProblems, type Problem } from '../../src/checks/problem.ts'
import { chinesePunctuation } from '../../src/checks/rules/chinese-punctuation.ts'
import { defaultPin } from '../../src/checks/rules/default-pin.ts'
import { vagueMaterial } from '../../src/checks/rules/vague-material.ts'
import { checkOffice } from '../../src/exchange/check-office.ts'
import { isLocale, localeTags } from '../../src/i18n/locales.ts'
import { isStale } from '../../src/knowledge/freshness.ts'
import { suggest } from '../../src/knowledge/nearest.ts'
import { nationCode } from '../../src/knowledge/region-tree.ts'
import type { HostOffice } from '../../src/schemas/local-layer.ts'
import type { OfficeFacts } from '../../src/schemas/office.ts'
import { explainMark } from './check-mark.ts'
import { findWeakColours } from './host-style.ts'
import { fillLanguages } from './host-words.ts'
import type { Layer, LayerEntry } from './read-layer.ts'
import type { SiteFacts } from './site-facts.ts'

/** What the owner of a layer is cited as. */
const hostSource = 'host'

/**
 * Checks a layer against the release it is laid over: what its schemas cannot see.
 *
 * @param today The day it is judged by, `2026-11-22`.
 * @returns Every problem, by file and line: conflicts with the release, and what the content gate refuses in any text.
 */
export function checkLayer(layer: Layer, site: SiteFacts, today: string): Problem[] {
  const entries = [layer.host, ...layer.offices, ...layer.notes]
  const passages = entries.flatMap(listPassages)
  const texts = [chinesePunctuation, defaultPin, vagueMaterial].flatMap(({ id, severity, find }) =>
    find({ passages }).map((finding) => ({ rule: id, severity, ...finding })),
  )
  return [
    ...checkHost(layer),
    ...layer.offices.flatMap((office) => checkAddedOffice(office, site, today)),
    ...layer.notes.flatMap((note) => checkNote(note, site)),
    ...entries.flatMap((entry) => checkDays(entry, today)),
    ...passages.flatMap(checkLinks),
    ...texts,
  ].sort(compareProblems)
}

/** The data of an added office in the form of the release; the owner stands in for its sources. */
function toOfficeFacts(office: HostOffice): OfficeFacts {
  const { name, district, phones, addresses, schedule, note, ...same } = office
  const origin = { certainty: 'secondary' as const, sources: [hostSource] }
  return {
    ...same,
    name: fillLanguages(name),
    nameCertainty: 'secondary',
    ...(district && { district: fillLanguages(district) }),
    phones: phones.map(({ purpose, ...phone }) => ({ ...phone, ...origin, purpose: fillLanguages(purpose) })),
    addresses: addresses.map(({ text, verified }) => ({ ...origin, verified, text: fillLanguages(text) })),
    schedule: schedule && { ...schedule, sources: [hostSource] },
    ...(note && { note: fillLanguages(note) }),
  }
}

function checkHost({ host, mark }: Layer): Problem[] {
  const colours = findWeakColours(host.data).map(({ scheme, name, message }) =>
    report('host-colours', host, ['colours', scheme, name], message, 'Make the one darker or the other lighter.'),
  )
  const fault = mark && explainMark(mark.name, mark.content)
  if (!fault) return colours
  const remedy = 'Save it as plain SVG (shapes only, no text, styles or links) or as PNG, below 10 kB.'
  return [...colours, report('host-mark', host, ['mark'], fault, remedy)]
}

function checkAddedOffice(office: LayerEntry<HostOffice>, site: SiteFacts, today: string): Problem[] {
  const { key, data } = office
  const upstream = site.offices.get(key)
  if (upstream) {
    const message = `This release has an office "${key}" of its own: ${upstream.en} (${upstream['zh-CN']}).`
    const remedy = 'If it is the same, compare the two and remove this file; if not, give the file another name.'
    return [report('local-conflict', office, [], message, remedy)]
  }
  if (!site.regions.find(data.region)) return [reportRegion(office, data.region, site)]
  const facts = toOfficeFacts(data)
  const names = fillLanguages(data.name)
  const twin = [...site.offices].find(([, name]) => localeTags.some((locale) => name[locale] === names[locale]))
  return [
    ...checkOffice(facts, {
      offices: [],
      regions: site.regions,
      sources: new Set([hostSource]),
      articles: new Set(),
      today,
    }).map(({ field, message }) => {
      const [what, todo] = splitSentences(message)
      return report('office', office, pathOf(field), what, todo)
    }),
    ...(twin
      ? [
          {
            ...report(
              'local-conflict',
              office,
              ['name'],
              `The office "${twin[0]}" of this release has the same name.`,
              'Remove this file if it says nothing else.',
            ),
            severity: 'warning' as const,
          },
        ]
      : []),
  ]
}

function checkNote(note: Layer['notes'][number], site: SiteFacts): Problem[] {
  const { key, data } = note
  if (!site.procedures.has(key)) {
    const message = `This release has no procedure "${key}".`
    const remedy = `${suggest(key, site.procedures.keys())}Name the file after the procedure it belongs to, or remove it; site/data/procedures.json lists them.`
    return [report('local-conflict', note, [], message, remedy)]
  }
  if (data.region === undefined || data.region === nationCode || site.regions.find(data.region)) return []
  return [reportRegion(note, data.region, site)]
}

function reportRegion(entry: LayerEntry<unknown>, code: string, { regions }: SiteFacts): Problem {
  const prefecture = regions.find(`${code.slice(0, 4)}00`)
  const remedy = prefecture
    ? `Write '${prefecture.code}' (${prefecture.name.en}, ${prefecture.name['zh-CN']}), and the county as the district.`
    : 'Use one of site/data/regions.json: the code of a province or a prefecture.'
  return report('local-conflict', entry, ['region'], `This release has no region ${code}.`, remedy)
}

/** Days that lie ahead, and those that are long past, wherever a "verified" stands; those of offices have a check of their own. */
function checkDays(entry: LayerEntry<unknown>, today: string): Problem[] {
  return listFields(entry.yaml.data, [])
    .filter(({ field }) => field.at(-1) === 'verified')
    .flatMap(({ field, value }) => {
      const verified = String(value).slice(0, 10)
      const isOfOffice = ['phones', 'addresses', 'schedule'].includes(String(field[0]))
      if (verified > today && !isOfOffice)
        return [
          report('office', entry, field, `${verified} lies in the future.`, 'Write the day it was really checked.'),
        ]
      if (!isStale(verified, today)) return []
      const message = `This was last checked on ${verified}, more than a year ago.`
      const remedy = 'Check it again, then write "verified" anew; or remove it.'
      return [{ ...report('stale-contact', entry, field, message, remedy), severity: 'warning' as const }]
    })
}

/** Links that would be shown as they are written. */
function checkLinks({ path, text, lineOf }: Passage): Problem[] {
  const found = /\]\((?!https?:\/\/[^\s()<>"']+\))[^)]*\)?/.exec(text)?.[0]
  if (found === undefined) return []
  const message = `"${found.slice(1)}" is no address of a link.`
  const remedy = 'Write [words](https://example.org/page), without spaces; or only the words.'
  return [{ rule: 'host-link', severity: 'error', path, line: lineOf(found), message, remedy }]
}

/** The texts of a file as the rules of the content gate read them. What a note says is read as a rule for a place. */
function listPassages({ path, key, yaml }: LayerEntry<unknown>): Passage[] {
  const isNote = path.includes('/notes/')
  return listFields(yaml.data, []).flatMap(({ field, value }): Passage[] => {
    const locale = String(field.at(-1))
    if (!isLocale(locale) || typeof value !== 'string') return []
    return [
      {
        path,
        key,
        locale,
        collection: isNote ? 'procedures' : 'offices',
        place: 'facts',
        field: isNote ? ['localRules', ...field] : field,
        voice: 'ours',
        text: value,
        markdown: value,
        links: [],
        lineOf: (words) => yaml.lineOfWords(field, words),
      },
    ]
  })
}

function listFields(value: unknown, field: FieldPath): { field: FieldPath; value: unknown }[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [{ field, value }]
  const children: [string | number, unknown][] = Array.isArray(value)
    ? value.map((child: unknown, index) => [index, child])
    : Object.entries(value)
  return children.flatMap(([name, child]) => listFields(child, [...field, name]))
}

function report(
  rule: string,
  { path, yaml }: LayerEntry<unknown>,
  field: FieldPath,
  message: string,
  remedy: string,
): Problem {
  return { rule, severity: 'error', path, line: yaml.lineOf(field), message, remedy }
}

/** `phones.0.number` → `['phones', 0, 'number']` */
function pathOf(field: string): FieldPath {
  return field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

/** The first sentence says what is wrong, the others what to do. */
function splitSentences(message: string): [what: string, todo: string] {
  const [, what = message, todo = 'Correct it.'] = /^(.*?[.:]) (?=[A-Z])(.*)$/s.exec(message) ?? []
  return [what, todo]
}
