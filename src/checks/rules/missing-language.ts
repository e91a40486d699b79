import { localeTags } from '../../i18n/locales.ts'
import { collections } from '../../schemas/collections.ts'
import type { Rule } from '../problem.ts'
import { textsOf } from '../read-content.ts'

/** Entries that lack the text of a language. Offices need none, but if they have one they need all. */
export const missingLanguage: Rule = {
  id: 'missing-language',
  severity: 'error',
  find: ({ entries }) =>
    entries.flatMap((entry) => {
      const present = textsOf(entry)
      const needed = collections[entry.collection].textRequired || present.length > 0
      if (!needed || collections[entry.collection].text === null) return []
      const model = present[0] ? `, with the structure of ${present[0].locale}.mdx` : ''
      return localeTags
        .filter((locale) => !entry.texts[locale])
        .map((locale) => ({
          path: `${entry.folder}/${locale}.mdx`,
          line: 1,
          message: `The ${locale} text of "${entry.key}" does not exist.`,
          remedy: `Add the file${model}; readers of every language get every page.`,
        }))
    }),
}
