import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { applyLayer } from '../../../../integrations/local/apply-layer.ts'
import { readLayer } from '../../../../integrations/local/read-layer.ts'
import { readSiteFacts } from '../../../../integrations/local/site-facts.ts'
import { layOverBuild } from '../../../../integrations/local-layer.ts'
import { bundleCommand } from '../../../../scripts/support/release/command.ts'
import { projectRoot } from '../../../../scripts/support/run-tool.ts'
import { readPlaceScript } from '../../../../src/data/place-record.ts'
import { readPart } from '../../../../src/search/part-file.ts'
import { createFinishedSite } from '../../../support/finished-site.ts'
import { filesOf, hostText, noteText, officeText, readAll } from '../../../support/host-layer.ts'
import { createFolder } from '../../../support/temporary-folder.ts'

const layerFiles = {
  'host.yaml': `${hostText}name: { zh-CN: 县社保指南 }\nmark: mark.svg\ncontact: { phone: 0857-5550100, verified: 2026-11-20 }\n`,
  'mark.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
  'offices/county-desk.yaml': officeText,
  'notes/card-pin-reset.yaml': noteText,
}

/** Lays these files over a site in place. */
function lay(site: string, files: Record<string, string>): string {
  const { layer, problems } = readLayer(filesOf(files), 'local')
  if (!layer) throw new Error(JSON.stringify(problems))
  expect(
    applyLayer(
      site,
      layer,
      readSiteFacts((name) => readFileSync(join(site, 'data', name), 'utf8')),
    ),
  ).toEqual([])
  return site
}

const wordsOf = (site: string, file: string): string =>
  readFileSync(join(site, file), 'utf8')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

