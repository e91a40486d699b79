import { describe, expect, test } from 'vitest'
import { breakHeading } from '../../../src/knowledge/break-heading.ts'
import { readHeldContent } from '../../support/held-content.ts'

/** So many characters of the size of headings stand in a line of 320 pixels, also in comfort mode; a comma may hang out. */
const longestPhrase = 11

describe('breaking a Chinese heading', () => {
  test.each([
    ['社保缴费年限不够怎么退休', '社保缴费年限不够<wbr>怎么退休'],
    ['孩子的社保卡密码忘了怎么办', '孩子的社保卡<wbr>密码忘了<wbr>怎么办'],
    ['怎么查，记错了怎么更正', '怎么查，记错了<wbr>怎么更正'],
    ['单位和个人各缴多少', '单位<wbr>和个人<wbr>各缴多少'],
    ['中华人民共和国社会保险法', '中华人民共和国<wbr>社会保险法'],
    ['常州市人力资源和社会保障局', '常州市人力资源<wbr>和社会保障局'],
    ['人力资源和社会保障部门', '人力资源<wbr>和社会保障部门'],
    ['深圳市社会保险基金管理局宝安分局', '深圳市<wbr>社会保险<wbr>基金管理局宝安分局'],
    ['国务院关于渐进式延迟法定退休年龄的办法', '国务院<wbr>关于渐进式延迟<wbr>法定退休年龄的办法'],
    ['带上材料去社保卡服务网点', '带上材料去<wbr>社保卡服务网点'],
    ['社会保险经办条例', '社会保险经办条例'],
    ['新疆维吾尔自治区', '新疆维吾尔<wbr>自治区'],
    ['劳动争议调解仲裁法', '劳动争议调解仲裁法'],
    ['How to retire', 'How to retire'],
  ])('%s may break before its phrases only', (heading, broken) => {
    expect(breakHeading(heading)).toBe(broken)
  })

  test('no title of a procedure has a phrase that is wider than the line of a small phone', () => {
    const wide = readHeldContent()
      .entries.procedures.flatMap(({ texts }) => [texts['zh-CN'].title, texts['zh-CN'].shortTitle])
      .filter((title) =>
        breakHeading(title)
          .split(/<wbr>|(?<=[，：、])/)
          .some((phrase) => phrase.replace(/[a-z]{2}/gi, '字').length > longestPhrase),
      )
    expect(wide).toEqual([])
  })
})
