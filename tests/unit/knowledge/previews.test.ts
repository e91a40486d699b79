import { expect, test } from 'vitest'
import { readPreviewFonts } from '../../../src/data/preview-fonts.ts'
import { localeTags } from '../../../src/i18n/locales.ts'
import { createTranslate } from '../../../src/i18n/translate.ts'
import { listPreviews, nameOfPreview } from '../../../src/knowledge/previews.ts'
import { readSiteAddress } from '../../../src/knowledge/site-address.ts'
import { createFixtureGraph } from '../../support/fixture-graph.ts'
import { pageKinds } from '../../support/page-kinds.ts'

test.each([
  ['/en/', 'home'],
  ['/zh-cn/about/', 'home'],
  ['/en/procedures/', 'procedures'],
  ['/en/procedures/card-activation/own/sheet/', 'procedure-card-activation'],
  ['/zh-cn/topics/cards/', 'topic-cards'],
  ['/en/laws/civil-code/23/', 'laws'],
  ['/en/offices/national-12333/', 'regions'],
  ['/en/documents/', 'terms'],
])('the page %s shows the preview %s', (path, name) => {
  expect(nameOfPreview(path)).toBe(name)
})

test.each(localeTags)('every page kind in %s has a preview that is made', (locale) => {
  const graph = createFixtureGraph()
  const made = listPreviews(graph, locale, createTranslate(locale)).map(({ name }) => name)
  expect(new Set(made).size).toBe(made.length)
  // The fixture has procedures and topics of its own.
  const general = pageKinds
    .map(({ path }) => nameOfPreview(`/en/${path}`))
    .filter((name) => !/^(?:procedure|topic)-/.test(name))
  expect(general.filter((name) => !made.includes(name))).toEqual([])
  const { key } = graph.entries.procedures[0] ?? { key: '' }
  expect(made).toContain(nameOfPreview(`/en/procedures/${key}/`))
})

test('a build is for no address unless one is given, and says what an address is', () => {
  expect(readSiteAddress({})).toBeNull()
  expect(readSiteAddress({ SITE_URL: '' })).toBeNull()
  expect(readSiteAddress({ SITE_URL: 'https://example.org/shebao' })).toBe('https://example.org/shebao/')
  for (const wrong of ['example.org', 'ftp://example.org/', 'https://example.org/?a=1']) {
    expect(() => readSiteAddress({ SITE_URL: wrong })).toThrow(
      `SITE_URL is "${wrong}". Set it to where the site will stand, such as https://example.org/shebao/, or unset it.`,
    )
  }
})

test('without the fonts of previews a build for an address says what to install', () => {
  const locate = (name: string): string => {
    throw new Error(`${name} is not installed.`)
  }
  expect(() => readPreviewFonts(locate)).toThrow(
    'SITE_URL asks for previews, and their fonts are not installed. Run: npm install --no-save @fontsource/noto-sans@5.3.0 @fontsource/noto-sans-sc@5.3.0',
  )
})