describe('a site with a layer', () => {
  test('shows the note on the procedure and its sheet, with its owner and its day, and on no other page', () => {
    const site = lay(createFinishedSite(), layerFiles)
    for (const page of ['', 'sheet/']) {
      expect(wordsOf(site, `en/procedures/card-pin-reset/${page}index.html`)).toContain(
        'Note by County Centre For Bijie Window 3 is for cards. Added by County Centre, not by Shebao Guide. checked on 20 November 2026',
      )
    }
    expect(wordsOf(site, 'en/procedures/card-loss/index.html')).not.toContain('Window 3')
  })

  test('says that a note is in the other language, and marks its words with it', () => {
    const site = lay(createFinishedSite(), layerFiles)
    const html = readFileSync(join(site, 'zh-cn/procedures/card-pin-reset/index.html'), 'utf8')
    expect(html).toContain('（只有英文）</span><div lang=en><p>Window 3 is for cards.</div>')
  })

  test('lists an office on the page of its region and among all offices, and gives it a page in both languages', () => {
    const site = lay(createFinishedSite(), layerFiles)
    for (const page of ['regions/guizhou/bijie/', 'offices/'])
      expect(wordsOf(site, `en/${page}index.html`)).toContain(
        'Offices added by County Centre County Desk Dafang County 0857-5550111',
      )
    expect(wordsOf(site, 'en/regions/guizhou/index.html')).not.toContain('County Desk')
    expect(wordsOf(site, 'zh-cn/offices/county-desk/index.html')).toContain(
      '县窗口 人力资源和社会保障 服务范围：大方县 由县中心补充，社保指南原文没有这些内容。 电话 0857-5550111 社保卡 2026年11月20日核对',
    )
    expect(readFileSync(join(site, 'en/offices/county-desk/index.html'), 'utf8')).toContain(
      'href=../../../zh-cn/offices/county-desk/',
    )
  })

  test('answers with an added office first, in the county that it serves', () => {
    const site = lay(createFinishedSite(), layerFiles)
    const region = wordsOf(site, 'en/regions/guizhou/bijie/index.html')
    expect(region).toContain(
      'County Desk Dafang County 0857-5550111 On record for: Social security card Added by County Centre, not by Shebao Guide.',
    )
    expect(region).toContain('County or district All of Bijie Dafang County')
    const record = readPlaceScript(readFileSync(join(site, 'data/places/520500.js'), 'utf8'))
    expect(record).toMatchObject({
      answers: [
        { office: null },
        {
          office: { name: { en: 'County Desk' }, path: { en: '/en/offices/county-desk/' } },
          why: { en: 'Level: county or district. Added by County Centre' },
          phone: { text: '0857-5550111' },
        },
      ],
      procedures: { 'card-loss': { answers: [0] }, 'card-pin-reset': { answers: [0] } },
      districts: [
        {
          name: { en: 'Dafang County', 'zh-CN': '大方县' },
          procedures: { 'card-loss': [1, 0], 'card-pin-reset': [1, 0] },
        },
      ],
    })
  })

  test('answers with an added office of the city in all its counties, where its matter is handled', () => {
    const desk = officeText
      .replace('{ en: County Desk, zh-CN: 县窗口 }', '{ en: City Desk, zh-CN: 市窗口 }')
      .replace('level: county', 'level: prefecture')
      .replace(/district: .*\n/, '')
    const answersOf = (text: string): unknown => {
      const site = lay(createFinishedSite(), { ...layerFiles, 'offices/city-desk.yaml': text })
      return readPlaceScript(readFileSync(join(site, 'data/places/520500.js'), 'utf8'))
    }
    expect(answersOf(desk)).toMatchObject({
      procedures: { 'card-loss': { answers: [1, 0] } },
      districts: [{ procedures: { 'card-loss': [2, 1, 0] } }],
    })
    expect(answersOf(desk.replace('[card]', '[pension]'))).toMatchObject({
      procedures: { 'card-loss': { answers: [0] } },
      districts: [{ procedures: { 'card-loss': [2, 0] } }],
    })
  })

  test('offers an added office as a contact that says whose it is', () => {
    const site = lay(createFinishedSite(), layerFiles)
    const card = readFileSync(join(site, 'en/offices/county-desk.vcf'), 'utf8').replaceAll('\r\n ', '')
    expect(card).toContain('FN;ALTID=1;LANGUAGE=en:County Desk\r\n')
    expect(card).toContain('TEL;VALUE=uri;PREF=1;TYPE=work,voice:tel:+868575550111\r\n')
    expect(card).toContain('(checked on 20 November 2026)\\nCall before you go.\\nAdded by County Centre\r\n')
    expect(readFileSync(join(site, 'en/offices/county-desk/index.html'), 'utf8')).toContain(
      'href=../county-desk.vcf download',
    )
  })

  test('leads to maps where an added office gives its address in Chinese', () => {
    const addressed = officeText.replace(
      'addresses: []',
      'addresses: [{ text: { zh-CN: 示例路1号 }, verified: 2026-11-20 }]',
    )
    const site = lay(createFinishedSite(), { ...layerFiles, 'offices/county-desk.yaml': addressed })
    const page = readFileSync(join(site, 'en/offices/county-desk/index.html'), 'utf8')
    for (const [start, query] of [
      ['https://uri.amap.com/search?', '毕节市示例路1号'],
      ['https://www.openstreetmap.org/search?', '毕节市示例路1号'],
    ])
      expect(page).toMatch(
        new RegExp(`href="?${start?.replaceAll(/[.?]/g, '\\$&')}[^ >]*${encodeURIComponent(query ?? '')}`),
      )
  })

  test('carries the name in header and titles, the mark, and who runs it', () => {
    const site = lay(createFinishedSite(), layerFiles)
    const page = readFileSync(join(site, 'zh-cn/procedures/card-loss/index.html'), 'utf8')
    expect(page).toContain('<title>procedures/card-loss/ · 县社保指南</title>')
    expect(page).toMatch(
      /<img class="mark host-mark" src=(?:\.\.\/){3}assets\/host-mark\.[0-9a-f]{8}\.svg alt=""><span>县社保指南<\/span>/,
    )
    expect(wordsOf(site, 'zh-cn/index.html')).toContain(
      '本站由县中心维护，内容基于社保指南；县中心补充的内容都有标注。 0857-5550100',
    )
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain(
      '<p><span lang="zh-CN">县社保指南</span><p class=enter><a href=./en/>English</a></header>',
    )
    expect(readFileSync(join(site, 'zh-cn/manifest.json'), 'utf8')).toMatch(
      /^\{"name":"县社保指南","short_name":"县社保指南","lang":"x","icons":\[\{"src":"\.\.\/assets\/host-mark\.[0-9a-f]{8}\.svg","sizes":"any","type":"image\/svg\+xml"\}\]\}$/,
    )
    // The name is given in Chinese only: on an English page it says its language.
    expect(readFileSync(join(site, 'en/index.html'), 'utf8')).toContain('<span lang=zh-CN>县社保指南</span>')
  })

  test('is searched: offices by name, notes as lines of their procedure, under names that change together', () => {
    const site = lay(createFinishedSite(), layerFiles)
    const files = readAll(site)
    const [places] = [...files.keys()].filter((file) => /search\/places\.en\./.test(file))
    const [, version] = /\.([0-9a-f]{8})\.js$/.exec(places ?? '') ?? []
    expect(version).not.toBe('0123abcd')
    const read = (part: string) => readPart(readFileSync(join(site, `assets/search/${part}.en.${version}.js`), 'utf8'))
    expect(read('places')).toEqual({
      regions: [],
      offices: [
        [
          'county-desk',
          'County Desk',
          '520500',
          '0857-5550111 (Added\u00a0by\u00a0County\u00a0Centre)',
          'Dafang County',
        ],
      ],
    })
    expect(read('more')).toMatchObject({
      procedures: [{ details: [['host-note', 'Window 3 is for cards. (Added by County Centre)']] }],
    })
    expect([...files.keys()].filter((file) => file.includes('0123abcd'))).toEqual([])
    for (const [file, text] of files) if (file.endsWith('.html')) expect(text).not.toContain('0123abcd')
  })

  test('is kept for reading without a network under a version of its own', () => {
    const before = readAll(createFinishedSite())
    const site = lay(createFinishedSite(), layerFiles)
    const worker = readFileSync(join(site, 'sw.js'), 'utf8')
    expect(worker).not.toBe(before.get('sw.js'))
    for (const [, path = '', hash] of worker.matchAll(/"path":"([^"]*)","hash":"([^"]*)"/g))
      expect(
        createHash('sha256')
          .update(readFileSync(join(site, path)))
          .digest('hex'),
      ).toBe(hash)
  })

  test('has the bytes of the release everywhere else', () => {
    const before = readAll(createFinishedSite())
    const after = readAll(lay(createFinishedSite(), { 'host.yaml': hostText }))
    for (const file of ['404.html', 'assets/site.css', 'favicon.svg', 'data/offices.json'])
      expect(after.get(file)).toBe(before.get(file))
  })

  test('keeps its layer when a new release takes the place of the old one', () => {
    const site = createFinishedSite()
    const changed = join(site, 'en/procedures/card-pin-reset/index.html')
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('<section>', '<section>New words of the release.'))
    expect(wordsOf(lay(site, layerFiles), 'en/procedures/card-pin-reset/index.html')).toMatch(
      /Window 3 is for cards.*New words of the release/,
    )
  })

  test('is refused when a page lacks the place of an addition', () => {
    const site = createFinishedSite()
    const file = join(site, 'en/regions/guizhou/bijie/index.html')
    writeFileSync(file, readFileSync(file, 'utf8').replace('class=take', 'class=other'))
    expect(() => lay(site, layerFiles)).toThrow(
      'en/regions/guizhou/bijie/index.html has no section "Take it with you": the site is of another release than this command, or was changed by hand.',
    )
  })
})

