import type { Rule } from '../problem.ts'
import { quote } from '../wording.ts'

/** Web addresses in texts. What readers are sent to stands once, as a source with grade, date and safety. */
export const externalLink: Rule = {
  id: 'external-link',
  severity: 'error',
  find: ({ passages }) =>
    passages.flatMap(({ path, links }) =>
      links
        .filter(({ url }) => /^https?:/i.test(url))
        .map(({ url, line }) => ({
          path,
          line,
          message: `The text links to ${quote(url)} itself.`,
          remedy: 'Cite it as a source: add sources/<key>/facts.yaml and write [words](source:<key>).',
        })),
    ),
}
