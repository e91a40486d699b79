/** The peoples that autonomous counties are named after, with their English names. Longer names stand first. */
const peoples: readonly (readonly [chinese: string, english: string])[] = [
  ['柯尔克孜族', 'Kirgiz'],
  ['达斡尔族', 'Daur'],
  ['维吾尔族', 'Uygur'],
  ['哈萨克族', 'Kazak'],
  ['塔吉克族', 'Tajik'],
  ['土家族', 'Tujia'],
  ['布依族', 'Buyei'],
  ['布朗族', 'Blang'],
  ['拉祜族', 'Lahu'],
  ['仡佬族', 'Gelao'],
  ['仫佬族', 'Mulao'],
  ['毛南族', 'Maonan'],
  ['傈僳族', 'Lisu'],
  ['哈尼族', 'Hani'],
  ['纳西族', 'Naxi'],
  ['普米族', 'Pumi'],
  ['独龙族', 'Derung'],
  ['撒拉族', 'Salar'],
  ['东乡族', 'Dongxiang'],
  ['保安族', 'Bonan'],
  ['裕固族', 'Yugur'],
  ['朝鲜族', 'Korean'],
  ['蒙古族', 'Mongol'],
  ['锡伯族', 'Xibe'],
  ['回族', 'Hui'],
  ['藏族', 'Tibetan'],
  ['苗族', 'Miao'],
  ['彝族', 'Yi'],
  ['壮族', 'Zhuang'],
  ['满族', 'Manchu'],
  ['侗族', 'Dong'],
  ['瑶族', 'Yao'],
  ['白族', 'Bai'],
  ['傣族', 'Dai'],
  ['黎族', 'Li'],
  ['佤族', 'Va'],
  ['畲族', 'She'],
  ['水族', 'Sui'],
  ['土族', 'Tu'],
  ['羌族', 'Qiang'],
  ['怒族', 'Nu'],
  ['各族', 'Various Peoples'],
  // Names of counties in Xinjiang leave the last character out.
  ['哈萨克', 'Kazak'],
  ['塔吉克', 'Tajik'],
  ['蒙古', 'Mongol'],
  ['锡伯', 'Xibe'],
]

/** Kinds of places by the end of their name, longer ends first. */
const kinds: readonly (readonly [ending: string, english: string])[] = [
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['联合旗', 'United Banner'],
  ['管理区', 'Administrative Zone'],
  ['特区', 'Special District'],
  ['林区', 'Forestry District'],
  ['新区', 'New Area'],
  ['区', 'District'],
  ['县', 'County'],
  ['市', 'City'],
  ['旗', 'Banner'],
]

/** " Yi, Hui and Miao Autonomous County" at the end of an English name. */
const englishEnding = createEnding()

interface NameParts {
  /** What remains when peoples and kind are taken away. */
  proper: string
  peoples: readonly string[]
  kind: string
}

/**
 * The part of a county-level name that is its own: 威宁 of 威宁彝族回族苗族自治县. A name of one character keeps its
 * kind, as people say it: 单县.
 */
export function properNameOf(name: string): string {
  return splitName(name).proper
}

/**
 * The English name in full: "Weining Yi, Hui and Miao Autonomous County".
 *
 * @param name The Chinese name.
 * @param spelling Its own part in English: "Weining".
 */
export function englishNameOf(name: string, spelling: string): string {
  const { peoples: named, kind } = splitName(name)
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : (named[0] ?? '')
  return [spelling, list, kind].filter(Boolean).join(' ')
}

/** The forms in which people write a Chinese name: in full, with the bare kind (威宁县), and without it (威宁). */
export function shortNamesOf(name: string): readonly string[] {
  const { proper, peoples: named } = splitName(name)
  const plain = named.length > 0 || name.includes('自治') ? `${proper}${name.at(-1)}` : name
  return [...new Set([name, plain, proper])].filter((form) => form.length >= 2)
}

/** Tells whether two names mean the same district: 威宁县 and 威宁彝族回族苗族自治县, Bao'an and "baoan district". */
export function isSameDistrict(one: string, other: string): boolean {
  const [a, b] = [one, other].map(bareName)
  return a === b && a !== ''
}

/** A name without its peoples and its kind: what all spellings of one district share. */
function bareName(name: string): string {
  const isChinese = /\p{Script=Han}/u.test(name)
  return foldName(isChinese ? properNameOf(name.trim()) : name.replace(englishEnding, ''))
}

/** What names are compared by: case, accents, spaces, apostrophes and hyphens do not count. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{Mark}\s'’\-·.]/gu, '')
    .toLowerCase()
}

function splitName(name: string): NameParts {
  // 清新区 is a district called 清新, not a new area called 清.
  const [ending = '', kind = ''] =
    kinds.find(([end]) => name.endsWith(end) && name.length >= end.length + (end.length > 1 ? 2 : 1)) ?? []
  const rest = name.slice(0, name.length - ending.length)
  // Four city districts are named after a people as well: 瀍河回族区.
  const isOfPeoples = ending.startsWith('自治') || (ending === '区' && rest.endsWith('族'))
  if (!isOfPeoples) return { proper: rest.length >= 2 ? rest : name, peoples: [], kind }
  const named: string[] = []
  let proper = rest
  for (;;) {
    const people = peoples.find(([chinese]) => proper.endsWith(chinese) && proper.length > chinese.length)
    if (!people) break
    named.unshift(people[1])
    proper = proper.slice(0, -people[0].length)
  }
  // Counties named after one people only: 东乡族自治县, 鄂温克族自治旗.
  return { proper: proper.replace(/族$/, ''), peoples: named, kind }
}

function createEnding(): RegExp {
  const anyOf = (words: readonly (readonly [string, string])[]): string =>
    [...new Set(words.map(([, english]) => english))].join('|')
  const people = `(?:${anyOf(peoples)})`
  return new RegExp(`(?:\\s+${people}(?:(?:,\\s*|\\s+and\\s+)${people})*)?\\s+(?:${anyOf(kinds)})$`, 'i')
}