describe('whatever a host writes', () => {
  /** Pieces of markup, of links, of entities and quotation marks, and anything else. */
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<script>x()</script>',
          '<img src=x onerror=x()>',
          '</span>',
          '</p></main>',
          '"',
          "'",
          '&lt;',
          '<!--',
          ']](',
          '`',
          '\\',
          '$1',
          '$&',
        ),
        fc.constantFrom(
          '[a](https://x.example/"onclick="x)',
          '[a](https://x.example/<b>)',
          '[<b>](https://x.example/)',
          '[a](javascript:x)',
        ),
        fc.string({ maxLength: 8 }),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join(''))
    .filter((text) => text.trim() !== '')

  /** The elements of a page, with their attributes, as a browser reads them. */
  function elementsOf(html: string): string[] {
    const found: string[] = []
    const walk = (node: object): void => {
      if ('tagName' in node && 'attrs' in node && Array.isArray(node.attrs))
        found.push(`${node.tagName} ${node.attrs.map(({ name }: { name: string }) => name).join(' ')}`)
      if ('childNodes' in node && Array.isArray(node.childNodes)) node.childNodes.forEach(walk)
    }
    walk(parse(html))
    return found
  }

  const dangerous = /^(?:script(?: .*)?|.* on\w+.*|iframe.*|object.*|embed.*|base.*|style.*|form.*|meta http-equiv.*)$/

  test('no word of it becomes an element or an attribute', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const quoted = JSON.stringify(text.slice(0, 500))
        const files = {
          'host.yaml': `format: 1\nowner: { en: ${quoted} }\nname: { en: ${quoted} }\ncontact: { text: { en: ${quoted} }, verified: 2026-11-20 }\n`,
          'notes/card-pin-reset.yaml': `text: { en: ${quoted} }\nverified: 2026-11-20\n`,
          'offices/desk.yaml': officeText
            .replace('{ en: County Desk, zh-CN: 县窗口 }', `{ en: ${quoted} }`)
            .replace('{ zh-CN: 社保卡 }', `{ en: ${quoted} }`),
        }
        const site = createFinishedSite()
        const { layer } = readLayer(filesOf(files), 'local')
        if (!layer) return
        applyLayer(
          site,
          layer,
          readSiteFacts((name) => readFileSync(join(site, 'data', name), 'utf8')),
        )
        for (const file of [
          'en/procedures/card-pin-reset',
          'zh-cn/procedures/card-pin-reset',
          'en/offices/desk',
          'en/offices',
          '.',
        ]) {
          const elements = elementsOf(readFileSync(join(site, file, 'index.html'), 'utf8'))
          expect(elements.filter((element) => dangerous.test(element))).toEqual([])
          expect(elements.filter((element) => element.startsWith('main')).length).toBe(1)
        }
        rmSync(site, { recursive: true, force: true })
      }),
      { numRuns: 40 },
    )
  })
})

