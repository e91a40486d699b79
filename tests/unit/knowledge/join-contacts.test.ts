import { expect, test } from 'vitest'
import { joinContacts } from '../../../src/knowledge/join-contacts.ts'

test('a line that several cases ask stands on the page once, with every question', () => {
  const lost = { en: 'How long?', 'zh-CN': '管几天？' }
  const found = { en: 'Can it be lifted?', 'zh-CN': '还能解挂吗？' }
  expect(
    joinContacts([
      { office: 'national-12333', note: lost },
      { office: 'national-12345' },
      { office: 'national-12333', note: found },
    ]),
  ).toEqual([
    { office: 'national-12333', notes: [lost, found] },
    { office: 'national-12345', notes: [] },
  ])
})
