import { localeTags } from '../../i18n/locales.ts'
import { hasProvision } from '../../knowledge/article-structure.ts'
import { formatProvision, type Provision, parseAnchor } from '../../knowledge/provision.ts'
import { listBases } from '../legal-state.ts'
import type { Finding, Rule } from '../problem.ts'
import { describeShape, readParagraphs } from '../provisions.ts'
import { type CheckedContent, findEntry } from '../read-content.ts'

interface Site {
  path: string
  line: number
  field: string
  article: string
  provision: Provision
}

/** Citations of a paragraph, item or sub-item that the article has not, in the official text or in the translation. */
export const missingProvision: Rule = {
  id: 'missing-provision',
  severity: 'error',
  find: (content) => [
    ...[...listBasisSites(content), ...listAnchorSites(content)].flatMap((site) => checkSite(site, content)),
    ...findBadAnchors(content),
    ...findItemsWithoutParagraph(content),
  ],
}

function checkSite({ path, line, field, article, provision }: Site, { articles }: CheckedContent): Finding[] {
  const entry = findEntry(articles, article)
  if (!entry) return []
  const locale = localeTags.toReversed().find((candidate) => {
    const paragraphs = readParagraphs(entry, candidate)
    return paragraphs && !hasProvision(paragraphs, provision)
  })
  if (!locale) return []
  const shape = describeShape(readParagraphs(entry, locale) ?? [])
  return [
    {
      path,
      line,
      message: `${field || 'The text'} names ${formatProvision(provision, 'en')} of "${article}", which its ${locale} text has not.`,
      remedy: `It has ${shape}. Correct the numbers.`,
    },
  ]
}

function listBasisSites(content: CheckedContent): Site[] {
  return listBases(content).flatMap(({ path, field, basis: { article, paragraph, item }, lineOf }) =>
    paragraph ? [{ path, line: lineOf('paragraph'), field, article, provision: { paragraph, item } }] : [],
  )
}

function listAnchorSites({ references }: CheckedContent): Site[] {
  return references.flatMap(({ kind, key, anchor, path, line, field }) => {
    const provision = kind === 'article' && anchor ? parseAnchor(anchor) : null
    return provision ? [{ path, line, field, article: key, provision }] : []
  })
}

function findBadAnchors({ references }: CheckedContent): Finding[] {
  return references
    .filter(({ kind, anchor }) => kind === 'article' && anchor !== '' && parseAnchor(anchor) === null)
    .map(({ path, line, anchor }) => ({
      path,
      line,
      message: `"#${anchor}" names no place in an article.`,
      remedy: 'Write #p2 for paragraph 2, #p2-i3 for its item 3, #p2-i3-s1 for the first sub-item of that.',
    }))
}

function findItemsWithoutParagraph(content: CheckedContent): Finding[] {
  return listBases(content).flatMap(({ path, field, basis: { item, paragraph }, lineOf }) => {
    if (!item || paragraph) return []
    const message = `${field} names item ${item} without a paragraph.`
    const remedy = 'Add the paragraph; items are counted within it.'
    return [{ path, line: lineOf('item'), message, remedy }]
  })
}