describe('the command of the archive', () => {
  let command = ''
  beforeAll(async () => {
    command = Buffer.from((await bundleCommand(projectRoot)).content).toString('utf8')
  })

  /** A folder with the command, the site of a release and a layer, and what the command says when it is run there. */
  function unpack(files: Record<string, string>) {
    const folder = createFolder({ 'apply-local.mjs': command })
    cpSync(createFinishedSite(), join(folder, 'site'), { recursive: true })
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, 'local', file, '..'), { recursive: true })
      writeFileSync(join(folder, 'local', file), text)
    }
    const run = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['apply-local.mjs', ...args], {
        cwd: folder,
        encoding: 'utf8',
      })
      return { status, output: stdout + stderr }
    }
    return { folder, run }
  }

  test('gives the same bytes as a build with the layer, and leaves the release as it was', () => {
    const { folder, run } = unpack(layerFiles)
    expect(run('site', 'local', 'public')).toEqual({
      status: 0,
      output: 'public is complete: the release with 1 offices and 1 notes of yours.\n',
    })
    const built = createFinishedSite()
    const said: string[] = []
    const say = (text: string): void => void said.push(text)
    layOverBuild(built, join(folder, 'local'), { info: say, warn: say })
    expect(said).toEqual(['1 offices and 1 notes of local are added.'])
    expect(readAll(join(folder, 'public'))).toEqual(readAll(built))
    expect(readAll(join(folder, 'site'))).toEqual(readAll(createFinishedSite()))
  })

  test('replaces what it wrote before, and nothing else', () => {
    const { folder, run } = unpack(layerFiles)
    expect(run('site', 'local', 'public').status).toBe(0)
    rmSync(join(folder, 'local/offices'), { recursive: true })
    expect(run('site', 'local', 'public').status).toBe(0)
    expect(readAll(join(folder, 'public')).has('en/offices/county-desk/index.html')).toBe(false)
    expect(run('site', 'local', 'local')).toEqual({
      status: 1,
      output: 'local lies within site or local, or holds one of them. Name a folder beside them.\n',
    })
    mkdirSync(join(folder, 'home'))
    writeFileSync(join(folder, 'home/letter.txt'), 'Dear')
    expect(run('site', 'local', 'home')).toEqual({
      status: 1,
      output:
        'home holds files that this command did not write. Name an empty folder, or one that it has written before.\n',
    })
    expect(run('public', 'local', 'other')).toEqual({
      status: 1,
      output:
        'The site holds a layer already. Apply yours to the folder site/ of the archive, which stays as it is.\nNothing was written.\n',
    })
    expect(run('local', 'local', 'other').output).toMatch(
      /^local is not the site of this release \(.*\)\. Name the folder site\/ of the archive that this command came with\.\nNothing was written\.\n$/,
    )
  })

  test('names every problem, and then leaves what is served as it was', () => {
    const { folder, run } = unpack(layerFiles)
    run('site', 'local', 'public')
    const before = readAll(join(folder, 'public'))
    writeFileSync(join(folder, 'local/notes/gone.yaml'), noteText)
    expect(run('site', 'local', 'public')).toEqual({
      status: 1,
      output: `local/notes/gone.yaml:1  local-conflict
  This release has no procedure "gone".
  Name the file after the procedure it belongs to, or remove it; site/data/procedures.json lists them.

1 error, 0 warnings
Nothing was written. Correct the errors and run the command again.
`,
    })
    expect(readAll(join(folder, 'public'))).toEqual(before)
  })

  test('only checks when it is told no place to write to', () => {
    const { run } = unpack(layerFiles)
    expect(run('site', 'local')).toEqual({ status: 0, output: 'The layer can be applied.\n' })
  })
})
