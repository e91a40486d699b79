import type { RuleCase } from './rule-case.ts'

/** Laws: what is cited is there, says so, and is in force. */
export const lawCases: readonly RuleCase[] = [
  {
    rule: 'missing-provision',
    promise: 'reports a paragraph or item that the article has not, in citations and in links',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        ['    item: 1', '    item: 3'],
        ['article-016#p2', 'article-016#p3'],
      ],
      'procedures/card-pin-reset/en.mdx': [
        ['- Take the card.', '- Read [it](article:card-measures/article-016#p1-i9).'],
      ],
      'procedures/card-pin-reset/zh-CN.mdx': [['- 带卡。', '- 看[它](article:card-measures/article-016#p1-i9)。']],
    },
    report: `content/procedures/card-pin-reset/en.mdx:37  missing-provision
  The text names paragraph 1, item 9 of "card-measures/article-016", which its zh-CN text has not.
  It has 2 paragraphs; paragraph 1 has 2 items. Correct the numbers.

content/procedures/card-pin-reset/facts.yaml:51  missing-provision
  fee[0].sources[0] names paragraph 3 of "card-measures/article-016", which its zh-CN text has not.
  It has 2 paragraphs; paragraph 1 has 2 items. Correct the numbers.

content/procedures/card-pin-reset/facts.yaml:63  missing-provision
  legalBasis[0] names paragraph 1, item 3 of "card-measures/article-016", which its zh-CN text has not.
  It has 2 paragraphs; paragraph 1 has 2 items. Correct the numbers.

content/procedures/card-pin-reset/zh-CN.mdx:37  missing-provision
  The text names paragraph 1, item 9 of "card-measures/article-016", which its zh-CN text has not.
  It has 2 paragraphs; paragraph 1 has 2 items. Correct the numbers.`,
    valid: {
      'procedures/card-pin-reset/en.mdx': [
        ['- Take the card.', '- Read [it](article:card-measures/article-016#p1-i2).'],
      ],
      'procedures/card-pin-reset/zh-CN.mdx': [['- 带卡。', '- 看[它](article:card-measures/article-016#p1-i2)。']],
    },
  },
  {
    rule: 'missing-provision',
    promise: 'reports anchors that name no place, and items without a paragraph',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [['    paragraph: 1\n', '']],
      'procedures/card-pin-reset/en.mdx': [['- Take the card.', '- Read [it](article:card-measures/article-016#16).']],
      'procedures/card-pin-reset/zh-CN.mdx': [['- 带卡。', '- 看[它](article:card-measures/article-016#16)。']],
    },
    report: `content/procedures/card-pin-reset/en.mdx:37  missing-provision
  "#16" names no place in an article.
  Write #p2 for paragraph 2, #p2-i3 for its item 3, #p2-i3-s1 for the first sub-item of that.

content/procedures/card-pin-reset/facts.yaml:63  missing-provision
  legalBasis[0] names item 1 without a paragraph.
  Add the paragraph; items are counted within it.

content/procedures/card-pin-reset/zh-CN.mdx:37  missing-provision
  "#16" names no place in an article.
  Write #p2 for paragraph 2, #p2-i3 for its item 3, #p2-i3-s1 for the first sub-item of that.`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [['    paragraph: 1\n    item: 1\n', '']] },
  },
  {
    rule: 'quote-mismatch',
    promise: 'reports a quotation that is not in the provision it is said to come from',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [['quote: 公布相关规程', 'quote: 首次申领免费']],
      'procedures/card-loss/facts.yaml': [['quote: 公布相关规程', 'quote: 公布相关的规程']],
    },
    report: `content/procedures/card-loss/facts.yaml:67  quote-mismatch
  legalBasis[0] quotes "公布相关的规程", which is not in paragraph 1, item 1 of "card-measures/article-016".
  Copy the words from the article's zh-CN.mdx, to the character.

content/procedures/card-pin-reset/facts.yaml:67  quote-mismatch
  legalBasis[0] quotes "首次申领免费", which is not in paragraph 1, item 1 of "card-measures/article-016".
  The words stand in paragraph 2. Copy the words from the article's zh-CN.mdx, to the character.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [['    item: 1\n', '']],
      'procedures/card-loss/facts.yaml': [['quote: 公布相关规程', 'quote: （一）公布 相关规程；']],
    },
  },
  {
    rule: 'unexplained-citation',
    promise: 'reports an article that a term, a paper or an office names without saying why',
    broken: {
      'terms/card-pin/en.mdx': 'A number for the chip: [the measures](article:card-measures/article-016#p2).\n',
      'terms/card-pin/zh-CN.mdx': '芯片的密码：[办法](article:card-measures/article-016#p2)。\n',
      'offices/bijie-hrss/facts.yaml': [
        [
          'services: [card]\n',
          "services: [card]\nnote: { en: 'See [it](article:card-measures/article-016).', zh-CN: '见[这条](article:card-measures/article-016)。' }\n",
        ],
      ],
    },
    report: `content/offices/bijie-hrss/facts.yaml:20  unexplained-citation
  note.en names "article:card-measures/article-016", and legalBasis does not say why.
  Add it to legalBasis in facts.yaml, with its role and one plain line in both languages.

