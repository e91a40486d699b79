/** What people and machines type besides questions. */

const pieces = [
  '社保卡',
  '密码',
  '忘',
  '第五十八条',
  '第四十条第二款第三项',
  '〔2011〕47号',
  'shebaoka',
  'password',
  'zhuanyi',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '"><svg onload=alert(1)>',
  '&lt;b&gt;',
  '((((',
  '(a+)+$',
  '\\d+$',
  '[^]]*',
  '\u0000',
  '\u0007',
  '\ufeff',
  '👶🏽',
  '🏳️‍🌈',
  '\ud83d',
  '\u202e',
  'e\u0301\u0301\u0301',
  ' ',
  '\t\n',
  '12333',
  '010',
  '毕节',
  '%00',
  '%',
  '"',
  "'",
  '齾',
  '𠀀',
  'aaaaaaaa',
  '。',
  '٣',
  'שלום',
  '{query}',
  '__proto__',
  'constructor',
]

/**
 * Queries made of anything: emoji, control characters, halves of characters, markup, bombs for regular expressions;
 * one in a thousand of about ten thousand characters.
 *
 * @param random Numbers from 0 to 1; the same row gives the same queries.
 */
export function* createOddQueries(random: () => number, count: number): Generator<string> {
  for (let run = 0; run < count; run += 1) {
    const piece = (): string => pieces[Math.floor(random() * pieces.length)] ?? ''
    if (run % 1000 === 0) {
      // Ten thousand characters of one thing, then of anything.
      const only = piece()
      yield run % 2000 === 0
        ? only.repeat(Math.ceil(10_000 / only.length))
        : Array.from({ length: 2000 }, piece).join('')
    } else {
      yield Array.from({ length: Math.floor(random() * 12) }, piece).join('')
    }
  }
}
