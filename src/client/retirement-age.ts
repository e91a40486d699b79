import { formatMonth } from '../calculate/month.ts'
import { calculateRetirement, type RefusedRetirement, type RetirementAnswer } from '../calculate/retirement-age.ts'
import { formatDate } from '../i18n/dates.ts'
import { formatAge, formatPeriod } from '../i18n/durations.ts'
import { isLocale, type Locale } from '../i18n/locales.ts'
import { fillTemplate, findTemplate, readField } from './fill-template.ts'
import { wakeForm } from './wake-form.ts'

/** The field that a refusal is about; others are about the table. */
const faultyFields: ReadonlyMap<string, string> = new Map([
  ['group-unknown', 'group'],
  ['month-unreadable', 'year'],
])

/** Which template says a result, and the words it is filled with. */
export interface RetirementWords {
  template: string
  values: Readonly<Record<string, string>>
}

/**
 * Puts a result into words: the template `answer` with `{age}`, `{date}`, `{delay}`, `{minimum}`, or the template of the
 * refusal's reason with `{first}`, `{last}`, `{oldAge}`, `{finalAge}`.
 */
export function wordRetirement(result: RetirementAnswer | RefusedRetirement, locale: Locale): RetirementWords {
  if (result.kind === 'answer') {
    const { age, retirement, delay, minimum } = result
    return {
      template: 'answer',
      values: {
        age: formatAge(age, locale),
        date: formatDate(formatMonth(retirement), locale),
        delay: formatDelay(delay, locale),
        minimum: formatPeriod(minimum, locale),
      },
    }
  }
  const { reason, rule, table } = result
  return {
    template: reason,
    values: {
      ...(table && {
        first: formatDate(formatMonth(table.from), locale),
        last: formatDate(formatMonth(table.to), locale),
      }),
      ...(rule && { oldAge: String(rule.oldAge), finalAge: String(rule.finalAge) }),
    },
  }
}

/** A delay in months, which readers compare with the steps of the rule. */
function formatDelay(months: number, locale: Locale): string {
  if (locale === 'zh-CN') return `${months}个月`
  return months === 1 ? '1 month' : `${months} months`
}

/**
 * Runs in the browser. Registers `<retirement-age>`, which wakes a form that the page already holds:
 *
 *     <retirement-age>
 *       <form hidden> fields "group" (men, women-55, women-50), "year", "month"; a button </form>
 *       <output></output>
 *       <template data-case="answer">…{age}…{date}…</template>
 *       <template data-case="before-table">…{first}…</template>   one for each reason of a refusal
 *     </retirement-age>
 *
 * The language is that of the page. Without scripting the form stays hidden, and the tables of the page say the same.
 */
export function registerRetirementAge(view: Window & typeof globalThis): void {
  if (view.customElements.get('retirement-age')) return
  view.customElements.define(
    'retirement-age',
    class extends view.HTMLElement {
      connectedCallback(): void {
        wakeForm(this, (form) => this.answer(form))
      }

      private answer(form: HTMLFormElement): { shown: Node[]; fault: string | null } {
        const { lang } = this.ownerDocument.documentElement
        const birth = `${readField(form, 'year').replace(/[\s年]+$/, '')}-${readField(form, 'month')}`
        const result = calculateRetirement(birth, readField(form, 'group'))
        const { template, values } = wordRetirement(result, isLocale(lang) ? lang : 'en')
        const found = findTemplate(this, template)
        return {
          shown: found ? [fillTemplate(found, values)] : [],
          fault: faultyFields.get(template) ?? null,
        }
      }
    },
  )
}
