import type { Rule } from '../problem.ts'
import type { CheckedContent } from '../read-content.ts'

/** Six digits of a pattern, and the initial PINs that circulate. A six-digit number that is a code stands in data, not in words. */
const pins =
  /(?<![\d.,-])(?:(\d)\1{5}|012345|123456|234567|345678|456789|987654|876543|765432|654321|543210|123123|112233|121212|955330)(?![\d-]|[.,]\d)/

/** Initial or guessable PINs in any text, in questions too: a list of them is a tool for thieves. */
export const defaultPin = {
  id: 'default-pin',
  severity: 'error',
  find: ({ passages }: Pick<CheckedContent, 'passages'>) =>
    passages.flatMap(({ path, text, lineOf }) => {
      const pin = pins.exec(text)?.[0]
      if (!pin) return []
      return [
        {
          path,
          line: lineOf(pin),
          // The number is not repeated here either: reports are pasted into tickets.
          message: 'The text holds a PIN that is known or easily guessed.',
          remedy: 'Take the number out and say only that first PINs differ and should be changed.',
        },
      ]
    }),
} satisfies Rule
