import type { Locale } from '../../i18n/locales.ts'
import { articleSlug, parseArticleNumber } from '../../knowledge/article-number.ts'
import { createLawNames, foldName, type LawNames } from '../../knowledge/law-names.ts'
import { nationCode } from '../../knowledge/region-tree.ts'
import type { Localized } from '../../schemas/fields.ts'
import { isProse, type Passage } from '../passages.ts'
import { withoutQuotations } from '../phrases.ts'
import type { Finding, Rule } from '../problem.ts'
import type { CheckedContent } from '../read-content.ts'
import { quote } from '../wording.ts'

/** A name that readers can be sent on from, with all entries that bear it: a term and a document may share one. */
interface Name {
  text: string
  entries: readonly string[]
  pattern: RegExp
}

/** A name that a page says, and what it would link to. */
interface Mention {
  words: string
  entries: readonly string[]
}

/**
 * Terms, documents, offices and articles that a page names in its prose and links nowhere. Naming in a list counts as
 * linking: the evidence, the contacts, the provisions and the sources of a procedure are shown as links.
 */
export const unlinkedMention: Rule = {
  id: 'unlinked-mention',
  severity: 'error',
  find: (content) => {
    const names = { en: listNames(content, 'en'), 'zh-CN': listNames(content, 'zh-CN') }
    const laws = createLawNames(
      content.laws.flatMap(({ key, facts }) => (facts?.data ? [{ key, facts: facts.data }] : [])),
    )
    const linked = listLinked(content)
    const reported = new Set<string>()
    return content.passages
      .filter((passage) => isOfPage(passage) && isProse(passage))
      .flatMap((passage): Finding[] => {
        const page = `${passage.collection}:${passage.key}:${passage.locale}`
        return [...findNames(passage, names[passage.locale]), ...findArticles(passage, laws, content)]
          .filter(({ words, entries }) => [words, ...entries].every((link) => !linked.has(`${page} ${link}`)))
          .flatMap(({ words, entries: [entry = ''] }) => {
            if (reported.has(`${page} ${entry}`)) return []
            reported.add(`${page} ${entry}`)
            return [
              {
                path: passage.path,
                line: passage.lineOf(words),
                message: `${quote(words)} is named in ${quote(passage.text)}, and nothing on the page links to it.`,
                remedy: `Link its first mention: [${words}](${entry}).`,
              },
            ]
          })
      })
  },
}

/** Pages that answer or orient. */
function isOfPage({ collection }: Passage): boolean {
  return collection === 'procedures' || collection === 'topics'
}

/** What each page links, and with which words: a link whose key is wrong is the business of another rule. */
function listLinked({ references, passages }: CheckedContent): ReadonlySet<string> {
  const locales = new Map(passages.map(({ path, place, locale }) => [path, place === 'facts' ? null : locale]))
  const words = passages.flatMap(({ collection, key, locale, links }) =>
    links.map(({ text }) => `${collection}:${key}:${locale} ${text}`),
  )
  return new Set([
    ...words,
    ...references.flatMap(({ from, path, kind, key }) => {
      const own = locales.get(path)
      const readers: readonly Locale[] = own ? [own] : ['en', 'zh-CN']
      return readers.map((locale) => `${from.collection}:${from.key}:${locale} ${kind}:${key}`)
    }),
  ])
}

/** All names of a language, the longest first: a name inside a longer one is not meant. */
function listNames({ terms, documents, offices }: CheckedContent, locale: Locale): Name[] {
  const entries = new Map<string, string[]>()
  const add = (text: string, entry: string): void => {
    const known = entries.get(text.toLowerCase())
    if (known) known.push(entry)
    else entries.set(text.toLowerCase(), [entry])
  }
  const addName = (name: Localized | undefined, entry: string): void => {
    if (name) add(name[locale], entry)
  }
  for (const { key, facts } of terms) if (!facts?.data?.ordinary) addName(facts?.data?.name, `term:${key}`)
  for (const { key, facts } of documents) addName(facts?.data?.name, `document:${key}`)
  const national = offices.filter(({ facts }) => facts?.data?.region === nationCode)
  for (const { key, facts } of [...national, ...offices.filter((office) => !national.includes(office))]) {
    addName(facts?.data?.name, `office:${key}`)
    // A line may be linked as the nation's or as the place's own: 12333 is 0857-12333 in Bijie.
    for (const { number } of facts?.data?.phones ?? []) add(number.replace(/^\d+-(?=\d{5}$)/, ''), `office:${key}`)
  }
  return [...entries]
    .map(([text, named]) => ({ text, entries: named, pattern: patternOf(text, locale) }))
    .sort((a, b) => b.text.length - a.text.length)
}

function patternOf(text: string, locale: Locale): RegExp {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (/^\d+$/.test(text)) return new RegExp(`(?<![\\d-])${literal}(?!\\d)`, 'u')
  return locale === 'en' ? new RegExp(`(?<![\\p{L}-])${literal}s?(?![\\p{L}-])`, 'iu') : new RegExp(literal, 'u')
}

function findNames(passage: Passage, names: readonly Name[]): Mention[] {
  let rest = withoutQuotations(withoutLinks(passage))
  return names.flatMap(({ entries, pattern }) => {
    const words = pattern.exec(rest)?.[0]
    if (!words) return []
    rest = rest.replace(new RegExp(pattern, `${pattern.flags}g`), blank)
    return [{ words, entries }]
  })
}

/** A text without the words of its links, which lead somewhere already. */
function withoutLinks({ text, links }: Passage): string {
  return links.reduce((rest, link) => rest.replace(link.text, blank), text)
}

function blank(words: string): string {
  return '\0'.repeat(words.length)
}

const sentenceEnd = /(?<=[。；！？]|[.;!?]\s)/u
const articleWords = /第[零〇一二三四五六七八九十百]+条|\bArticles? \d+/gu

/** Articles that are named together with a law in one sentence, as far as they are held here. */
function findArticles(passage: Passage, laws: LawNames, { keys }: CheckedContent): Mention[] {
  return withoutLinks(passage)
    .split(sentenceEnd)
    .flatMap((sentence) => {
      const named = [...sentence.matchAll(articleWords)]
      const law = named.length > 0 ? laws.findWithin(foldName(sentence))?.law : undefined
      if (!law) return []
      return named.flatMap(([words]) => {
        const number = parseArticleNumber(words)
        const key = number === null ? '' : `${law}/${articleSlug(number)}`
        return keys.article.has(key) ? [{ words, entries: [`article:${key}`] }] : []
      })
    })
}
