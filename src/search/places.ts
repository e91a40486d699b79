/** Names of places as people use them. Runs in the browser and in Node. */

const endings: readonly RegExp[] = [
  /(?:(?:藏|羌|彝|苗|侗|布依|傣|景颇|傈僳|白|哈尼|壮|回|蒙古|土家|朝鲜|哈萨克|柯尔克孜|维吾尔)族?)*自治[州区县]$/,
  /自治区$/,
  / (?:[A-Z][a-z']+,? (?:and )?)+Autonomous (?:County|Prefecture|Banner)$/,
  /(?:市|省|地区|盟|新区|区|县)$/,
  / (?:City|Prefecture|Province|District|County|League|New Area|Zone|Autonomous County|Autonomous Prefecture)$/i,
]

/** The names people use for a place: in full, and without what kind of place it is. 毕节市, 毕节. */
export function namesOfPlace(name: string): string[] {
  for (const ending of endings) {
    const short = name.replace(ending, '')
    if (short !== name && short.length >= 2) return [name, short]
  }
  return [name]
}

/** The path of a region's page: a prefecture's lies below that of its province. */
export function pathOfRegion(code: string, slugOf: (code: string) => string | undefined): string {
  const own = slugOf(code) ?? ''
  const province = slugOf(`${code.slice(0, 2)}0000`)
  return code.endsWith('0000') || !province ? own : `${province}/${own}`
}

/** Whether a region is another one or lies within it: 520500 is within 520000. */
export function isWithin(code: string, outer: string): boolean {
  return code === outer || (outer.endsWith('0000') && code.startsWith(outer.slice(0, 2)))
}

/** Whether what holds in some regions is for other ones than those asked for. What holds everywhere, or where none is asked for, is not. */
export function isForOthers(regions: readonly string[], asked: readonly string[]): boolean {
  if (regions.length === 0 || asked.length === 0) return false
  return !asked.some((code) => regions.some((region) => isWithin(code, region) || isWithin(region, code)))
}
