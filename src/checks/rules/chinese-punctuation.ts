import type { Rule } from '../problem.ts'
import type { CheckedContent } from '../read-content.ts'
import { quote } from '../wording.ts'

const marks =
  /(?<=[\p{Script=Han}）”》])[,;:!?]|(?<=\p{Script=Han})\.(?=\p{Script=Han}|$)|[,;:!?](?=\p{Script=Han})|\((?=\p{Script=Han})|(?<=\p{Script=Han})[()"]|"(?=\p{Script=Han})/u

/** Half-width punctuation between Chinese characters. Official wording and people's own words stay as they are. */
export const chinesePunctuation = {
  id: 'chinese-punctuation',
  severity: 'error',
  find: ({ passages }: Pick<CheckedContent, 'passages'>) =>
    passages
      .filter(({ locale, voice }) => locale === 'zh-CN' && voice === 'ours')
      .flatMap(({ path, text, lineOf }) => {
        const found = marks.exec(text)
        if (!found) return []
        const words = text.slice(Math.max(found.index - 6, 0), found.index + 7)
        return [
          {
            path,
            line: lineOf(words),
            message: `${quote(words)} has a half-width "${found[0]}".`,
            remedy: 'Use full-width punctuation in Chinese: ，。；：！？（）“”.',
          },
        ]
      }),
} satisfies Rule
