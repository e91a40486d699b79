/**
 * What begins a new phrase in the questions that our Chinese headings ask, and in long names. A browser breaks Chinese
 * between any two characters, in the middle of words too (怎/么); a short list of words says better where a line may end
 * than a dictionary of words, which would also part 社保 from 卡.
 */
const beginnings = [
  '怎么',
  '密码忘了',
  '打哪个',
  '是不是',
  '还是',
  '一次性',
  '第一次',
  '第三代',
  '要带',
  '归谁办',
  '最晚',
  '各缴',
  '经办机构',
  '联系方式',
  '居民医保',
  '自治[区州县]',
  // In what a step says to do.
  '社保卡服务网点',
  '那家银行',
  '激活账户',
  '申领社保卡',
  '有一张',
  '或本省',
  '要不要',
  '提出',
  '参加职工',
  '你交到',
  // In names of laws, offices and papers.
  '关于',
  '基本(?:养老|医疗)',
  '法定退休',
  '关系转移',
  '缴费账户',
  '外国人',
  '政务服务',
  '(?:基金|事业)管理',
  '(?:暂行|管理)办法',
  '(?:若干|暂行)规定',
  '监督管理',
  '实施条例',
  // Not in the names of laws, nor behind the "and" below.
  '(?<!和)社会保[险障](?!法)',
  // As "and", not in 共和国 or 和解.
  '(?<!共)和(?!解)',
  // The proper name of a law, behind that of the country.
  '(?<=共和国)\\p{Script=Han}',
]

const phraseBeginning = new RegExp(`(?<=\\p{Script=Han})(?:${beginnings.join('|')})`, 'gu')

/**
 * Marks where a line of a Chinese heading may end, besides after punctuation: before each phrase. Style sheets then keep
 * what stands between together (`word-break: keep-all`); a phrase that is wider than its line still breaks.
 *
 * @param html The heading as HTML; its text is not changed, so it is found, copied and read aloud as before.
 */
export function breakHeading(html: string): string {
  return html.replace(phraseBeginning, '<wbr>$&')
}
