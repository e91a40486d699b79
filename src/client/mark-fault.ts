/**
 * Runs in the browser. Shows a refusal at the field that it is about: the words stand above it, belong to it for those who
 * hear the page, and the focus goes there. They are said once: with the field that gets the focus; by themselves where it
 * has the focus already.
 */
export function showFault(form: HTMLFormElement, name: string, words: readonly Node[]): void {
  clearFault(form)
  const field = form.querySelector<HTMLElement>(`[name="${name}"]`)
  if (!field) return
  const message = form.ownerDocument.createElement('div')
  message.className = 'fault'
  message.id = `fault-${name}`
  if (field === form.ownerDocument.activeElement) message.setAttribute('role', 'alert')
  message.append(...words)
  const group = field.closest('fieldset')
  // Not within a label: it would become part of the field's name.
  if (group) group.querySelector('legend')?.after(message)
  else field.closest('label')?.before(message)
  const described = group ?? field
  described.setAttribute('aria-describedby', message.id)
  // A single choice of several is not wrong: none of them was made.
  if (!group) field.setAttribute('aria-invalid', 'true')
  field.focus()
  message.scrollIntoView({ block: 'nearest' })
}

/** Takes the marks and the words of `showFault` away. Runs in the browser. */
export function clearFault(form: HTMLFormElement): void {
  form.querySelector('.fault')?.remove()
  for (const marked of form.querySelectorAll('[aria-describedby^="fault-"]')) {
    marked.removeAttribute('aria-describedby')
    marked.removeAttribute('aria-invalid')
  }
}
