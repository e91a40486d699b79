import { localeTags, otherLocale } from '../../i18n/locales.ts'
import { suggest } from '../../knowledge/nearest.ts'
import type { Finding, Rule } from '../problem.ts'
import type { CheckedData } from '../read-content.ts'

/** Buttons and labels that one language lacks, that are empty, or whose placeholders differ. */
export const interfaceStrings: Rule = {
  id: 'interface-strings',
  severity: 'error',
  find: (content) =>
    localeTags.flatMap((locale) => {
      const own = content.interface[locale]
      const other = content.interface[otherLocale(locale)]
      const isReadable = own?.yaml.errors.length === 0 && other?.yaml.errors.length === 0
      return isReadable ? compare(own, other) : []
    }),
}

function compare(own: CheckedData, other: CheckedData): Finding[] {
  const ownStrings = readStrings(own)
  const otherStrings = readStrings(other)
  return [...ownStrings].flatMap(([key, value]): Finding[] => {
    const at = { path: own.path, line: own.yaml.lineOf([key]) }
    if (value.trim() === '') return [{ ...at, message: `"${key}" is empty.`, remedy: 'Write the words.' }]
    const counterpart = otherStrings.get(key)
    if (counterpart === undefined) {
      const extra = [...otherStrings.keys()].filter((candidate) => !ownStrings.has(candidate))
      return [
        {
          ...at,
          message: `"${key}" is missing in ${other.path}.`,
          remedy: `${suggest(key, extra)}Add it there, or remove it here.`,
        },
      ]
    }
    const lacking = listPlaceholders(value).filter((name) => !listPlaceholders(counterpart).includes(name))
    if (lacking.length === 0) return []
    return [
      {
        ...at,
        message: `"${key}" has {${lacking[0]}}, which ${other.path} has not.`,
        remedy: 'Use the same placeholders in both languages.',
      },
    ]
  })
}

function readStrings({ yaml }: CheckedData): Map<string, string> {
  const data = typeof yaml.data === 'object' && yaml.data !== null ? Object.entries(yaml.data) : []
  return new Map(data.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])))
}

function listPlaceholders(text: string): string[] {
  return text.match(/(?<=\{)\w+(?=\})/g) ?? []
}
