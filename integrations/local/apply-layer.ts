import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { createOfficeCard } from '../../src/exchange/contact-cards.ts'
import { localeTags, segmentOfLocale } from '../../src/i18n/locales.ts'
import { createUrl, localeOfPath } from '../../src/i18n/urls.ts'
import { searchFolder } from '../../src/search/part-file.ts'
import { listFiles } from '../built-files.ts'
import { readBuiltFile } from '../built-page.ts'
import { scanTags } from '../html.ts'
import { findProblems, type LinkProblem } from '../link-problems.ts'
import { readWorker, workerFile, writeOffline } from '../offline/write-offline.ts'
import { type HostIcons, makeIcons } from './host-icons.ts'
import { writeHostStyle } from './host-style.ts'
import { chooseWords, createHostView, fillLanguages, labelOf } from './host-words.ts'
import { LandmarkError } from './layer-error.ts'
import { makeOfficePage, type PagePatch, patchPage } from './patch-page.ts'
import { patchPlace } from './patch-place.ts'
import { findSearchVersion, patchSearch } from './patch-search.ts'
import type { Layer } from './read-layer.ts'
import type { SiteFacts } from './site-facts.ts'
import { fillOffice } from './write-office.ts'

const manifestSchema = z.looseObject({ name: z.string(), short_name: z.string() })

/** What the layer is kept as in the site, for programs and for telling that there is one. */
export const layerFile = 'data/local.json'

/**
 * Lays a checked layer over a built site, in place: pages, pages of added offices, who answers in a place, search, what
 * is kept for reading without a network. The same site and the same layer give the same bytes on every machine. The folder is to be one
 * that nobody serves yet; when this throws, it is neither the one nor the other.
 *
 * @returns What the check of all links found in the result: empty when it may be served.
 * @throws LandmarkError when the site is of another release; PackTooHeavyError when the layer is too large.
 */
export function applyLayer(site: string, layer: Layer, facts: SiteFacts): LinkProblem[] {
  const worker = readWorker(site)
  if (worker === null) throw new LandmarkError(workerFile, 'packs of its own')
  const write = createWriter(site)
  const files = listFiles(site)
  const style = write.hashed('host', 'css', writeHostStyle(layer.host.data))
  const mark = layer.mark && write.hashed('host-mark', layer.mark.name.replace(/.*\./, ''), layer.mark.content)
  const icons = layer.mark && mark ? makeIcons(layer.mark, mark) : null
  for (const [file, content] of icons?.files ?? []) write.file(file, content)
  const patch: PagePatch = { layer, regions: facts.regions, style, mark }
  const search = renameSearch(site, files, layer)
  const pages = new Map(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file, patchPage(file, search.stamp(readFileSync(join(site, file), 'utf8')), patch)]),
  )
  for (const [file, html] of listOfficePages(pages, patch, facts)) pages.set(file, html)
  for (const [file, html] of pages) write.file(file, html)
  for (const [file, manifest] of adaptManifests(site, layer, icons)) write.file(file, manifest)
  for (const [file, card] of listOfficeCards(layer, facts)) write.file(file, card)
  for (const code of new Set(layer.offices.map(({ data }) => data.region))) {
    const file = `data/places/${code}.js`
    write.file(file, patchPlace(readFileSync(join(site, file), 'utf8'), layer, facts))
  }
  write.file(layerFile, describeLayer(layer))
  writeOffline(site, worker)
  const built = listFiles(site)
  return findProblems(
    built.flatMap((file) => readBuiltFile(site, file)),
    new Set(built),
    localeOfPath,
  )
}

function createWriter(site: string) {
  const file = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    writeFileSync(join(site, path), content)
  }
  /** Writes a file of `assets/` under a name that holds its hash. */
  const hashed = (name: string, ending: string, content: string | Uint8Array): string => {
    const path = `assets/${name}.${createHash('sha256').update(content).digest('hex').slice(0, 8)}.${ending}`
    file(path, content)
    return path
  }
  return { file, hashed }
}

/** Writes the parts of search anew, and gives all its files the version that goes with them. */
function renameSearch(site: string, files: readonly string[], layer: Layer): { stamp: (html: string) => string } {
  const before = findSearchVersion(files)
  const { scripts, version } = patchSearch(layer, before, (file) => readFileSync(join(site, file), 'utf8'))
  for (const [file, script] of scripts) writeFileSync(join(site, file), script)
  const names = new Set(
    files.filter((file) => file.startsWith(`${searchFolder}/`)).map((file) => file.split('/')[2] ?? ''),
  )
  for (const name of names) {
    const renamed = name.replace(`.${before}`, () => `.${version}`)
    if (renamed !== name) renameSync(join(site, searchFolder, name), join(site, searchFolder, renamed))
  }
  return {
    stamp: (html) => {
      let result = ''
      let done = 0
      for (const tag of scanTags(html)) {
        const stamp = tag.attributes.find(({ name, value }) => name === 'data-version' && value === before)
        if (!stamp) continue
        result += html.slice(done, stamp.start) + version
        done = stamp.end
      }
      return result + html.slice(done)
    },
  }
}

/** The pages of added offices, each made from that of an office of the release. */
function listOfficePages(pages: ReadonlyMap<string, string>, patch: PagePatch, facts: SiteFacts): [string, string][] {
  const [shellKey] = facts.offices.keys()
  if (shellKey === undefined) return []
  return localeTags.flatMap((locale) => {
    const fileOf = (key: string): string => `${createUrl(locale, { page: 'office', key }).slice(1)}index.html`
    const html = pages.get(fileOf(shellKey))
    if (html === undefined) throw new LandmarkError(`${segmentOfLocale(locale)}/offices`, `page of ${shellKey}`)
    return patch.layer.offices.map((office): [string, string] => {
      const file = fileOf(office.key)
      return [file, makeOfficePage({ file, html, shellKey }, office, patch)]
    })
  })
}

/** The added offices for address books. */
function listOfficeCards({ host, offices }: Layer, { regions }: SiteFacts): [string, string][] {
  return localeTags.flatMap((locale) =>
    offices.map(({ key, data }): [string, string] => [
      createUrl(locale, { page: 'office-card', key }).slice(1),
      createOfficeCard(
        { key, facts: fillOffice(data) },
        regions,
        locale,
        labelOf(createHostView(locale, host.data.owner)),
      ),
    ]),
  )
}

/** What the site is called on a home screen, and its picture there. */
function adaptManifests(site: string, { host }: Layer, icons: HostIcons | null): [string, string][] {
  const { name } = host.data
  return localeTags.map((locale) => {
    const file = `${segmentOfLocale(locale)}/manifest.json`
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(site, file), 'utf8')))
    const words = name && chooseWords(name, locale).words
    const own = { ...(words && { name: words, short_name: words }), ...(icons && { icons: icons.manifest }) }
    return [file, JSON.stringify({ ...manifest, ...own })]
  })
}

/** The layer as data: what was added, by whom. */
function describeLayer({ host, offices, notes }: Layer): string {
  const { format, owner, name, contact } = host.data
  const data = {
    format,
    owner: fillLanguages(owner),
    ...(name && { name: fillLanguages(name) }),
    ...(contact && { contact }),
    offices: offices.map(({ key, data: facts }) => ({ key, facts })),
    notes: notes.map(({ key, data: note }) => ({ procedure: key, ...note })),
  }
  return `${JSON.stringify(data, null, 1)}\n`
}
