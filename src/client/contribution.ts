import {
  type ContributionAmount,
  type ContributionAnswer,
  calculateContribution,
  type RefusedContribution,
  type RefusedLine,
} from '../calculate/contribution.ts'
import { readFigures } from '../calculate/contribution-figures.ts'
import { payers, type Situation } from '../calculate/contribution-shares.ts'
import { formatFen } from '../calculate/yuan.ts'
import { dayOf, formatDate } from '../i18n/dates.ts'
import { isLocale, type Locale } from '../i18n/locales.ts'
import { fillTemplate, findTemplate, readField } from './fill-template.ts'
import { wakeForm } from './wake-form.ts'

type Line = ContributionAmount | RefusedLine

/** The values that the template of a refusal is filled with: `{from}`, `{to}` in yuan, `{since}`, `{until}` as dates. */
export function wordRefusal(
  { period, limits }: Pick<RefusedContribution, 'period' | 'limits'>,
  locale: Locale,
): Record<string, string> {
  return {
    ...(limits && { from: formatLimit(limits.from), to: formatLimit(limits.to) }),
    ...(period?.from && { since: formatDate(period.from, locale) }),
    ...(period?.until && { until: formatDate(period.until, locale) }),
  }
}

/** A limit in yuan without needless decimals: 4,393.20, 7,270. */
function formatLimit(yuan: number): string {
  return formatFen(Math.round(yuan * 100)).replace(/\.00$/, '')
}

/**
 * Runs in the browser. Registers `<contribution-sum>`, which wakes a form that the page already holds:
 *
 *     <contribution-sum data-figures="[…]">
 *       <form hidden> fields "base", "who" (employed, alone); fields named after the page's questions; a button </form>
 *       <output></output>
 *       <template data-case="answer"> a place with data-lines, one with data-totals </template>
 *       <template data-case="line">…{payer}…{insurance}…{words}…</template>
 *       <template data-case="total">…{payer}…{amount}…</template>
 *       <template data-case="incomplete">…</template>
 *       <template data-case="base-below">…{from}…</template>      one for each reason of a refusal
 *       <template data-case="name-pension">Pension</template>      one for each insurance and payer
 *       <template data-case="amount">{yuan} yuan</template>
 *     </contribution-sum>
 */
export function registerContribution(view: Window & typeof globalThis, now: Date): void {
  if (view.customElements.get('contribution-sum')) return
  view.customElements.define(
    'contribution-sum',
    class extends view.HTMLElement {
      connectedCallback(): void {
        wakeForm(this, (form) => this.answer(form))
      }

      private answer(form: HTMLFormElement): { shown: Node[]; fault: string | null } {
        const { lang } = this.ownerDocument.documentElement
        const locale: Locale = isLocale(lang) ? lang : 'en'
        const situation: Situation = readField(form, 'who') === 'alone' ? 'alone' : 'employed'
        const fields = [...new FormData(form)].flatMap(([name, value]) =>
          typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
        )
        const result = calculateContribution({
          figures: readFigures(this.dataset.figures ?? ''),
          base: readField(form, 'base'),
          day: dayOf(now),
          situation,
          answers: Object.fromEntries(fields),
        })
        if (result.kind !== 'refused') return { shown: [this.list(result, locale)], fault: null }
        return {
          shown: [this.fill(result.reason, wordRefusal(result, locale))],
          fault: result.reason.startsWith('base-') ? 'base' : null,
        }
      }

      private list({ lines, totals, complete }: ContributionAnswer, locale: Locale): Node {
        const answer = this.fill('answer', {})
        answer.querySelector('[data-lines]')?.append(...lines.map((line) => this.line(line, locale)))
        const sums = payers.flatMap((payer) => {
          const total = totals[payer]
          return total === undefined
            ? []
            : [this.fill('total', { payer: this.words(payer), amount: this.amount(total) })]
        })
        answer.querySelector('[data-totals]')?.append(...sums, ...(complete ? [] : [this.fill('incomplete', {})]))
        return answer
      }

      private line(line: Line, locale: Locale): Node {
        const words =
          line.kind === 'amount'
            ? this.amount(line.fen)
            : (this.fill(line.reason, wordRefusal(line, locale)).textContent ?? '').trim()
        return this.fill('line', { insurance: this.words(line.insurance), payer: this.words(line.payer), words })
      }

      private amount(fen: number): string {
        return (this.fill('amount', { yuan: formatFen(fen) }).textContent ?? '').trim()
      }

      private words(name: string): string {
        return (this.fill(`name-${name}`, {}).textContent ?? '').trim()
      }

      private fill(name: string, values: Readonly<Record<string, string>>): DocumentFragment {
        const template = findTemplate(this, name)
        return template ? fillTemplate(template, values) : this.ownerDocument.createDocumentFragment()
      }
    },
  )
}
