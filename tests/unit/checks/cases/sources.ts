import type { RuleCase } from './rule-case.ts'

/** Sources and contacts: how far they carry what rests on them. */
export const sourceCases: readonly RuleCase[] = [
  {
    rule: 'source-without-grade',
    promise: 'reports a source of unknown worth',
    broken: { 'sources/content-farm/facts.yaml': [['grade: D\n', '']] },
    report: `content/sources/content-farm/facts.yaml:1  source-without-grade
  grade is missing.
  Write A (official page), B (official text in a copy), C (report) or D (only to be corrected).`,
    valid: { 'sources/city-guide-copy-2023/facts.yaml': [['grade: B', 'grade: A']] },
  },
  {
    rule: 'source-without-date',
    promise: 'reports a source without a date, and an undated one that does not say so',
    broken: {
      'sources/content-farm/facts.yaml': [["date: '2020'\n", '']],
      'sources/city-guide-copy-2023/facts.yaml': [["date: '2023-07'", 'date: null']],
    },
    report: `content/sources/city-guide-copy-2023/facts.yaml:6  source-without-date
  The source "city-guide-copy-2023" has no date, and no note says why.
  Write the date the page shows, as precise as it is; or add a note that tells readers it is undated.

content/sources/content-farm/facts.yaml:1  source-without-date
  date is missing.
  Write the date the page shows; for an undated page null, and a note that says so.`,
    valid: {
      'sources/city-guide-copy-2023/facts.yaml': [
        ["date: '2023-07'", 'date: null\nnote: { en: The page shows no date., zh-CN: 页面没有日期。 }'],
      ],
    },
  },
  {
    rule: 'weak-rule',
    promise: 'reports a report that is stated as a rule',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [['sources: [city-guide-copy-2023]', 'sources: [local-report-2021]']],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:22  weak-rule
  evidence[0] is stated as a rule, but rests on reports of grade C only: local-report-2021.
  Move it to localRules, where the page says that it is reported; or find a source of grade A or B.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        ['sources: [city-guide-copy-2023]', 'sources: [local-report-2021, city-guide-copy-2023]'],
      ],
    },
  },
  {
    rule: 'unreliable-source',
    promise: 'lets a source of grade D stand only where its mistake is corrected',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        ['sources: [city-guide-copy-2023]', 'sources: [city-guide-copy-2023, content-farm]'],
      ],
      'procedures/card-pin-reset/en.mdx': [['- Take the card.', '- It is reported ([farm](source:content-farm)).']],
      'procedures/card-pin-reset/zh-CN.mdx': [['- 带卡。', '- 据报道（[农场](source:content-farm)）。']],
    },
    report: `content/procedures/card-pin-reset/en.mdx:37  unreliable-source
  The text rests on "content-farm", a source of grade D.
  Take the statement out, or find a better source. Grade D may only be named where its mistake is corrected.

content/procedures/card-pin-reset/facts.yaml:22  unreliable-source
  evidence[0].sources[1] rests on "content-farm", a source of grade D.
  Take the statement out, or find a better source. Grade D may only be named where its mistake is corrected.

content/procedures/card-pin-reset/zh-CN.mdx:37  unreliable-source
  The text rests on "content-farm", a source of grade D.
  Take the statement out, or find a better source. Grade D may only be named where its mistake is corrected.`,
    valid: {
      'procedures/card-pin-reset/en.mdx': [
        ['You need a new card and other documents.', 'You need a new card ([farm](source:content-farm)).'],
      ],
      'procedures/card-pin-reset/zh-CN.mdx': [
        ['要换新卡，还要其他材料。', '要换新卡（[网文](source:content-farm)）。'],
      ],
    },
  },
  {
    rule: 'weak-prose',
    promise: 'reports a sentence that links reports only and does not say so',
    broken: {
      'procedures/card-pin-reset/en.mdx': [
        ['In Hefei ten tries were reported ([report, 2021]', 'In Hefei there are ten tries ([2021]'],
      ],
      'procedures/card-pin-reset/zh-CN.mdx': [['据报道，合肥是十次（[2021年报道]', '合肥是十次（[2021年]']],
    },
    report: `content/procedures/card-pin-reset/en.mdx:18  weak-prose
  "Take the register. In Hefei there are ten tries (2021)." rests on reports only (local-report-2021) and does not say so.
  Say that it is reported, for which place and year: "reported for Hefei (2021)", 据报道.

content/procedures/card-pin-reset/zh-CN.mdx:18  weak-prose
  "带户口簿。合肥是十次（2021年）。" rests on reports only (local-report-2021) and does not say so.
  Say that it is reported, for which place and year: "reported for Hefei (2021)", 据报道.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        [
          'gaps: []',
          'gaps:\n  - { en: "A list circulates ([2021](source:local-report-2021)).", zh-CN: "有一份清单在流传（[2021年](source:local-report-2021)）。" }',
        ],
      ],
      'procedures/card-pin-reset/en.mdx': [
        ['In Hefei ten tries were reported', 'According to a paper, Hefei gives ten tries'],
      ],
      'procedures/card-pin-reset/zh-CN.mdx': [['据报道，合肥是十次', '有资料说合肥是十次']],
    },
  },
  {
    rule: 'withheld-host',
    promise: 'reports the name of a host that readers may not be sent to',
    broken: {
      'procedures/card-pin-reset/en.mdx': [['- Take the card.', '- Do not trust content-farm.example at all.']],
      'offices/bijie-hrss/facts.yaml': [['website: null', 'website: https://content-farm.example/']],
    },
    report: `content/offices/bijie-hrss/facts.yaml:18  withheld-host
  "content-farm.example" is a host readers may not be sent to (see the source "content-farm").
  Name who published it, without the address.

content/procedures/card-pin-reset/en.mdx:37  withheld-host
  "content-farm.example" is a host readers may not be sent to (see the source "content-farm").
  Name who published it, without the address.`,
    valid: {
      'procedures/card-pin-reset/en.mdx': [['- Take the card.', '- Read gov.example instead.']],
      'offices/bijie-hrss/facts.yaml': [['website: null', 'website: https://ministry-answer-2022.example/']],
    },
  },
  {
    rule: 'phone-area-code',
    promise: 'reports a phone with the area code of another place',
    broken: {
      'offices/bijie-hrss/facts.yaml': [['0857-12333', '0851-12333']],
      'procedures/card-pin-reset/facts.yaml': [['line 0551-12333', 'line 0552-12333']],
    },
    report: `content/offices/bijie-hrss/facts.yaml:7  phone-area-code
  0851-12333 is not in Bijie: its area code is 0851.
  The area code there is 0857. Correct the number or the region.

content/procedures/card-pin-reset/facts.yaml:80  phone-area-code
  0552-12333 is not in Hefei: its area code is 0552.
  The area code there is 0551. Correct the number or the region.`,
    valid: {
      'offices/bijie-hrss/facts.yaml': [
        ['0857-12333', '0857-8222000'],
        ["region: '520500'", "region: '520000'"],
      ],
    },
  },
  {
    rule: 'phone-area-code',
    promise: 'keeps short codes for national lines',
    broken: { 'offices/bijie-hrss/facts.yaml': [['number: 0857-12333', "number: '12333'"]] },
    report: `content/offices/bijie-hrss/facts.yaml:7  phone-area-code
  12333 is a short code, but the office serves Bijie only.
  Write it with the area code: 0857-12333; a short code alone reaches the line of the place one calls from.`,
    valid: { 'offices/national-12333/facts.yaml': [["number: '12333'", "number: '12345'"]] },
  },
]
