import { expect, test } from 'vitest'
import { buildManifest } from '../../../src/data/manifest.ts'
import { localeTags, segmentOfLocale } from '../../../src/i18n/locales.ts'
import { createTranslate } from '../../../src/i18n/translate.ts'

test.each(localeTags)(
  'put on a home screen, the site in %s opens at its first page, wherever it is served',
  (locale) => {
    const manifest = buildManifest(locale, createTranslate(locale), [{ name: 'icon-192', size: 192 }], {
      paper: '#fff',
    })
    const segment = segmentOfLocale(locale)
    const resolve = (address: unknown): string =>
      new URL(String(address), `https://host.example/a/b/${segment}/manifest.json`).pathname
    expect(resolve(manifest['start_url'])).toBe(`/a/b/${segment}/`)
    expect(resolve(manifest['scope'])).toBe('/a/b/')
    expect(manifest['icons']).toEqual([
      { src: '../icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '../icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
    ])
  },
)
