import type { RuleCase } from './rule-case.ts'

/** References: everything that is named exists. */
export const referenceCases: readonly RuleCase[] = [
  {
    rule: 'broken-reference',
    promise: 'names the nearest key for a key field that leads nowhere',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        ['article: card-measures/article-016', 'article: card-measures/article-019'],
        ['topic: cards', 'topic: crads'],
        ['document: household-register', 'document: household-registr'],
      ],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:1  broken-reference
  topic names "crads", but there is no such topic.
  Closest: "cards". Fix the key, or add topics/<key>/ with its three files.

content/procedures/card-pin-reset/facts.yaml:18  broken-reference
  evidence[0].document names "household-registr", but there is no such document.
  Closest: "household-register". Fix the key, or add documents/<key>/ with its three files.

content/procedures/card-pin-reset/facts.yaml:62  broken-reference
  legalBasis[0].article names "card-measures/article-019", but there is no such article.
  Closest: "card-measures/article-016". Fix the key, or add its folder to the law, with its three files.`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [['office: bijie-hrss', 'office: national-12333']] },
  },
  {
    rule: 'broken-reference',
    promise: 'follows links in bodies, front matter and facts',
    broken: {
      'procedures/card-pin-reset/en.mdx': [
        ['term:card-pin', 'term:card-pim'],
        ['(document:household-register)', '(document:household-regster)'],
      ],
      'procedures/card-pin-reset/zh-CN.mdx': [
        ['term:card-pin', 'term:card-pim'],
        ['(document:household-register)', '(document:household-regster)'],
      ],
      'procedures/card-pin-reset/facts.yaml': [
        ['en: Any outlet.', 'en: "Any outlet of [Bijie](region:520501)."'],
        ['zh-CN: 任何一个网点。', 'zh-CN: "[毕节](region:520501)任何一个网点。"'],
      ],
    },
    report: `content/procedures/card-pin-reset/en.mdx:5  broken-reference
  answer names "document:household-regster", but there is no such document.
  Closest: "household-register". Fix the key, or add documents/<key>/ with its three files.

content/procedures/card-pin-reset/en.mdx:30  broken-reference
  The text names "term:card-pim", but there is no such term.
  Closest: "card-pin". Fix the key, or add terms/<key>/ with its three files.

content/procedures/card-pin-reset/facts.yaml:39  broken-reference
  place[0].text.en names "region:520501", but there is no such region.
  Closest: "520500". Fix the key, or look the code up in regions/regions.json.

content/procedures/card-pin-reset/facts.yaml:39  broken-reference
  place[0].text.zh-CN names "region:520501", but there is no such region.
  Closest: "520500". Fix the key, or look the code up in regions/regions.json.

content/procedures/card-pin-reset/zh-CN.mdx:5  broken-reference
  answer names "document:household-regster", but there is no such document.
  Closest: "household-register". Fix the key, or add documents/<key>/ with its three files.

content/procedures/card-pin-reset/zh-CN.mdx:30  broken-reference
  The text names "term:card-pim", but there is no such term.
  Closest: "card-pin". Fix the key, or add terms/<key>/ with its three files.

content/terms/card-pin/facts.yaml:1  unused-entry (warning)
  Nothing names the term "card-pin".
  Link it where it is spoken of, or remove the folder.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        ['en: Any outlet.', 'en: "Any outlet of [Bijie](region:520500)."'],
        ['zh-CN: 任何一个网点。', 'zh-CN: "[毕节](region:520500)任何一个网点。"'],
      ],
    },
  },
  {
    rule: 'broken-reference',
    promise: 'follows sources, keys of sources and articles alike',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        [
          "sources: ['article:card-measures/article-016#p2']",
          "sources: [ministry-anser-2022, 'article:card-measures/article-099']",
        ],
      ],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:51  broken-reference
  fee[0].sources[0] names "ministry-anser-2022", but there is no such source.
  Closest: "ministry-answer-2022". Fix the key, or add sources/<key>/facts.yaml.

content/procedures/card-pin-reset/facts.yaml:51  broken-reference
  fee[0].sources[1] names "article:card-measures/article-099", but there is no such article.
  Closest: "card-measures/article-016". Fix the key, or add its folder to the law, with its three files.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        [
          "sources: ['article:card-measures/article-016#p2']",
          "sources: [ministry-answer-2022, 'article:card-measures/article-016#p1-i2']",
        ],
      ],
    },
  },
  {
    rule: 'broken-reference',
    promise: 'follows the questions and answers of cases, channels, and the ids of steps and mistakes',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        ['when: { which-pin: [card] }', 'when: { which-pin: [cart], whose: [mine] }'],
        ['channel: outlet', 'channel: outlets'],
      ],
      'procedures/card-pin-reset/en.mdx': [['  test:\n', '  tests:\n']],
    },
    report: `content/procedures/card-pin-reset/en.mdx:15  structure-mismatch
  steps has no words for "test", which facts.yaml lists.
  Add them here, or remove the entry from facts.yaml.

content/procedures/card-pin-reset/en.mdx:19  broken-reference
  steps names "tests", but the procedure has no such step.
  Closest: "test". Fix the id, or add it under steps in facts.yaml.

content/procedures/card-pin-reset/facts.yaml:31  broken-reference
  steps[0].channel names "outlets", but the procedure has no such channel.
  Closest: "outlet". Fix the id, or add it under channels.

content/procedures/card-pin-reset/facts.yaml:33  broken-reference
  steps[0].when names "whose", but the procedure has no such question.
  Fix the id, or add it under cases.

content/procedures/card-pin-reset/facts.yaml:33  broken-reference
  steps[0].when.which-pin names "cart", but the procedure has no such answer to "which-pin".
  Closest: "card". Fix the id, or add it under cases.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [['when: { which-pin: [card] }', 'when: { which-pin: [card, bank] }']],
    },
  },
  {
    rule: 'broken-reference',
    promise: 'refuses links that are no references',
    broken: {
      'topics/cards/en.mdx': [['The card belongs', '[a](/en/terms/) [b](terms:card-pin) [c](term:Card-PIN) belongs']],
      'topics/cards/zh-CN.mdx': [['卡是', '[一](/en/terms/)[二](terms:card-pin)[三](term:Card-PIN)，卡是']],
    },
    report: `content/topics/cards/en.mdx:6  broken-reference
  The link "/en/terms/" is no reference.
  Write internal links as references: [words](kind:key), with one of procedure, topic, law, article, term, document, office, region, source.

