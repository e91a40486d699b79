import type { RuleCase } from './rule-case.ts'

/** Files: can they be read, are they there, do they hold what their schema asks for. */
export const fileCases: readonly RuleCase[] = [
  {
    rule: 'yaml-syntax',
    promise: 'names the line of YAML that cannot be read, and goes on with other files',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [['topic: cards', 'topic: cards: and more']],
      'terms/card-pin/facts.yaml': [['confusedWith: []', 'confusedWith: [nobody]']],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:1  yaml-syntax
  The line cannot be read: Nested mappings are not allowed in compact mappings.
  Correct the line. A text that holds ": " or " #", or begins with a sign, needs quotation marks; lists and fields line up.

content/terms/card-pin/facts.yaml:4  broken-reference
  confusedWith[0] names "nobody", but there is no such term.
  Fix the key, or add terms/<key>/ with its three files.`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [['topic: cards', "topic: 'cards'"]] },
  },
  {
    rule: 'yaml-syntax',
    promise: 'reports front matter that is never closed',
    broken: { 'terms/card-pin/en.mdx': '---\nThe PIN that the hospital asks for.\n' },
    report: `content/terms/card-pin/en.mdx:1  yaml-syntax
  The front matter begins here and never ends.
  Put a line of three hyphens after its last field.`,
    valid: { 'terms/card-pin/en.mdx': '---\n---\n\nThe PIN that the hospital asks for.\n' },
  },
  {
    rule: 'yaml-syntax',
    promise: 'reads data files as strictly as entries',
    broken: { 'interface/en.json': [['"Search",', '"Search"']] },
    report: `content/interface/en.json:3  yaml-syntax
  The line cannot be read: Missing , between flow map items.
  Correct the line. A text that holds ": " or " #", or begins with a sign, needs quotation marks; lists and fields line up.`,
    valid: { 'interface/en.json': [['"Search",', '"Look",']] },
  },
  {
    rule: 'schema',
    promise: 'names a field that is missing, with what belongs there',
    broken: { 'topics/cards/facts.yaml': [['icon: card\n', '']] },
    report: `content/topics/cards/facts.yaml:1  schema
  icon is missing.
  Add it. Use one of: card, record, medical, coins, sunset, phone.`,
    valid: { 'topics/cards/facts.yaml': [['icon: card', 'icon: coins']] },
  },
  {
    rule: 'schema',
    promise: 'names a value of the wrong type',
    broken: { 'topics/cards/facts.yaml': [['order: 10', "order: '10'"]] },
    report: `content/topics/cards/facts.yaml:1  schema
  order must be a number, but is a text.
  Correct it. Its place in lists, ascending.`,
    valid: { 'topics/cards/facts.yaml': [['order: 10', 'order: 30']] },
  },
  {
    rule: 'schema',
    promise: 'offers the nearest of the allowed words',
    broken: { 'topics/cards/facts.yaml': [['icon: card', 'icon: crad']] },
    report: `content/topics/cards/facts.yaml:3  schema
  icon is "crad".
  Closest: "card". Use one of: card, record, medical, coins, sunset, phone.`,
    valid: { 'topics/cards/facts.yaml': [['icon: card', 'icon: record']] },
  },
  {
    rule: 'schema',
    promise: 'says how many entries a list needs',
    broken: { 'procedures/card-pin-reset/en.mdx': [['  - who resets it for a child\n', '']] },
    report: `content/procedures/card-pin-reset/en.mdx:6  schema
  asks has 7 entries, but needs 8.
  Add what is missing.`,
    valid: {
      'procedures/card-pin-reset/en.mdx': [
        ['  - who resets it for a child\n', '  - who resets it\n  - is there an app\n'],
      ],
    },
  },
  {
    rule: 'schema',
    promise: 'says what is wrong in the form that was meant, where several are allowed',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        ['  - text: { en: Free of charge., zh-CN: 免费。 }', '  - text: { en: Free of charge. }'],
      ],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:50  schema
  fee[0].text.zh-CN is missing.
  Add it. The Simplified Chinese text, saying the same.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        [
          "  - text: { en: Free of charge., zh-CN: 免费。 }\n    sources: ['article:card-measures/article-016#p2']",
          '  notStated: { en: The ministry names no fee for it., zh-CN: 人社部没有公布费用。 }',
        ],
      ],
    },
  },
  {
    rule: 'schema',
    promise: 'says what may stand where the value has none of the allowed forms',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        [
          "  - text: { en: Free of charge., zh-CN: 免费。 }\n    sources: ['article:card-measures/article-016#p2']",
          '  free',
        ],
      ],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:49  schema
  fee must be a list or a group of fields, but is a text.
  Correct it. What it costs.`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [['en: Free of charge.', 'en: Free.']] },
  },
  {
    rule: 'schema',
    promise: 'repeats the schema’s own words about a value',
    broken: { 'procedures/card-pin-reset/facts.yaml': [['reviewed: 2026-11-22', 'reviewed: 22 November 2026']] },
    report: `content/procedures/card-pin-reset/facts.yaml:96  schema
  reviewed is "22 November 2026".
  A date is written as year-month-day, such as 2026-11-22.`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [['reviewed: 2026-11-22', "reviewed: '2026-11-22'"]] },
  },
  {
    rule: 'schema',
    promise: 'asks a step for sources or for the mark of advice',
    broken: { 'procedures/card-pin-reset/facts.yaml': [['    advice: true\n    sources: [local-report-2021]\n', '']] },
    report: `content/procedures/card-pin-reset/facts.yaml:34  schema
  steps[1] is incomplete.
  The step has neither sources nor "advice: true". Name what it rests on, or mark it as our advice.`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [['    sources: [local-report-2021]\n', '']] },
  },
  {
    rule: 'schema',
    promise: 'checks the list of regions',
    broken: { 'regions/regions.json': [['"slug": "bijie"', '"slug": "Bijie"']] },
    report: `content/regions/regions.json:6  schema
  [4].slug is "Bijie".
  A key is lower-case ASCII words joined by hyphens, such as "card-activation".`,
    valid: { 'regions/regions.json': [['"slug": "bijie"', '"slug": "bi-jie"']] },
  },
  {
    rule: 'unknown-key',
    promise: 'offers the nearest field for a misspelt one',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [['reviewed: 2026-11-22', 'reviewed: 2026-11-22\nreviewdBy: 2026-11-22']],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:97  unknown-key
  "reviewdBy" is no field.
  Closest: "reviewBy". Correct the name, or remove the field.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        ['changes: []', 'changes:\n  - date: 2026-11-22\n    text: { en: First published., zh-CN: 首次发布。 }'],
      ],
    },
  },
  {
    rule: 'unknown-key',
    promise: 'lists the fields where none is near, and says where none belong',
    broken: {
      'topics/cards/facts.yaml': [['parent: null', 'parent: null\nsupervisor: nobody']],
      'terms/card-pin/en.mdx': '---\ntitle: PIN\n---\n\nThe PIN.\n',
    },
    report: `content/terms/card-pin/en.mdx:2  unknown-key
  "title" is no field.
  No fields belong here; remove it.

content/topics/cards/facts.yaml:3  unknown-key
  "supervisor" is no field.
  The fields here are: order, parent, icon.`,
    valid: { 'topics/cards/facts.yaml': [['icon: card', 'icon: medical']] },
  },
  {
    rule: 'unknown-key',
    promise: 'explains a text that was cut at its comma',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [['en: The PIN is lost., ', 'en: The PIN is lost, or locked., ']],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:15  unknown-key
  "or locked." is no field of conditions[0].text.
  A text between braces was cut at its comma: put the whole text into quotation marks.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [['en: The PIN is lost., ', "en: 'The PIN is lost, or locked.', "]],
    },
  },
  {
    rule: 'missing-language',
    promise: 'reports an entry without a text in every language',
    broken: { 'terms/card-pin/zh-CN.mdx': null },
    report: `content/terms/card-pin/zh-CN.mdx:1  missing-language
  The zh-CN text of "card-pin" does not exist.
  Add the file, with the structure of en.mdx; readers of every language get every page.`,
    valid: {
      'offices/bijie-hrss/en.mdx': 'It is beside the market.\n',
      'offices/bijie-hrss/zh-CN.mdx': '在市场旁边。\n',
    },
  },
  {
    rule: 'missing-language',
    promise: 'asks an office that has a text for all of them',
    broken: { 'offices/bijie-hrss/zh-CN.mdx': '在市场旁边。\n' },
    report: `content/offices/bijie-hrss/en.mdx:1  missing-language
  The en text of "bijie-hrss" does not exist.
  Add the file, with the structure of zh-CN.mdx; readers of every language get every page.`,
    valid: { 'terms/card-pin/zh-CN.mdx': '刷卡时的密码。\n' },
  },
  {
    rule: 'missing-facts',
    promise: 'reports texts without facts',
    broken: {
      'topics/records/en.mdx': '---\ntitle: Records\ndescription: Looking up what was paid.\n---\n\nLook it up.\n',
      'topics/records/zh-CN.mdx': '---\ntitle: 记录\ndescription: 查缴费。\n---\n\n去查。\n',
    },
    report: `content/topics/records/facts.yaml:1  missing-facts
  "records" has texts but no facts.
  Add the file, or remove the folder.`,
    valid: {
      'topics/records/facts.yaml': 'order: 20\nparent: null\nicon: record\n',
      'topics/records/en.mdx': '---\ntitle: Records\ndescription: Looking up what was paid.\n---\n\nLook it up.\n',
      'topics/records/zh-CN.mdx': '---\ntitle: 记录\ndescription: 查缴费。\n---\n\n去查。\n',
    },
  },
  {
    rule: 'missing-facts',
    promise: 'reports a missing list of regions as one problem',
    broken: { 'regions/regions.json': null },
    report: `content/regions/regions.json:1  missing-facts
  The list of regions does not exist.
  Restore it; offices, sources and rules name their region by a code of this list.`,
    valid: { 'regions/README.md': 'Codes.\n' },
  },
  {
    rule: 'stray-file',
    promise: 'reports a file that nothing reads, with the name it probably should have',
    broken: { 'terms/card-pin/zh-cn.mdx': '密码。\n' },
    report: `content/terms/card-pin/zh-cn.mdx:1  stray-file
  Nothing reads "terms/card-pin/zh-cn.mdx".
  Closest: "zh-CN.mdx". Rename it, move it to where it belongs, or remove it.`,
    valid: { 'terms/README.zh-CN.md': '给编辑看的。\n' },
  },
  {
    rule: 'stray-file',
    promise: 'reports a text of a source, which has none',
    broken: { 'sources/content-farm/en.mdx': 'A farm.\n' },
    report: `content/sources/content-farm/en.mdx:1  stray-file
  Nothing reads "sources/content-farm/en.mdx".
  Rename it, move it to where it belongs, or remove it.`,
    valid: { 'sources/_template/en.mdx': 'A farm.\n' },
  },
  {
    rule: 'non-ascii-slug',
    promise: 'reports a folder that cannot be an address',
    broken: { 'sources/Stadt-Führer/facts.yaml': 'grade: A\n' },
    report: `content/sources/Stadt-Führer/facts.yaml:1  non-ascii-slug
  The folder "sources/Stadt-Führer" is no valid key.
  Rename it: lower-case ASCII words joined by hyphens.`,
    valid: { 'sources/_Vorlage/facts.yaml': 'grade: A\n' },
  },
  {
    rule: 'non-ascii-slug',
    promise: 'says how an article’s folder is written',
    broken: {
      'laws/card-measures/article-17/facts.yaml': "fingerprint: '6439f7c315a5a32a'\nverified: 2026-11-22\n",
      'laws/card-measures/article-17/en.mdx':
        '---\nsummary: The office must publish its rules.\n---\n\nThe office must do the following:\n\n- (1) publish its rules;\n- (2) check the card.\n\nCards are free of charge.\n',
      'laws/card-measures/article-17/zh-CN.mdx':
        '---\nsummary: 窗口要公布自己的规程。\n---\n\n发卡机构应当：\n\n- （一）公布相关规程；\n- （二）核对有关证件。\n\n首次申领免费。\n',
    },
    report: `content/laws/card-measures/article-17/zh-CN.mdx:1  non-ascii-slug
  The folder "laws/card-measures/article-17" is no valid key.
  Rename it: an article's folder is its number in three digits, "article-017".`,
    valid: {
      'laws/card-measures/article-017/facts.yaml': "fingerprint: '6439f7c315a5a32a'\nverified: 2026-11-22\n",
      'laws/card-measures/article-017/en.mdx':
        '---\nsummary: The office must publish its rules.\n---\n\nThe office must do the following:\n\n- (1) publish its rules;\n- (2) check the card.\n\nCards are free of charge.\n',
      'laws/card-measures/article-017/zh-CN.mdx':
        '---\nsummary: 窗口要公布自己的规程。\n---\n\n发卡机构应当：\n\n- （一）公布相关规程；\n- （二）核对有关证件。\n\n首次申领免费。\n',
    },
  },
  {
    rule: 'interface-strings',
    promise: 'reports a label that one language lacks, with the key it was perhaps given there',
    broken: { 'interface/zh-CN.json': [['search.button', 'search.buton']] },
    report: `content/interface/en.json:2  interface-strings
  "search.button" is missing in content/interface/zh-CN.json.
  Closest: "search.buton". Add it there, or remove it here.

content/interface/zh-CN.json:2  interface-strings
  "search.buton" is missing in content/interface/en.json.
  Closest: "search.button". Add it there, or remove it here.`,
    valid: { 'interface/en.json': [['"Search"', '"Find"']] },
  },
  {
    rule: 'interface-strings',
    promise: 'reports a placeholder that one language lacks, and an empty label',
    broken: {
      'interface/zh-CN.json': [
        ['{count}条结果', '有结果'],
        ['"搜索"', '""'],
      ],
    },
    report: `content/interface/en.json:3  interface-strings
  "search.count" has {count}, which content/interface/zh-CN.json has not.
  Use the same placeholders in both languages.

content/interface/zh-CN.json:2  interface-strings
  "search.button" is empty.
  Write the words.`,
    valid: { 'interface/zh-CN.json': [['{count}条结果', '共{count}条']] },
  },
]