content/terms/card-pin/en.mdx:1  unexplained-citation
  The text names "article:card-measures/article-016#p2", and legalBasis does not say why.
  Add it to legalBasis in facts.yaml, with its role and one plain line in both languages.`,
    valid: {
      'terms/card-pin/en.mdx': 'A number for the chip: [the measures](article:card-measures/article-016#p2).\n',
      'terms/card-pin/zh-CN.mdx': '芯片的密码：[办法](article:card-measures/article-016#p2)。\n',
      'terms/card-pin/facts.yaml': [
        [
          'sources: [ministry-answer-2022]\n',
          'sources: []\nlegalBasis:\n  - { article: card-measures/article-016, role: defines, why: { en: One line., zh-CN: 一句话。 } }\n',
        ],
      ],
    },
  },
  {
    rule: 'repealed-basis',
    promise: 'reports statements that rest on an instrument no longer in force',
    broken: {
      'laws/card-measures/facts.yaml': [['status: in-force', 'status: repealed']],
      'procedures/card-loss/facts.yaml': [
        ["sources: ['article:card-measures/article-016#p2']", 'sources: [ministry-answer-2022]'],
      ],
    },
    report: `content/procedures/card-loss/facts.yaml:62  repealed-basis
  legalBasis[0] rests on "card-measures/article-016", but that instrument is repealed.
  Rest it on the instrument that took its place, or take the statement out.

content/procedures/card-pin-reset/facts.yaml:51  repealed-basis
  fee[0].sources[0] rests on "card-measures/article-016", but that instrument is repealed.
  Rest it on the instrument that took its place, or take the statement out.