content/topics/cards/en.mdx:6  broken-reference
  The link "term:Card-PIN" has no valid key.
  A key is lower-case ASCII words joined by hyphens; an anchor is written as #p2-i3.

content/topics/cards/en.mdx:6  broken-reference
  The link "terms:card-pin" is of no known kind.
  Closest: "term". Use one of: procedure, topic, law, article, term, document, office, region, source.

content/topics/cards/zh-CN.mdx:6  broken-reference
  The link "/en/terms/" is no reference.
  Write internal links as references: [words](kind:key), with one of procedure, topic, law, article, term, document, office, region, source.

content/topics/cards/zh-CN.mdx:6  broken-reference
  The link "term:Card-PIN" has no valid key.
  A key is lower-case ASCII words joined by hyphens; an anchor is written as #p2-i3.

content/topics/cards/zh-CN.mdx:6  broken-reference
  The link "terms:card-pin" is of no known kind.
  Closest: "term". Use one of: procedure, topic, law, article, term, document, office, region, source.`,
    valid: {
      'topics/cards/en.mdx': [['The card belongs', '[a](tel:12333) [b](term:card-pin) [c](#two-pins) belongs']],
      'topics/cards/zh-CN.mdx': [['卡是', '[一](tel:12333)[二](term:card-pin)[三](#two-pins)，卡是']],
    },
  },
  {
    rule: 'broken-reference',
    promise: 'lets a local rule hold for a place only, never for the whole country',
    broken: { 'procedures/card-pin-reset/facts.yaml': [["- region: '340100'", "- region: '000000'"]] },
    report: `content/procedures/card-pin-reset/facts.yaml:79  broken-reference
  localRules[0].region names the whole country, where only a part of it can stand.
  Name a province or a prefecture by its code.`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [["- region: '340100'", "- region: '340000'"]] },
  },
  {
    rule: 'self-reference',
    promise: 'reports entries that lead to themselves, and relations named twice',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [['procedure: card-loss', 'procedure: card-pin-reset']],
      'terms/card-pin/facts.yaml': [['related: []', 'related: [card-pin]']],
      'laws/card-measures/facts.yaml': [['topics: [cards]', 'topics: [cards, cards]']],
    },
    report: `content/laws/card-measures/facts.yaml:22  self-reference
  topics[1] names "cards" a second time.
  Remove one of the two.

content/procedures/card-pin-reset/facts.yaml:94  self-reference
  related[0].procedure names "card-pin-reset", the entry itself.
  Name another entry, or remove it.

content/terms/card-pin/facts.yaml:5  self-reference
  related[0] names "card-pin", the entry itself.
  Name another entry, or remove it.`,
    valid: { 'laws/card-measures/facts.yaml': [['topics: [cards]', 'topics: [cards]']] },
  },
  {
    rule: 'unused-entry',
    promise: 'warns of sources, documents and terms that nothing names',
    broken: {
      'documents/passport/facts.yaml':
        'name: { en: Passport, zh-CN: 护照 }\nissuer: { en: The police, zh-CN: 公安机关 }\neveryday: { en: [], zh-CN: [] }\nsources: [ministry-answer-2022]\n',
      'documents/passport/en.mdx': 'A booklet.\n',
      'documents/passport/zh-CN.mdx': '一本小册子。\n',
    },
    report: `content/documents/passport/facts.yaml:1  unused-entry (warning)
  Nothing names the document "passport".
  Link it where it is spoken of, or remove the folder.`,
    valid: {
      'documents/passport/facts.yaml':
        'name: { en: Passport, zh-CN: 护照 }\nissuer: { en: The police, zh-CN: 公安机关 }\neveryday: { en: [], zh-CN: [] }\nsources: [ministry-answer-2022]\n',
      'documents/passport/en.mdx': 'A booklet.\n',
      'documents/passport/zh-CN.mdx': '一本小册子。\n',
      'procedures/card-pin-reset/facts.yaml': [
        ['    form: original', '    form: original\n    alternatives: [passport]'],
      ],
    },
  },
]
