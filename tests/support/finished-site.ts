import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeOffline } from '../../integrations/offline/write-offline.ts'
import { formatPlaceScript, type PlaceRecord } from '../../src/data/place-record.ts'
import { type Locale, localeTags, segmentOfLocale } from '../../src/i18n/locales.ts'
import { createTranslate } from '../../src/i18n/translate.ts'
import { partFile, writePart } from '../../src/search/part-file.ts'
import { createFolder } from './temporary-folder.ts'

const version = '0123abcd'
const mark = '<svg class=mark viewBox="0 0 24 24" aria-hidden=true><path d="M8 12h0"/></svg>'

const regions = [
  ['520000', 'guizhou', 'Guizhou', '贵州省', 'province', null, null],
  ['520500', 'bijie', 'Bijie', '毕节市', 'prefecture', '520000', '0857'],
].map(([code, slug, en, zh, level, parent, areaCode]) => ({
  code,
  slug,
  name: { en, 'zh-CN': zh },
  level,
  parent,
  areaCode,
  paths: {},
}))

/**
 * A small site as a build leaves it: each kind of page that a layer touches, data, search, packs. Its pages hold the marks
 * that real ones are patched by; the browser tests patch the real ones. Removed when the running test ends.
 */
export function createFinishedSite(): string {
  const site = createFolder()
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(site, file)), { recursive: true })
    writeFileSync(join(site, file), text)
  }
  write('assets/site.css', 'a{color:red}')
  write('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>')
  write('data/regions.json', JSON.stringify({ regions }))
  write(
    'data/offices.json',
    JSON.stringify({
      offices: [{ key: 'bijie-hrss', facts: { name: { en: 'Bijie Bureau', 'zh-CN': '毕节市人社局' } } }],
    }),
  )
  const facts = { topic: 'cards', authorities: [{ body: 'hrss' }] }
  const procedures = ['card-loss', 'card-pin-reset'].map((key) => ({ key, facts }))
  write('data/procedures.json', JSON.stringify({ procedures }))
  for (const { code } of regions) write(`data/places/${code}.js`, formatPlaceScript(placeOf(code ?? '')))
  write(`assets/search/base.${version}.js`, 'base')
  write(
    'index.html',
    `<!DOCTYPE html><html lang=en data-kind=root><head><title>Shebao Guide · 社保指南</title></head><body><header class=root-header>${mark}<p>Shebao Guide <span lang=zh-CN>社保指南</span><p class=enter><a href=./en/>English</a></header><main id=content class=root><h1 class=visually-hidden>Shebao Guide</h1></main></body></html>`,
  )
  write('404.html', '<!DOCTYPE html><html lang=en><head><title>Not found</title></head><body></body></html>')
  for (const locale of localeTags) {
    const segment = segmentOfLocale(locale)
    write(
      `assets/search/${partFile(locale, 'places', version)}`,
      writePart(locale, 'places', { regions: [], offices: [] }),
    )
    const more = {
      procedures: [{ key: 'card-pin-reset', summary: '', audience: [], asks: [], details: [] }],
      topics: [],
      leanings: { phrasings: [], clues: [] },
    }
    write(`assets/search/${partFile(locale, 'more', version)}`, writePart(locale, 'more', more))
    const page = (path: string, kind: string, title: string, main: string): void =>
      write(`${segment}/${path}index.html`, writePage(locale, path, kind, title, main))
    write(`${segment}/manifest.json`, '{"name":"Guide","short_name":"Guide","lang":"x"}')
    page('', 'home', 'Home', '<h1>Home</h1>')
    for (const [path, kind] of [
      ['procedures/card-pin-reset/', 'procedure'],
      ['procedures/card-pin-reset/sheet/', 'sheet'],
      ['procedures/card-loss/', 'procedure'],
    ] as const)
      page(path, kind, path, `<article class=${kind}><header><h1>${path}</h1></header><section></section></article>`)
    page('regions/', 'list', 'Regions', '<ul></ul>')
    for (const [path, name] of [
      ['regions/guizhou/', 'Guizhou'],
      ['regions/guizhou/bijie/', 'Bijie'],
    ] as const)
      page(
        path,
        'region',
        name,
        '<article class=region><ul class=who></ul><section class=take></section><remember-place hidden=true><button></button></remember-place></article>',
      )
    page('offices/', 'list', 'Offices', '<ul></ul>')
    page('offices/bijie-hrss/', 'office', 'Bijie Bureau', '<article class=office>One</article>')
  }
  writeOffline(site, 'const packs=SHEBAO_PACKS,version=SHEBAO_VERSION')
  return site
}

/** What is known of a place: its bureau answers for both procedures. */
function placeOf(code: string): PlaceRecord {
  const both = { en: '', 'zh-CN': '' }
  const bureau = { office: null, body: both, why: both, phone: null }
  return {
    code,
    name: both,
    path: both,
    words: { place: both, forget: both, heading: both, more: both, call: both },
    answers: [bureau],
    procedures: { 'card-loss': { answers: [0], rules: [] }, 'card-pin-reset': { answers: [0], rules: [] } },
    districts: [],
  }
}

function writePage(locale: Locale, path: string, kind: string, title: string, main: string): string {
  const t = createTranslate(locale)
  const up = '../'.repeat(path.split('/').length)
  const alternates = localeTags
    .map((tag) => `<link rel=alternate hreflang=${tag} href=${up}${segmentOfLocale(tag)}/${path}>`)
    .join('')
  const name = t('site.name')
  return `<!DOCTYPE html><html lang=${locale} data-kind=${kind}><head><title>${kind === 'home' ? `${name} · ${title}` : `${title} · ${name}`}</title><meta name=description content=Words>${alternates}<link rel=stylesheet href=${up}assets/site.css></head><body><header class=site-header><div class=bar><a class=brand href=${up}${segmentOfLocale(locale)}/>${mark}<span>${name}</span></a> <search-box data-version=${version}></search-box></div></header><div class=trail><nav><ol><li>Home</ol></nav></div><main id=content tabindex=-1>${main}</main><footer class=site-footer><div class=bar><p>Not official.</p><nav></nav></div></footer></body></html>`
}
