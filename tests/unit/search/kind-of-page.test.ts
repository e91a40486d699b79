import { expect, test } from 'vitest'
import { kindOfPage } from '../../../src/search/kind-of-page.ts'

test.each([
  ['/zh-cn/offices/national-12333/', 'office'],
  ['/en/laws/civil-code/', 'law'],
  ['/en/laws/civil-code/23/#p1', 'article'],
  ['/en/procedures/card-activation/?view=comfort', 'procedure'],
  ['/zh-cn/regions/guizhou/bijie/', 'region'],
  ['/en/topics/cards/', 'topic'],
  ['/en/offices/', 'page'],
  ['/en/about/', 'page'],
  ['/', 'page'],
])('a hit at %s is called by what it is: %s', (url, kind) => {
  expect(kindOfPage(url)).toBe(kind)
})
