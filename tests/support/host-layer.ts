import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../../integrations/built-files.ts'
import { checkLayer } from '../../integrations/local/check-layer.ts'
import { readLayer } from '../../integrations/local/read-layer.ts'
import { readSiteFacts } from '../../integrations/local/site-facts.ts'
import { formatProblems, type Problem } from '../../src/checks/problem.ts'

/** The least that a layer holds. */
export const hostText = 'format: 1\nowner: { en: County Centre, zh-CN: 县中心 }\n'

/** An office that nothing is wrong with. */
export const officeText = `name: { en: County Desk, zh-CN: 县窗口 }
body: hrss
level: county
region: '520500'
district: { en: Dafang County, zh-CN: 大方县 }
phones:
  - { number: 0857-5550111, purpose: { zh-CN: 社保卡 }, verified: 2026-11-20 }
addresses: []
schedule: null
website: null
services: [card]
`

/** A note that nothing is wrong with. */
export const noteText = "text: { en: Window 3 is for cards. }\nregion: '520500'\nverified: 2026-11-20\n"

/** The files of a layer as they are read: texts become bytes. */
export function filesOf(files: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)]))
}

/** What the commands say of a layer on a site, on 22 November 2026. */
export function problemsOf(site: string, files: Readonly<Record<string, string>>): Problem[] {
  const { layer, problems } = readLayer(filesOf(files), 'local')
  const facts = readSiteFacts((name) => readFileSync(join(site, 'data', name), 'utf8'))
  return layer ? checkLayer(layer, facts, '2026-11-22') : problems
}

/** The same as people read it. */
export function reportOf(site: string, files: Readonly<Record<string, string>>): string {
  return formatProblems(problemsOf(site, files))
}

/** All files of a folder as text of single bytes. */
export function readAll(folder: string): Map<string, string> {
  return new Map(listFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'latin1')]))
}
