/**
 * Runs in the browser. Marks the field of a form that a refusal is about, for eyes and for screen readers, and takes the
 * mark from all others; null marks none.
 */
export function markFault(form: HTMLFormElement, name: string | null): void {
  for (const field of form.querySelectorAll('.inputs :is(input, select)')) {
    if (name !== null && field.getAttribute('name') === name) field.setAttribute('aria-invalid', 'true')
    else field.removeAttribute('aria-invalid')
  }
}
