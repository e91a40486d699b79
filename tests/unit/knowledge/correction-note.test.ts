import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  datumOfOffice,
  datumOfPage,
  datumOfRegion,
  mailNote,
  writeCorrectionNote,
} from '../../../src/knowledge/correction-note.ts'

const subject = {
  title: 'Bijie Human Resources and Social Security Bureau',
  page: '/en/offices/bijie-hrss/',
  datum: datumOfOffice('bijie-hrss', 'phones/0'),
  shown: '0857-12333',
  verified: '2026-11-22',
  version: '0.1.0',
}

describe('the id of a part of a page', () => {
  test.each([
    ['en/procedures/card-activation/', 'steps', 'procedures/card-activation#steps'],
    ['zh-cn/laws/civil-code/27/', 'p2-i3', 'laws/civil-code/27#p2-i3'],
    ['en/terms/index.html', '', 'terms'],
    ['zh-cn/search/?q=x', '', 'search'],
    ['en/', '', 'home'],
  ])('%s and "%s" is %s, from disk and in both languages', (path, anchor, datum) => {
    expect(datumOfPage(path, anchor)).toBe(datum)
  })
})

describe('the correction note', () => {
  test('names the page, the datum, its date and the version, and leaves a line for what is wrong', () => {
    expect(writeCorrectionNote(subject, 'en')).toEqual({
      subject: 'Correction: Bijie Human Resources and Social Security Bureau',
      body: `Page: Bijie Human Resources and Social Security Bureau
Address: /en/offices/bijie-hrss/
Entry: office:bijie-hrss/phones/0
It says: 0857-12333
Last checked: 2026-11-22
Version: 0.1.0

What is wrong, and how you know:
`,
    })
  })

  test('says the same in Chinese, with the reader’s words at the end', () => {
    const note = writeCorrectionNote(
      {
        ...subject,
        title: '毕节市',
        datum: datumOfRegion('520500', 'areaCode'),
        shown: '0857',
        verified: null,
        wrong: ' 打不通。\n',
      },
      'zh-CN',
    )
    expect(note).toEqual({
      subject: '更正：毕节市',
      body: `页面：毕节市
网址：/en/offices/bijie-hrss/
条目：region:520500/areaCode
现在写的是：0857
版本：0.1.0

哪里不对，从哪里得知：
打不通。`,
    })
  })

  test('a value with line ends stays on its line', () => {
    const { body } = writeCorrectionNote({ ...subject, shown: 'a\nVersion: 9' }, 'en')
    expect(body).toContain('It says: a Version: 9\n')
  })

  test('opens in a mail program with every character intact', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (wrong) => {
        const note = writeCorrectionNote({ ...subject, wrong }, 'zh-CN')
        const url = new URL(mailNote('help+desk@example.org', note))
        expect(url.pathname).toBe('help%2Bdesk@example.org')
        expect(url.searchParams.get('subject')).toBe(note.subject)
        expect(url.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(note.body.replaceAll('\r\n', '\n'))
      }),
    )
  })
})
