import type { RuleCase } from './rule-case.ts'

const answerForCard =
  '  - when: { which-pin: [card] }\n    text: { en: Ask at work., zh-CN: 问单位。 }\n    sources: [ministry-answer-2022]\n'

/** Procedures: complete, concrete, dated. */
export const procedureCases: readonly RuleCase[] = [
  {
    rule: 'missing-element',
    promise: 'reports an element of the service guide that is neither stated nor explained',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        [
          'hours:\n  notStated:\n    en: Each outlet sets its own hours. Ask 12333.\n    zh-CN: 各网点时间不同，先打12333问。\n',
          '',
        ],
      ],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:1  missing-element
  hours is missing.
  Every service guide has it. State it with its sources; where no authority states it, write notStated with the reason in both languages.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        [
          '  notStated:\n    en: Each outlet sets its own hours. Ask 12333.\n    zh-CN: 各网点时间不同，先打12333问。',
          '  - text: { en: From 9 to 17., zh-CN: 9点到17点。 }\n    sources: [ministry-answer-2022]',
        ],
      ],
    },
  },
  {
    rule: 'missing-element',
    promise: 'takes no filler for a reason',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        ['en: Each outlet sets its own hours. Ask 12333.', 'en: N/A'],
        ['zh-CN: 各网点时间不同，先打12333问。', 'zh-CN: 无'],
      ],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:43  missing-element
  hours.notStated.en is "N/A", which is no reason.
  Say who does not state it, what was read, and whom to ask instead.

content/procedures/card-pin-reset/facts.yaml:44  missing-element
  hours.notStated.zh-CN is "无", which is no reason.
  Say who does not state it, what was read, and whom to ask instead.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        ['en: Each outlet sets its own hours. Ask 12333.', 'en: No outlet publishes them.'],
      ],
    },
  },
  {
    rule: 'vague-material',
    promise: 'refuses "other documents" and its like where a reader learns what to bring',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        ['en: It shows parent and child.', 'en: Bring it with other documents.'],
        ['zh-CN: 能看出父母和孩子的关系。', 'zh-CN: 另带其他材料。'],
      ],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:21  vague-material
  "other documents" does not say what to bring.
  Name each paper: original or copy, how many, and what is accepted in its place.

