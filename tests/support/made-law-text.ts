import { strToU8, type Zippable, zipSync } from 'fflate'

/** The lines of a law in the form in which the National Laws and Regulations Database gives it out. */
const lawLines: readonly string[] = [
  '中华人民共和国测试法',
  '（2010年10月28日第十一届全国人民代表大会常务委员会第十七次会议通过　根据2018年12月29日第十三届全国人民代表大会常务委员会第七次会议《关于修改〈中华人民共和国测试法〉的决定》修正）',
  '目　　录',
  '第一章　总　　则',
  '第二章　办　　理',
  '第一节　登　　记',
  '第二节　查　　询',
  '第一章　总　　则',
  '第一条　为了规范测试，制定本法。',
  '第二条　本法适用于下列人员：',
  '（一）职工；',
  '（二）居民：',
  '1.城镇居民；',
  '2.农村居民；',
  '（三）其他人员。',
  '前款规定以外的人员，参照执行。',
  '第二章　办　　理',
  '第一节　登　　记',
  '第三条　用人单位应当自用工之日起三十日内办理登记。',
  '第二节　查　　询',
  '第四条　个人可以查询。',
  '查询不收费。',
]

/** The same as bytes of a text file, with lines replaced: number of the line, counted from 1 → new text or null. */
export function makeLawText(changes: Readonly<Record<number, string | null>> = {}): Uint8Array {
  const lines = lawLines.flatMap((line, index) => {
    const change = changes[index + 1]
    return change === undefined ? [line] : change === null ? [] : [change]
  })
  return new TextEncoder().encode(lines.join('\n'))
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The main part of a .docx: a paragraph a line, indented with full-width spaces as the database does it. */
export function makeDocumentXml(lines: readonly string[] = lawLines, extra = ''): string {
  const toXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const paragraphs = lines.map(
    (line) =>
      `<w:p><w:pPr><w:ind w:firstLine="420"/></w:pPr><w:r><w:t xml:space="preserve">　　${toXml(line)}</w:t></w:r></w:p>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${wordNamespace}"><w:body>${paragraphs.join('')}${extra}<w:sectPr/></w:body></w:document>`
}

/** A .docx with this main part; `files` adds or replaces further parts. */
export function makeDocx(xml: string = makeDocumentXml(), files: Zippable = {}): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml), ...files })
}
