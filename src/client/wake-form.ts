import { clearFault, showFault } from './mark-fault.ts'

/**
 * Runs in the browser. Shows the form of a calculator and answers it in the calculator's output, or at the field that was
 * filled in wrongly. The answer goes as soon as a field changes: one to other input would be wrong.
 *
 * @param answer Gives what to show, and the field that a refusal is about; null where the input was taken.
 */
export function wakeForm(
  calculator: HTMLElement,
  answer: (form: HTMLFormElement) => { shown: readonly Node[]; fault: string | null },
): void {
  const form = calculator.querySelector('form')
  const output = calculator.querySelector('output')
  if (!form || !output) return
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { shown, fault } = answer(form)
    if (fault) {
      output.replaceChildren()
      showFault(form, fault, shown)
      return
    }
    clearFault(form)
    output.replaceChildren(...shown)
    output.scrollIntoView({ block: 'nearest' })
  })
  form.addEventListener('input', () => {
    output.replaceChildren()
    clearFault(form)
  })
}
