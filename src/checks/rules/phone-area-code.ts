import { nationCode } from '../../knowledge/region-tree.ts'
import type { Finding, Rule } from '../problem.ts'
import type { CheckedContent } from '../read-content.ts'

/** Numbers that cannot be of the place they are given for: another area code, or a short code outside national lines. */
export const phoneAreaCode: Rule = {
  id: 'phone-area-code',
  severity: 'error',
  find: (content) => [...checkOffices(content), ...checkLocalRules(content)],
}

function checkOffices(content: CheckedContent): Finding[] {
  return content.offices.flatMap(({ facts }) =>
    (facts?.data?.phones ?? []).flatMap(({ number }, index) => {
      if (!facts?.data) return []
      const line = facts.yaml.lineOf(['phones', index, 'number'])
      return judge(content, number, facts.data.region, { path: facts.path, line })
    }),
  )
}

/** In rules for a place, the numbers written out in the text. */
function checkLocalRules(content: CheckedContent): Finding[] {
  return content.passages
    .filter(({ collection, field }) => collection === 'procedures' && field[0] === 'localRules')
    .flatMap(({ path, key, field, text, lineOf }) => {
      const rules = content.procedures.find((procedure) => procedure.key === key)?.facts?.data?.localRules
      const region = rules?.[Number(field[1])]?.region
      if (!region) return []
      const numbers = text.match(/(?<![\d-])0\d{2,3}-\d{5,8}(?!\d)/g) ?? []
      return numbers.flatMap((number) => judge(content, number, region, { path, line: lineOf(number) }))
    })
}

function judge(content: CheckedContent, number: string, code: string, at: Pick<Finding, 'path' | 'line'>): Finding[] {
  const codes = listAreaCodes(content, code)
  const name = content.regions.find(code)?.name.en ?? 'the whole country'
  if (!number.includes('-')) {
    if (code === nationCode) return []
    const remedy = `Write it with the area code${codes.length === 1 ? `: ${codes[0]}-${number}` : ''}; a short code alone reaches the line of the place one calls from.`
    return [{ ...at, message: `${number} is a short code, but the office serves ${name} only.`, remedy }]
  }
  const areaCode = number.slice(0, number.indexOf('-'))
  if (codes.length === 0 || codes.includes(areaCode)) return []
  const remedy =
    codes.length > 3
      ? 'Correct the number or the region.'
      : `The area code there is ${codes.join(' or ')}. Correct the number or the region.`
  return [{ ...at, message: `${number} is not in ${name}: its area code is ${areaCode}.`, remedy }]
}

/** The area codes of a place: its own, or those of the places within it. None when the data does not say. */
function listAreaCodes({ regions }: CheckedContent, code: string): string[] {
  const region = regions.find(code)
  if (region?.areaCode) return [region.areaCode]
  const within = code === nationCode ? regions.list : regions.prefecturesOf(code)
  return [...new Set(within.flatMap(({ areaCode }) => areaCode ?? []))]
}
