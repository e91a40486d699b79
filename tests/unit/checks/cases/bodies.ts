import type { RuleCase } from './rule-case.ts'

/** Bodies: plain Markdown, in order, safe to show. */
export const bodyCases: readonly RuleCase[] = [
  {
    rule: 'mdx-syntax',
    promise: 'names the line of a tag that is never closed',
    broken: { 'procedures/card-pin-reset/en.mdx': [['- Take the card.', '- Take the <b>card.']] },
    report: `content/procedures/card-pin-reset/en.mdx:37  mdx-syntax
  The body cannot be read: Expected a closing tag for \`<b>\` before the end of \`paragraph\`.
  Correct the line. In these files "{" and "<" begin code; write them as words.`,
    valid: { 'procedures/card-pin-reset/en.mdx': [['- Take the card.', '- Take the **card**.']] },
  },
  {
    rule: 'mdx-syntax',
    promise: 'refuses HTML, components, code and import lines',
    broken: {
      'topics/cards/en.mdx': [
        [
          'The card belongs',
          'import Box from "./Box.astro"\n\n<Box />\n\nIt costs {20 / 2} <b>yuan</b>. The card belongs',
        ],
      ],
    },
    report: `content/topics/cards/en.mdx:6  mdx-syntax
  "import Box from "./Box.astro"" is an import or export line.
  Remove it; content is words only.

content/topics/cards/en.mdx:8  mdx-syntax
  <Box> is HTML or a component.
  Use Markdown; pages add what they need themselves.

content/topics/cards/en.mdx:10  mdx-syntax
  <b> is HTML or a component.
  Use Markdown; pages add what they need themselves.

content/topics/cards/en.mdx:10  mdx-syntax
  {20 / 2} is code.
  Write the words themselves, without braces.`,
    valid: { 'topics/cards/en.mdx': [['The card belongs', 'It costs 10 *yuan*. The card belongs']] },
  },
  {
    rule: 'mdx-syntax',
    promise: 'refuses pictures, link definitions and titles of links',
    broken: {
      'topics/cards/en.mdx': [
        [
          'The card belongs',
          '![Card](card.png) [here][1] [PIN](term:card-pin "the PIN")\n\n[1]: term:card-pin\n\nThe card belongs',
        ],
      ],
      'topics/cards/zh-CN.mdx': [['卡是', '[密码](term:card-pin)，卡是']],
    },
    report: `content/topics/cards/en.mdx:6  mdx-syntax
  A link is defined apart from its words.
  Write [words](kind:key) in one place.

content/topics/cards/en.mdx:6  mdx-syntax
  The link to "term:card-pin" has a title.
  Leave the title out.

content/topics/cards/en.mdx:6  mdx-syntax
  The picture "card.png" stands in a text.
  Remove it; say in words what it shows.

content/topics/cards/en.mdx:8  mdx-syntax
  A link is defined apart from its words.
  Write [words](kind:key) in one place.`,
    valid: {
      'topics/cards/en.mdx': [['The card belongs', '[PIN](term:card-pin): the card belongs']],
      'topics/cards/zh-CN.mdx': [['卡是', '[密码](term:card-pin)，卡是']],
    },
  },
  {
    rule: 'mdx-syntax',
    promise: 'refuses HTML in facts and front matter',
    broken: { 'procedures/card-pin-reset/facts.yaml': [['en: Any outlet.', 'en: Any <em>outlet</em>.']] },
    report: `content/procedures/card-pin-reset/facts.yaml:39  mdx-syntax
  "<em>outlet</em>." is read as HTML.
  Use Markdown; for a "<" in a text write "less than".`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [['en: Any outlet.', 'en: Any *outlet* in < 2 km.']] },
  },
  {
    rule: 'article-body',
    promise: 'reports wording that is not paragraphs and lists',
    broken: {
      'laws/card-measures/article-016/en.mdx': [['Cards are free of charge.', '## Cost\n\nCards are free of charge.']],
    },
    report: `content/laws/card-measures/article-016/en.mdx:10  article-body
  The wording is a heading.
  An article holds paragraphs, and lists after a paragraph, only.`,
    valid: { 'laws/card-measures/article-016/en.mdx': [['Cards are free of charge.', 'Cards are free\nof charge.']] },
  },
  {
    rule: 'empty-body',
    promise: 'reports a text without words',
    broken: { 'terms/card-pin/en.mdx': '---\n---\n' },
    report: `content/terms/card-pin/en.mdx:3  empty-body
  The text has no body.
  Write the definition.`,
    valid: { 'terms/card-pin/en.mdx': 'The PIN.\n' },
  },
  {
    rule: 'heading-order',
    promise: 'reports headings that skip a level or take the first',
    broken: {
      'topics/cards/en.mdx': [['The card belongs', '# Cards\n\n### Whose\n\nThe card belongs']],
      'topics/cards/zh-CN.mdx': [['卡是', '# 社保卡\n\n### 归谁\n\n卡是']],
    },
    report: `content/topics/cards/en.mdx:6  heading-order
  The heading "Cards" is of level 1.
  Begin it with ##; level 1 is the page's title, and no level may be skipped.

content/topics/cards/en.mdx:8  heading-order
  The heading "Whose" is of level 3.
  Begin it with ##; level 1 is the page's title, and no level may be skipped.

content/topics/cards/zh-CN.mdx:6  heading-order
  The heading "社保卡" is of level 1.
  Begin it with ##; level 1 is the page's title, and no level may be skipped.

content/topics/cards/zh-CN.mdx:8  heading-order
  The heading "归谁" is of level 3.
  Begin it with ##; level 1 is the page's title, and no level may be skipped.`,
    valid: {
      'topics/cards/en.mdx': [['The card belongs', '## Cards\n\n### Whose\n\nThe card belongs']],
      'topics/cards/zh-CN.mdx': [['卡是', '## 社保卡\n\n### 归谁\n\n卡是']],
    },
  },
  {
    rule: 'linked-once',
    promise: 'reports the second link to one entry in one text',
    broken: { 'procedures/card-pin-reset/en.mdx': [['- Take the card.', '- Learn the [PIN](term:card-pin).']] },
    report: `content/procedures/card-pin-reset/en.mdx:37  linked-once
  "term:card-pin" is linked here and in line 30.
  Link the first mention only.`,
    valid: {
      'procedures/card-pin-reset/en.mdx': [
        [
          '- Take the card.',
          '- Take the card ([2022](source:ministry-answer-2022), [2022](source:ministry-answer-2022)).',
        ],
      ],
      'procedures/card-pin-reset/zh-CN.mdx': [['- 带卡。', '- 带卡（[2022年](source:ministry-answer-2022)）。']],
    },
  },
  {
    rule: 'linked-once',
    promise: 'reports a link in the body that the answer has already',
    broken: {
      'procedures/card-pin-reset/en.mdx': [
        ['- Take the register.', '- Take the [register](document:household-register).'],
      ],
    },
    report: `content/procedures/card-pin-reset/en.mdx:36  linked-once
  "document:household-register" is linked here and in line 5.
  Link the first mention only.`,
    valid: { 'procedures/card-pin-reset/en.mdx': [['- Take the register.', '- Take the register, and no more.']] },
  },
  {
    rule: 'unlinked-mention',
    promise: 'reports a term that a page names and links nowhere',
    broken: {
      'procedures/card-pin-reset/en.mdx': [['[card PIN](term:card-pin)', 'card PIN']],
      'procedures/card-pin-reset/zh-CN.mdx': [['[社保密码](term:card-pin)', '社保密码']],
      'procedures/card-loss/en.mdx': [['text: Take the register.', 'text: "Set the [PIN](term:card-pin)."']],
      'procedures/card-loss/zh-CN.mdx': [['text: 带户口簿。', 'text: "设[密码](term:card-pin)。"']],
    },
    report: `content/procedures/card-pin-reset/en.mdx:30  unlinked-mention
  "card PIN" is named in "The card PIN is not the bank's PIN.", and nothing on the page links to it.
  Link its first mention: [card PIN](term:card-pin).

content/procedures/card-pin-reset/zh-CN.mdx:30  unlinked-mention
  "社保密码" is named in "社保密码不是银行密码。", and nothing on the page links to it.
  Link its first mention: [社保密码](term:card-pin).`,
    valid: { 'terms/card-pin/facts.yaml': [['related: []', 'related: []\nordinary: true']] },
  },
  {
    rule: 'unlinked-mention',
    promise: 'looks for documents, for lines by their number, and for articles together with their law',
    broken: {
      'topics/cards/en.mdx': [
        [
          'The card belongs to the person insured.',
          'Bring the household register, call 12333, and read Article 16 of the Card Measures.',
        ],
      ],
      'topics/cards/zh-CN.mdx': [['卡是参保人自己的。', '带户口簿，打12333，见《社会保障卡管理办法》第十六条。']],
    },
    report: `content/topics/cards/en.mdx:6  unlinked-mention
  "12333" is named in "Bring the household register, call 12333, and read Article 16 of the Card Mea…", and nothing on the page links to it.
  Link its first mention: [12333](office:national-12333).

content/topics/cards/en.mdx:6  unlinked-mention
  "Article 16" is named in "Bring the household register, call 12333, and read Article 16 of the Card Mea…", and nothing on the page links to it.
  Link its first mention: [Article 16](article:card-measures/article-016).

content/topics/cards/en.mdx:6  unlinked-mention
  "household register" is named in "Bring the household register, call 12333, and read Article 16 of the Card Mea…", and nothing on the page links to it.
  Link its first mention: [household register](document:household-register).

content/topics/cards/zh-CN.mdx:6  unlinked-mention
  "12333" is named in "带户口簿，打12333，见《社会保障卡管理办法》第十六条。", and nothing on the page links to it.
  Link its first mention: [12333](office:national-12333).

content/topics/cards/zh-CN.mdx:6  unlinked-mention
  "户口簿" is named in "带户口簿，打12333，见《社会保障卡管理办法》第十六条。", and nothing on the page links to it.
  Link its first mention: [户口簿](document:household-register).

content/topics/cards/zh-CN.mdx:6  unlinked-mention
  "第十六条" is named in "带户口簿，打12333，见《社会保障卡管理办法》第十六条。", and nothing on the page links to it.
  Link its first mention: [第十六条](article:card-measures/article-016).`,
    valid: {
      'topics/cards/en.mdx': [
        [
          'The card belongs to the person insured.',
          'It asks for “the household register”. See [the register](document:household-register), 0851-12333 and Article 17 of the Card Measures.',
        ],
      ],
      'topics/cards/zh-CN.mdx': [
        ['卡是参保人自己的。', '有人要“户口簿”。看[户口簿](document:household-register)、0851-12333和卡办法第十七条。'],
      ],
    },
  },
  {
    rule: 'external-link',
    promise: 'refuses web addresses in texts, bare ones too',
    broken: {
      'procedures/card-pin-reset/en.mdx': [
        ['- Take the card.', '- See [here](https://www.example.org/) or https://www.example.com.'],
      ],
      'procedures/card-pin-reset/zh-CN.mdx': [
        ['- 带卡。', '- 看[这里](https://www.example.org/)或 https://www.example.com 。'],
      ],
    },
    report: `content/procedures/card-pin-reset/en.mdx:37  external-link
  The text links to "https://www.example.com" itself.
  Cite it as a source: add sources/<key>/facts.yaml and write [words](source:<key>).

content/procedures/card-pin-reset/en.mdx:37  external-link
  The text links to "https://www.example.org/" itself.
  Cite it as a source: add sources/<key>/facts.yaml and write [words](source:<key>).

content/procedures/card-pin-reset/zh-CN.mdx:37  external-link
  The text links to "https://www.example.com" itself.
  Cite it as a source: add sources/<key>/facts.yaml and write [words](source:<key>).

content/procedures/card-pin-reset/zh-CN.mdx:37  external-link
  The text links to "https://www.example.org/" itself.
  Cite it as a source: add sources/<key>/facts.yaml and write [words](source:<key>).`,
    valid: {
      'procedures/card-pin-reset/en.mdx': [
        ['- Take the card.', '- See [here](source:ministry-answer-2022), or [call](tel:12333).'],
      ],
      'procedures/card-pin-reset/zh-CN.mdx': [
        ['- 带卡。', '- 看[这里](source:ministry-answer-2022)，或[拨打](tel:12333)。'],
      ],
    },
  },
  {
    rule: 'default-pin',
    promise: 'refuses PINs that circulate, in questions too, without repeating them',
    broken: {
      'procedures/card-pin-reset/en.mdx': [
        ['- grandma lost the code', '- is it 123456'],
        ['Take the card.', 'Do not try 888888.'],
      ],
    },
    report: `content/procedures/card-pin-reset/en.mdx:11  default-pin
  The text holds a PIN that is known or easily guessed.
  Take the number out and say only that first PINs differ and should be changed.

content/procedures/card-pin-reset/en.mdx:37  default-pin
  The text holds a PIN that is known or easily guessed.
  Take the number out and say only that first PINs differ and should be changed.`,
    valid: {
      'procedures/card-pin-reset/en.mdx': [
        ['- grandma lost the code', '- is it my birthday'],
        ['Take the card.', 'Code 520500 is Bijie, 12345 a line.'],
      ],
    },
  },
  {
    rule: 'plain-field',
    promise: 'refuses markup in titles, summaries and names',
    broken: {
      'procedures/card-pin-reset/en.mdx': [
        ['summary: Where it is reset', 'summary: Where [it](term:card-pin) is reset'],
      ],
      'procedures/card-pin-reset/zh-CN.mdx': [['summary: 去哪里重置', 'summary: 去哪里重置[密码](term:card-pin)']],
      'terms/card-pin/facts.yaml': [['en: card PIN', 'en: "*card* PIN"']],
    },
    report: `content/procedures/card-pin-reset/en.mdx:4  plain-field
  summary holds markup: "Where [it](term:card-pin) is reset and what to bring.".
  Write plain words here; links and emphasis belong into the text.

content/procedures/card-pin-reset/zh-CN.mdx:4  plain-field
  summary holds markup: "去哪里重置[密码](term:card-pin)，带什么。".
  Write plain words here; links and emphasis belong into the text.

content/terms/card-pin/facts.yaml:1  plain-field
  name.en holds markup: "*card* PIN".
  Write plain words here; links and emphasis belong into the text.`,
    valid: {
      'procedures/card-pin-reset/en.mdx': [['summary: Where it is reset', 'summary: Where it is reset (in 2 steps)']],
    },
  },
  {
    rule: 'plain-words',
    promise: 'warns of words of offices and of habits without a source',
    broken: {
      'topics/cards/en.mdx': [
        ['The card belongs', 'Please ask the relevant office; it is usually open. The card belongs'],
      ],
      'topics/cards/zh-CN.mdx': [['卡是', '由相关部门进行审核，通常当场办好。卡是']],
    },
    report: `content/topics/cards/en.mdx:6  plain-words (warning)
  "Please" tells the reader nothing.
  Leave it out; say what to do.

content/topics/cards/en.mdx:6  plain-words (warning)
  "relevant" tells the reader nothing.
  Say which one.

content/topics/cards/en.mdx:6  plain-words (warning)
  "usually" claims a habit without a source.
  Link the source that says so, or leave it out.

content/topics/cards/zh-CN.mdx:6  plain-words (warning)
  "相关部门" tells the reader nothing.
  Say which one.

content/topics/cards/zh-CN.mdx:6  plain-words (warning)
  "进行" tells the reader nothing.
  Use the verb alone: 审核, not 进行审核.

content/topics/cards/zh-CN.mdx:6  plain-words (warning)
  "通常" claims a habit without a source.
  Link the source that says so, or leave it out.`,
    valid: {
      'topics/cards/en.mdx': [
        [
          'The card belongs',
          'The notice says “please”; outlets usually do it at once ([ministry](source:ministry-answer-2022)). The card belongs',
        ],
      ],
      'topics/cards/zh-CN.mdx': [['卡是', '网点通常当场办好（[人社部](source:ministry-answer-2022)）。卡是']],
    },
  },
]