content/procedures/card-pin-reset/facts.yaml:62  repealed-basis
  legalBasis[0] rests on "card-measures/article-016", but that instrument is repealed.
  Rest it on the instrument that took its place, or take the statement out.`,
    valid: { 'laws/card-measures/facts.yaml': [['status: in-force', 'status: in-force-as-amended']] },
  },
  {
    rule: 'not-yet-in-force-basis',
    promise: 'reports a legal basis that does not bind yet',
    broken: {
      'laws/card-measures/facts.yaml': [
        ['status: in-force', 'status: not-yet-in-force'],
        ['effective: 2011-06-01', 'effective: 2027-01-01'],
      ],
      'procedures/card-loss/facts.yaml': [['    quote:', '    futureUse: true\n    quote:']],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:62  not-yet-in-force-basis
  legalBasis[0] rests on "card-measures/article-016", which is in force only from 2027-01-01.
  Rest it on what binds today; to announce the change, write "futureUse: true" and say the date in "why".`,
    valid: {
      'laws/card-measures/facts.yaml': [
        ['status: in-force', 'status: not-yet-in-force'],
        ['effective: 2011-06-01', 'effective: 2027-01-01'],
      ],
      'procedures/card-loss/facts.yaml': [['    quote:', '    futureUse: true\n    quote:']],
      'procedures/card-pin-reset/facts.yaml': [['    quote:', '    futureUse: true\n    quote:']],
    },
  },
  {
    rule: 'law-status',
    promise: 'warns of a status that the calendar contradicts, and of a coming change that has come',
    broken: {
      'laws/card-measures/facts.yaml': [['effective: 2011-06-01', 'effective: 2027-01-01']],
      'procedures/card-pin-reset/facts.yaml': [['    quote:', '    futureUse: true\n    quote:']],
      'procedures/card-loss/facts.yaml': [['    quote:', '    futureUse: true\n    quote:']],
    },
    report: `content/laws/card-measures/facts.yaml:9  law-status (warning)
  The status says in force, but the first day in force is 2027-01-01.
  Correct the status or the date, and read again every page that rests on it.`,
    valid: { 'laws/card-measures/facts.yaml': [['effective: 2011-06-01', 'effective: 2026-11-22']] },
  },
  {
    rule: 'law-status',
    promise: 'asks to take back the mark of a coming change on the day it comes',
    broken: { 'procedures/card-pin-reset/facts.yaml': [['    quote:', '    futureUse: true\n    quote:']] },
    report: `content/procedures/card-pin-reset/facts.yaml:62  law-status (warning)
  legalBasis[0] cites "card-measures/article-016" as a coming change, but it is in force.
  Remove "futureUse" and write the page for the law as it is now.`,
    valid: { 'laws/card-measures/facts.yaml': [['status: in-force', 'status: in-force-as-amended']] },
  },
  {
    rule: 'changed-article',
    promise: 'reports a changed character of the official text, with the fingerprint it has now',
    broken: { 'laws/card-measures/article-016/zh-CN.mdx': [['首次申领免费', '首次申领收费']] },
    report: `content/laws/card-measures/article-016/facts.yaml:1  changed-article
  The official text of "card-measures/article-016" is not the one verified on 2026-11-22.
  Undo the change; or compare the text with a copy of the law, then write "verified" anew and fingerprint: 'c75d6fa29299d6da'.`,
    valid: { 'laws/card-measures/article-016/zh-CN.mdx': [['发卡机构应当：', '发卡机构\n应当：']] },
  },
  {
    rule: 'earlier-wording',
    promise: 'reports an earlier wording that nobody verified, that cannot be read, or that no amendment replaced',
    broken: {
      'laws/card-measures/article-016/facts.yaml': [
        [
          'verified: 2026-11-22\n',
          `verified: 2026-11-22
earlier:
  - until: 2018-12-29
    wording: 发卡机构应当公布规程。
    fingerprint: '0000000000000000'
    verified: 2026-11-22
    sources: [city-guide-copy-2023]
  - until: 2018-12-29
    wording: '# 第十六条'
    fingerprint: '0e0c5d50857d0bc3'
    verified: 2026-11-22
    sources: [city-guide-copy-2023]
`,
        ],
      ],
    },
    report: `content/laws/card-measures/article-016/facts.yaml:4  earlier-wording
  No amendment of the law is in force from 2018-12-29, so this wording of "card-measures/article-016" cannot have ended then.
  Write the day of one of its amendments: it has none.

content/laws/card-measures/article-016/facts.yaml:6  earlier-wording
  The earlier wording of "card-measures/article-016" is not the one verified on 2026-11-22.
  Undo the change; or compare the text with a copy of that time, then write "verified" anew and fingerprint: '0e0c5d50857d0bc3'.

content/laws/card-measures/article-016/facts.yaml:9  earlier-wording
  No amendment of the law is in force from 2018-12-29, so this wording of "card-measures/article-016" cannot have ended then.
  Write the day of one of its amendments: it has none.

content/laws/card-measures/article-016/facts.yaml:11  earlier-wording
  The earlier wording of "card-measures/article-016" is not made of paragraphs, and lists after a paragraph.
  Write it as in zh-CN.mdx.`,
    valid: {
      'laws/card-measures/facts.yaml': [
        ['amendments: []', 'amendments: [{ date: 2018-12-29, effective: 2018-12-29, articles: [16] }]'],
        ['status: in-force', 'status: in-force-as-amended'],
      ],
      'laws/card-measures/article-016/facts.yaml': [
        [
          'verified: 2026-11-22\n',
          `verified: 2026-11-22
earlier:
  - until: 2018-12-29
    wording: 发卡机构应当公布规程。
    fingerprint: '0e0c5d50857d0bc3'
    verified: 2026-11-22
    sources: [city-guide-copy-2023]
`,
        ],
      ],
    },
  },
  {
    rule: 'broken-reference',
    promise: 'reports a coming change through an article that is not there, and a wrong citation that concerns none',
    broken: {
      'laws/card-measures/facts.yaml': [
        [
          'amendments: []',
          'amendments: []\ncoming:\n  - { date: 2030-01-01, text: { en: It ends., zh-CN: 终止。 }, through: card-measures/article-017 }',
        ],
      ],
      'laws/card-measures/article-016/facts.yaml': [
        [
          'verified: 2026-11-22\n',
          `verified: 2026-11-22
miscitations:
  - claim: { en: Article 15., zh-CN: 第十五条。 }
    correction: { en: It is Article 16., zh-CN: 是第十六条。 }
    sources: [city-guide-copy-2023]
    concerns: [card-measures/article-015]
`,
        ],
      ],
    },
    report: `content/laws/card-measures/article-016/facts.yaml:7  broken-reference
  miscitations[0].concerns[0] names "card-measures/article-015", but there is no such article.
  Closest: "card-measures/article-016". Fix the key, or add its folder to the law, with its three files.

content/laws/card-measures/facts.yaml:10  broken-reference
  coming[0].through names "card-measures/article-017", but there is no such article.
  Closest: "card-measures/article-016". Fix the key, or add its folder to the law, with its three files.`,
    valid: {
      'laws/card-measures/facts.yaml': [
        [
          'amendments: []',
          'amendments: []\ncoming:\n  - { date: 2030-01-01, text: { en: It ends., zh-CN: 终止。 }, through: card-measures/article-016 }',
        ],
      ],
    },
  },
  {
    rule: 'article-outside-division',
    promise: 'warns of an article that lies in no chapter of its law, unless chapters are missing there',
    broken: {
      'laws/card-measures/facts.yaml': [
        ['label: 第三章', 'label: 第一章'],
        ['first: 10', 'first: 17'],
      ],
    },
    report: `content/laws/card-measures/article-016/facts.yaml:1  article-outside-division (warning)
  Article 16 lies in no division of "card-measures".
  Correct "divisions" in laws/card-measures/facts.yaml: its first and last articles.`,
    valid: { 'laws/card-measures/facts.yaml': [['first: 10', 'first: 17']] },
  },
  {
    rule: 'missing-law',
    promise: 'reports articles whose law is not described',
    broken: {
      'laws/other/article-001/facts.yaml': "fingerprint: '6439f7c315a5a32a'\nverified: 2026-11-22\n",
      'laws/other/article-001/en.mdx':
        '---\nsummary: The office must publish its rules.\n---\n\nThe office must do the following:\n\n- (1) publish its rules;\n- (2) check the card.\n\nCards are free of charge.\n',
      'laws/other/article-001/zh-CN.mdx':
        '---\nsummary: 窗口要公布自己的规程。\n---\n\n发卡机构应当：\n\n- （一）公布相关规程；\n- （二）核对有关证件。\n\n首次申领免费。\n',
    },
    report: `content/laws/other/facts.yaml:1  missing-law
  There are articles of "other", but the law itself is not described.
  Add facts.yaml, en.mdx and zh-CN.mdx to its folder.`,
    valid: {
      'laws/card-measures/article-017/facts.yaml': "fingerprint: '6439f7c315a5a32a'\nverified: 2026-11-22\n",
      'laws/card-measures/article-017/en.mdx':
        '---\nsummary: The office must publish its rules.\n---\n\nThe office must do the following:\n\n- (1) publish its rules;\n- (2) check the card.\n\nCards are free of charge.\n',
      'laws/card-measures/article-017/zh-CN.mdx':
        '---\nsummary: 窗口要公布自己的规程。\n---\n\n发卡机构应当：\n\n- （一）公布相关规程；\n- （二）核对有关证件。\n\n首次申领免费。\n',
    },
  },
]
