import { describe, expect, test } from 'vitest'
import { localeOfSegment, otherLocale, segmentOfLocale } from '../../../src/i18n/locales.ts'
import { createUrl, localeOfPath, type PageReference, switchLocale } from '../../../src/i18n/urls.ts'

const cases: [PageReference, string][] = [
  [{ page: 'home' }, '/en/'],
  [{ page: 'procedures' }, '/en/procedures/'],
  [{ page: 'procedure', key: 'card-activation' }, '/en/procedures/card-activation/'],
  [
    { page: 'procedure', key: 'card-activation', case: 'bank/child', anchor: 'steps' },
    '/en/procedures/card-activation/bank/child/#steps',
  ],
  [{ page: 'procedure-sheet', key: 'card-activation' }, '/en/procedures/card-activation/sheet/'],
  [
    { page: 'procedure-sheet', key: 'card-activation', case: 'bank/child' },
    '/en/procedures/card-activation/bank/child/sheet/',
  ],
  [{ page: 'procedure-places', key: 'card-activation' }, '/en/procedures/card-activation/places/'],
  [{ page: 'procedure-sources', key: 'card-activation' }, '/en/procedures/card-activation/sources/'],
  [{ page: 'topic', key: 'cards' }, '/en/topics/cards/'],
  [{ page: 'law', key: 'civil-code' }, '/en/laws/civil-code/'],
  [{ page: 'article', key: 'social-insurance-law/article-058', anchor: 'p2' }, '/en/laws/social-insurance-law/58/#p2'],
  [{ page: 'article', key: 'civil-code/article-1084' }, '/en/laws/civil-code/1084/'],
  [{ page: 'cite', key: 'civil-code/article-023', anchor: 'p1' }, '/en/laws/civil-code/23/cite/#p1'],
  [{ page: 'cite', key: 'civil-code', anchor: 'law' }, '/en/laws/civil-code/cite/#law'],
  [{ page: 'cite-ris', key: 'civil-code' }, '/en/laws/civil-code/citations.ris'],
  [{ page: 'region', path: 'guizhou/bijie' }, '/en/regions/guizhou/bijie/'],
  [{ page: 'office', key: 'national-12333' }, '/en/offices/national-12333/'],
  [{ page: 'office-card', key: 'national-12333' }, '/en/offices/national-12333.vcf'],
  [{ page: 'region-card', path: 'guizhou/bijie' }, '/en/regions/guizhou/bijie.vcf'],
  [{ page: 'terms', anchor: 'bank-pin' }, '/en/terms/#bank-pin'],
  [{ page: 'documents' }, '/en/documents/'],
  [{ page: 'search', query: 'a b&c' }, '/en/search/?q=a%20b%26c'],
  [{ page: 'about' }, '/en/about/'],
]

describe('addresses', () => {
  test.each(cases)('%o stands at %s', (reference, url) => {
    expect(createUrl('en', reference)).toBe(url)
  })

  test.each(cases)('the language switch keeps the page %o', (reference) => {
    expect(switchLocale(createUrl('en', reference), 'zh-CN')).toBe(createUrl('zh-CN', reference))
  })

  test('the language of an address is read from its first segment', () => {
    expect(localeOfPath('/zh-cn/laws/')).toBe('zh-CN')
    expect(localeOfPath('/404.html')).toBeNull()
    expect(switchLocale('/404.html', 'en')).toBe('/404.html')
  })

  test('tag and segment of a language lead to one another', () => {
    expect(segmentOfLocale('zh-CN')).toBe('zh-cn')
    expect(localeOfSegment('zh-cn')).toBe('zh-CN')
    expect(localeOfSegment('fr')).toBeNull()
    expect(otherLocale('en')).toBe('zh-CN')
  })
})
