import { lawOfArticleKey } from '../../knowledge/article-number.ts'
import { parseArticleBody } from '../../knowledge/article-structure.ts'
import { fingerprintArticle } from '../../knowledge/fingerprint.ts'
import type { ArticleFacts } from '../../schemas/article.ts'
import type { Rule } from '../problem.ts'
import { findEntry } from '../read-content.ts'

type Earlier = NonNullable<ArticleFacts['earlier']>[number]

/** Earlier wordings that are not what was verified, cannot be read, or that no amendment replaced. */
export const earlierWording: Rule = {
  id: 'earlier-wording',
  severity: 'error',
  find: ({ articles, laws }) =>
    articles.flatMap(({ key, facts }) =>
      (facts?.data?.earlier ?? []).flatMap((earlier, index) => {
        const days = findEntry(laws, lawOfArticleKey(key))?.facts?.data?.amendments.map(({ effective }) => effective)
        if (!facts) return []
        const place = (field: keyof Earlier) => ({
          path: facts.path,
          line: facts.yaml.lineOf(['earlier', index, field]),
        })
        return [
          ...(days && !days.includes(earlier.until)
            ? [
                {
                  ...place('until'),
                  message: `No amendment of the law is in force from ${earlier.until}, so this wording of "${key}" cannot have ended then.`,
                  remedy: `Write the day of one of its amendments: ${days.join(', ') || 'it has none'}.`,
                },
              ]
            : []),
          ...checkWording(key, earlier).map((problem) => ({ ...place('fingerprint'), ...problem })),
        ]
      }),
    ),
}

function checkWording(key: string, { wording, fingerprint, verified }: Earlier): { message: string; remedy: string }[] {
  const actual = fingerprintOf(wording)
  if (actual === fingerprint) return []
  if (actual === null) {
    return [
      {
        message: `The earlier wording of "${key}" is not made of paragraphs, and lists after a paragraph.`,
        remedy: 'Write it as in zh-CN.mdx.',
      },
    ]
  }
  return [
    {
      message: `The earlier wording of "${key}" is not the one verified on ${verified}.`,
      remedy: `Undo the change; or compare the text with a copy of that time, then write "verified" anew and fingerprint: '${actual}'.`,
    },
  ]
}

function fingerprintOf(wording: string): string | null {
  try {
    return fingerprintArticle(parseArticleBody(wording))
  } catch {
    return null
  }
}
