import type { RuleCase } from './rule-case.ts'

/** The two languages: the same structure, each in its own words. */
export const languageCases: readonly RuleCase[] = [
  {
    rule: 'structure-mismatch',
    promise: 'reports bodies whose headings, tables or lists differ',
    broken: {
      'procedures/card-pin-reset/zh-CN.mdx': [
        ['## 两个密码', '## 两个密码\n\n### 社保密码'],
        ['| 社保密码 | 网点 |\n', ''],
        ['- 带卡。\n', '- 带卡。\n- 带笔。\n'],
      ],
    },
    report: `content/procedures/card-pin-reset/zh-CN.mdx:30  structure-mismatch
  The headings differ: en.mdx has 1 (level 2), zh-CN.mdx has 2 (level 2, level 3).
  Say the same in both languages, in the same order; then the structures agree.

content/procedures/card-pin-reset/zh-CN.mdx:34  structure-mismatch
  The tables differ: en.mdx has 1 (2 × 2), zh-CN.mdx has 1 (1 × 2).
  Say the same in both languages, in the same order; then the structures agree.

content/procedures/card-pin-reset/zh-CN.mdx:37  structure-mismatch
  The lists differ: en.mdx has 1 (2 items), zh-CN.mdx has 1 (3 items).
  Say the same in both languages, in the same order; then the structures agree.`,
    valid: {
      'procedures/card-pin-reset/zh-CN.mdx': [['## 两个密码', '## 两个密码\n\n### 社保密码']],
      'procedures/card-pin-reset/en.mdx': [['## Two PINs', '## Two PINs\n\n### The card PIN']],
    },
  },
  {
    rule: 'structure-mismatch',
    promise: 'reports a translation with other paragraphs or items than the official text',
    broken: { 'laws/card-measures/article-016/en.mdx': [['- (2) check the card.\n', '']] },
    report: `content/laws/card-measures/article-016/en.mdx:4  structure-mismatch
  The translation has 2 paragraphs; paragraph 1 has 1 item; the official text has 2 paragraphs; paragraph 1 has 2 items.
  Translate paragraph by paragraph and item by item; anchors count them.`,
    valid: { 'laws/card-measures/article-016/en.mdx': [['- (2) check the card.', '- (2) look at the card.']] },
  },
  {
    rule: 'structure-mismatch',
    promise: 'reports a step without words in one language',
    broken: {
      'procedures/card-pin-reset/en.mdx': [
        ['  test:\n    title: Test the new PIN\n    text: Ask the clerk to test it.\n', ''],
      ],
    },
    report: `content/procedures/card-pin-reset/en.mdx:15  structure-mismatch
  steps has no words for "test", which facts.yaml lists.
  Add them here, or remove the entry from facts.yaml.`,
    valid: { 'procedures/card-pin-reset/en.mdx': [['Test the new PIN', 'Try the new PIN']] },
  },
  {
    rule: 'structure-mismatch',
    promise: 'reports links that one language lacks, in texts and in facts',
    broken: {
      'procedures/card-pin-reset/en.mdx': [['Take the register.\n- Take', 'Take the [card](topic:cards).\n- Take']],
      'procedures/card-pin-reset/facts.yaml': [
        ['zh-CN: 任何一个网点。', 'zh-CN: "任何一个网点，打[热线](office:national-12333)。"'],
      ],
    },
    report: `content/procedures/card-pin-reset/en.mdx:36  structure-mismatch
  The en text links to "topic:cards", the zh-CN text does not.
  Link to the same entries in both languages.

content/procedures/card-pin-reset/facts.yaml:39  structure-mismatch
  The zh-CN text links to "office:national-12333", the en text does not.
  Link to the same entries in both languages.`,
    valid: {
      'procedures/card-pin-reset/en.mdx': [['Take the register.\n- Take', 'Take the [card](topic:cards).\n- Take']],
      'procedures/card-pin-reset/zh-CN.mdx': [['- 带卡。', '- 带[卡](topic:cards)。']],
      'procedures/card-pin-reset/facts.yaml': [
        ['en: Any outlet.', 'en: "Any outlet; call [12333](office:national-12333)."'],
        ['zh-CN: 任何一个网点。', 'zh-CN: "任何一个网点，打[热线](office:national-12333)。"'],
      ],
    },
  },
  {
    rule: 'duplicate-title',
    promise: 'reports two pages of one name, however it is written',
    broken: { 'topics/cards/en.mdx': [['title: Cards', 'title: Report a LOST card!']] },
    report: `content/topics/cards/en.mdx:2  duplicate-title
  "Report a LOST card!" is also the name at content/procedures/card-loss/en.mdx:2.
  Give each its own name, in the words that tell them apart.`,
    valid: { 'topics/cards/en.mdx': [['title: Cards', 'title: Lost cards']] },
  },
  {
    rule: 'duplicate-ask',
    promise: 'reports one question on two pages',
    broken: { 'procedures/card-loss/zh-CN.mdx': [['芯片读不出', '怎么解锁？']] },
    report: `content/procedures/card-pin-reset/zh-CN.mdx:10  duplicate-ask
  "怎么解锁" is also asked at content/procedures/card-loss/zh-CN.mdx:13.
  Keep it on the page that answers it best, and write another one here.`,
    valid: { 'procedures/card-loss/zh-CN.mdx': [['芯片读不出', '芯片怎么了']] },
  },
  {
    rule: 'ask-from-title',
    promise: 'reports a question cut from the title, and one that wraps it',
    broken: {
      'procedures/card-pin-reset/en.mdx': [['- how to unlock it again', '- forgotten the PIN']],
      'procedures/card-pin-reset/zh-CN.mdx': [['- 怎么解锁', '- 请问社保卡密码忘了怎么办？']],
    },
    report: `content/procedures/card-pin-reset/en.mdx:10  ask-from-title
  The ask "forgotten the PIN" is made of the title "Forgotten the PIN of the card".
  Write what the person in trouble would type, in other words than the title.

content/procedures/card-pin-reset/zh-CN.mdx:10  ask-from-title
  The ask "请问社保卡密码忘了怎么办？" is made of the title "社保卡密码忘了怎么办".
  Write what the person in trouble would type, in other words than the title.`,
    valid: {
      'procedures/card-pin-reset/en.mdx': [['- how to unlock it again', '- forgot the PIN']],
      'procedures/card-pin-reset/zh-CN.mdx': [['- 怎么解锁', '- 社保卡的密码忘了']],
    },
  },
  {
    rule: 'untranslated',
    promise: 'reports a text in the field of the other language',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        ['en: Any outlet.', 'en: 任何一个网点。'],
        ['zh-CN: 规程是公开的。', 'zh-CN: The rules are public.'],
      ],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:39  untranslated
  "任何一个网点。" stands where the en text belongs.
  Write it in English; a Chinese term may follow in brackets.

content/procedures/card-pin-reset/facts.yaml:66  untranslated
  "The rules are public." stands where the zh-CN text belongs.
  Write it in Chinese.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        ['en: Any outlet.', 'en: Any outlet (网点).'],
        ['zh-CN: 规程是公开的。', 'zh-CN: App。'],
      ],
    },
  },
  {
    rule: 'chinese-punctuation',
    promise: 'reports half-width marks among Chinese characters',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [['zh-CN: 任何一个网点。', "zh-CN: '任何一个网点,都可以。'"]],
      'topics/cards/zh-CN.mdx': [['卡是参保人自己的。', '卡(社保卡)是参保人自己的。']],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:39  chinese-punctuation
  "任何一个网点,都可以。" has a half-width ",".
  Use full-width punctuation in Chinese: ，。；：！？（）“”.

content/topics/cards/zh-CN.mdx:6  chinese-punctuation
  "卡(社保卡)是参" has a half-width "(".
  Use full-width punctuation in Chinese: ，。；：！？（）“”.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        ['zh-CN: 任何一个网点。', 'zh-CN: 任何一个网点，1.5公里内，App (iOS)。'],
      ],
      'procedures/card-pin-reset/zh-CN.mdx': [['- 怎么解锁', '- 怎么解锁?卡']],
    },
  },
]
