import type { Locale } from '../i18n/locales.ts'

/** A field with a fixed choice of words: what is stored, and how a Chinese table writes it. English writes what is stored. */
type Choices = Readonly<Record<string, string>>

const certainty: Choices = { official: '官方', secondary: '二手', derived: '推算' }

/** The fields with a fixed choice, by the last part of their column's id. */
const choices: Readonly<Record<string, Choices>> = {
  nameCertainty: certainty,
  certainty,
  body: {
    hrss: '人社',
    'medical-security': '医保',
    tax: '税务',
    bank: '银行',
    police: '公安',
    government: '政府',
  },
  level: { national: '全国', province: '省级', prefecture: '市级', county: '县级' },
  role: {
    defines: '界定',
    empowers: '赋权',
    requires: '规定义务',
    limits: '限制',
    protects: '保障',
    remedies: '救济',
  },
  futureUse: { true: '是' },
  services: {
    enquiry: '咨询',
    complaint: '投诉',
    online: '网上办理',
    registration: '参保登记',
    'premium-payment': '缴费',
    pension: '养老',
    unemployment: '失业',
    'work-injury': '工伤',
    medical: '医疗',
    maternity: '生育',
    card: '社保卡',
  },
}

/** Writes a stored word as a table of this language does. Other fields are returned as they are. */
export function writeChoice(column: string, value: string, locale: Locale): string {
  return locale === 'zh-CN' ? (choicesOf(column)?.[value] ?? value) : value
}

/** Reads a word in either language; what is no choice is returned as it is, for the schema to refuse. */
export function readChoice(column: string, text: string): string {
  const own = choicesOf(column)
  if (!own) return text
  const folded = fold(text)
  const found = Object.entries(own).find(([stored, chinese]) => fold(stored) === folded || chinese === text.trim())
  return found?.[0] ?? text
}

/** The words a column takes, for messages: "official (官方), secondary (二手), derived (推算)"; null when it takes any text. */
export function listChoices(column: string): string | null {
  const own = choicesOf(column)
  return own
    ? Object.entries(own)
        .map(([stored, chinese]) => `${stored} (${chinese})`)
        .join(', ')
    : null
}

function choicesOf(column: string): Choices | undefined {
  return choices[column.slice(column.lastIndexOf('.') + 1)]
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '')
}