content/procedures/card-pin-reset/facts.yaml:21  vague-material
  "其他材料" does not say what to bring.
  Name each paper: original or copy, how many, and what is accepted in its place.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        ['en: It shows parent and child.', 'en: No other documents are needed.'],
        ['zh-CN: 能看出父母和孩子的关系。', 'zh-CN: 不用带其他材料，清单上的“其他材料”指照片。'],
      ],
    },
  },
  {
    rule: 'duplicate-id',
    promise: 'reports two parts under one id',
    broken: { 'procedures/card-pin-reset/facts.yaml': [['      - id: bank\n', '      - id: card\n']] },
    report: `content/procedures/card-pin-reset/facts.yaml:89  duplicate-id
  "card" is the id of two entries of cases.answers.
  Give each its own id, and update what names it.

content/procedures/card-pin-reset/facts.yaml:100  broken-reference
  caseAnswers[0].when.which-pin names "bank", but the procedure has no such answer to "which-pin".
  Fix the id, or add it under cases.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        ['      - id: bank\n', '      - id: tries\n'],
        ['which-pin: [card, bank]', 'which-pin: [card, tries]'],
      ],
    },
  },
  {
    rule: 'case-answer',
    promise: 'reports a case without an answer of its own',
    broken: { 'procedures/card-pin-reset/facts.yaml': [['which-pin: [card, bank]', 'which-pin: [card]']] },
    report: `content/procedures/card-pin-reset/facts.yaml:83  case-answer
  The case "bank" has no answer.
  Say in caseAnswers what its readers are to do, in both languages, with the sources.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        ['which-pin: [card, bank]', 'which-pin: [bank]'],
        ['caseAnswers:\n', `caseAnswers:\n${answerForCard}`],
      ],
    },
  },
  {
    rule: 'case-answer',
    promise: 'reports a case that two answers fit',
    broken: { 'procedures/card-pin-reset/facts.yaml': [['caseAnswers:\n', `caseAnswers:\n${answerForCard}`]] },
    report: `content/procedures/card-pin-reset/facts.yaml:99  case-answer
  2 answers fit the case "card" equally.
  Add one that names all its questions, or bind the others to fewer cases.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        ['which-pin: [card, bank]', 'which-pin: [bank]'],
        ['caseAnswers:\n', `caseAnswers:\n${answerForCard}`],
      ],
    },
  },
  {
    rule: 'case-answer',
    promise: 'reports an answer that no case shows',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        ['caseAnswers:\n', `caseAnswers:\n${answerForCard.replace('card', 'cards')}`],
      ],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:100  broken-reference
  caseAnswers[0].when.which-pin names "cards", but the procedure has no such answer to "which-pin".
  Closest: "card". Fix the id, or add it under cases.

content/procedures/card-pin-reset/facts.yaml:100  case-answer
  No case shows this answer.
  Fix its "when", or remove it: others fit every case better, or the case has no page.`,
    valid: {},
  },
  {
    rule: 'answer-too-long',
    promise: 'reports an answer for a case of more than two sentences',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [['en: Ask the outlet.', 'en: Ask the outlet. Go there. Wait.']],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:101  answer-too-long
  The answer has 3 sentences; the first screen has room for 2.
  Keep what to do and the one thing most people get wrong; move the rest to the steps or the body.`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [['en: Ask the outlet.', 'en: Ask the outlet. Wait.']] },
  },
  {
    rule: 'answer-too-long',
    promise: 'reports an answer of more than two sentences',
    broken: { 'procedures/card-pin-reset/en.mdx': [['The bank cannot help."', 'The bank cannot help. Call first."']] },
    report: `content/procedures/card-pin-reset/en.mdx:5  answer-too-long
  The answer has 3 sentences; the first screen has room for 2.
  Keep what to do and the one thing most people get wrong; move the rest to the steps or the body.`,
    valid: { 'procedures/card-pin-reset/en.mdx': [['The bank cannot help."', 'See Art. 16, i.e. the rules."']] },
  },
  {
    rule: 'unclear-order',
    promise: 'warns of procedures of one topic with one order',
    broken: { 'procedures/card-loss/facts.yaml': [['order: 20', 'order: 10']] },
    report: `content/procedures/card-pin-reset/facts.yaml:2  unclear-order (warning)
  "card-pin-reset" has the order 10, and so has "card-loss".
  Give each its own number; steps of ten leave room.`,
    valid: { 'procedures/card-loss/facts.yaml': [['order: 20', 'order: 11']] },
  },
  {
    rule: 'figure-without-source',
    promise: 'reports a number that names nothing it was read in',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [
        [
          '    whenExpired: { en: Ask 12333., zh-CN: 问12333。 }\n    sources: [ministry-answer-2022]',
          '    whenExpired: { en: Ask 12333., zh-CN: 问12333。 }\n    sources: []',
        ],
      ],
    },
    report: `content/procedures/card-pin-reset/facts.yaml:77  figure-without-source
  figures[0].sources is an empty list.
  Name the source the number was read in, or leave the number out.`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [['    value: 6', '    value: { from: 3, to: 10 }']] },
  },
  {
    rule: 'figure-without-validity',
    promise: 'reports a number without a period, and one that ends before it begins',
    broken: {
      'procedures/card-pin-reset/facts.yaml': [['validFrom: 2022-02-08', 'validFrom: null']],
      'procedures/card-loss/facts.yaml': [
        ['validFrom: 2022-02-08\n    validUntil: null', 'validFrom: 2028-01-01\n    validUntil: 2027-12-31'],
      ],
    },
    report: `content/procedures/card-loss/facts.yaml:74  figure-without-validity
  The figure "tries" ends on 2027-12-31, before it begins on 2028-01-01.
  Correct the dates.

content/procedures/card-pin-reset/facts.yaml:74  figure-without-validity
  The figure "tries" has neither a first nor a last day.
  Write at least one: the date of the source is the latest "validFrom" that can be known.`,
    valid: { 'procedures/card-pin-reset/facts.yaml': [['validUntil: null', 'validUntil: 2027-12-31']] },
  },
  {
    rule: 'figure-without-validity',
    promise: 'asks for both ends of the period in writing',
    broken: { 'procedures/card-pin-reset/facts.yaml': [['    validUntil: null\n', '']] },
    report: `content/procedures/card-pin-reset/facts.yaml:69  figure-without-validity
  figures[0].validUntil is missing.
  Write the first and the last day the number holds; null for the one the source does not say.`,
    valid: {
      'procedures/card-pin-reset/facts.yaml': [
        ['validFrom: 2022-02-08\n    validUntil: null', 'validFrom: null\n    validUntil: 2027-12-31'],
      ],
    },
  },
]
