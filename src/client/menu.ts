/**
 * Opens and closes the sections of the site where comfort mode folds them on a phone. Comfort mode is remembered by
 * scripting, so this needs no way without it: there the sections stay open.
 */
export function wakeMenu(page: Document): void {
  const button = page.querySelector('.places > button')
  button?.addEventListener('click', () => {
    button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') === 'false'))
  })
}
