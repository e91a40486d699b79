import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { attributeOf, scanTags } from '../../../integrations/html.ts'
import { checkContent } from '../../../src/checks/check-content.ts'
import { readEntries } from '../../../src/knowledge/files.ts'
import { buildGraph } from '../../../src/knowledge/graph.ts'
import { renderBody } from '../../../src/knowledge/rich-text.ts'
import { type Changes, createContent, today } from '../../support/content.ts'

/** Each language of a term holds a text of its own. */
const languages = ['en', 'zh-CN'] as const
const amount = 2000

/** What would run a script, load from elsewhere or break out of its place, as text and in every way Markdown has. */
const attack = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<Component client:load />',
  '{alert(1)}',
  '{`x`}',
  "import x from 'node:fs'",
  'export const x = alert(1)',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox)',
  '[x](//evil.example/)',
  '[x](\\\\evil.example)',
  '[x](term:card-pin" onclick="alert(1))',
  '[x](term:card-pin "title\\" onmouseover=alert(1)")',
  '<javascript:alert(1)>',
  '![x](https://evil.example/x.png)',
  '![x](x" onerror="alert(1))',
  '[x]: javascript:alert(1)\n\n[x]',
  '`<script>alert(1)</script>`',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '# <img src=x onerror=alert(1)>',
  '| <script> | {x} |\n| --- | --- |\n| "onload=alert(1) | x |',
  '<!-- --><script>alert(1)</script>',
  '```html\n<script>alert(1)</script>\n```',
  '"><script>alert(1)</script>',
  '\u2028<script>alert(1)</script>',
)

const hostileBody = fc
  .array(fc.oneof({ weight: 3, arbitrary: attack }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((parts) => fc.constantFrom('', ' ', '\n\n', '\n', '> ', '\n- ').map((joint) => parts.join(joint)))

const bodies = fc.sample(hostileBody, { numRuns: amount, seed: 20_261_127 })
const facts = `name: { en: NAME, zh-CN: 名 }
everyday: { en: [], zh-CN: [] }
misspellings: { en: [], zh-CN: [] }
confusedWith: []
related: []
sources: [ministry-answer-2022]
`
/** Where the text of a number stands. */
function fileOf(index: number): string {
  return `terms/hostile-${Math.floor(index / languages.length)}/${languages[index % languages.length]}.mdx`
}

const changes: Changes = {
  ...Object.fromEntries(bodies.map((body, index) => [fileOf(index), body])),
  ...Object.fromEntries(
    Array.from({ length: amount / languages.length }, (_, term) => [
      `terms/hostile-${term}/facts.yaml`,
      facts.replace('NAME', `n${term}`),
    ]),
  ),
}
const content = createContent(changes)
const valid = createContent()
afterAll(() => {
  content.remove()
  valid.remove()
})

/** Rules that speak of what a text holds; the others would refuse a text for its place or its language. */
const rules = new Set(['mdx-syntax', 'broken-reference', 'external-link', 'schema', 'yaml-syntax'])

test(`of ${amount} hostile texts each is refused in words, or is shown as words that run nothing`, () => {
  const refused = new Set<string>()
  for (const { rule, severity, path, message, remedy } of checkContent(content.root, { today, base: 'content' })) {
    if (severity !== 'error' || !rules.has(rule)) continue
    expect(message).not.toBe('')
    expect(remedy).not.toBe('')
    refused.add(path)
  }
  const graph = buildGraph(readEntries(valid.root))
  let shown = 0
  bodies.forEach((body, index) => {
    if (refused.has(`content/${fileOf(index)}`)) return
    shown += 1
    const { html } = renderBody(body, body, { graph, locale: 'en' })
    for (const tag of scanTags(html)) {
      expect(
        [
          'a',
          'blockquote',
          'code',
          'em',
          'h1',
          'h2',
          'h3',
          'h4',
          'h5',
          'h6',
          'li',
          'ol',
          'p',
          'span',
          'strong',
          'ul',
          'br',
          'table',
          'tbody',
          'td',
          'th',
          'thead',
          'tr',
          'div',
        ],
        body,
      ).toContain(tag.name)
      expect(
        tag.attributes
          .map(({ name }) => name)
          .filter((name) => !['class', 'href', 'id', 'lang', 'rel', 'scope'].includes(name)),
        body,
      ).toEqual([])
      expect(attributeOf(tag, 'href') ?? '/', body).toMatch(/^(?:\/(?!\/)|https:)/)
    }
  })
  // Both must be seen, or the test would show nothing.
  expect(refused.size).toBeGreaterThan(1000)
  expect(shown).toBeGreaterThan(20)
}, 240_000)
