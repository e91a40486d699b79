/** Runs in the browser. Puts a text on the clipboard and tells whether that worked. */
async function copyText(page: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyOldWay(page, text)
  }
}

/** Pages from disk and over plain HTTP have no clipboard of their own. */
function copyOldWay(page: Document, text: string): boolean {
  const field = page.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  const focused = page.activeElement
  hostOf(page).append(field)
  field.select()
  let isCopied = false
  try {
    isCopied = page.execCommand('copy')
  } catch {
    // A browser that has neither way leaves the text to be marked by hand.
  }
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}

/** Copies at a press, and says so on the button and to screen readers until the button is left. */
export function wakeCopyButton(button: HTMLButtonElement, read: () => string): void {
  const page = button.ownerDocument
  const words = { text: button.textContent ?? '', label: button.getAttribute('aria-label') }
  button.hidden = false
  button.addEventListener('click', () => {
    copyText(page, read()).then((isCopied) => {
      if (!isCopied) return
      const width = button.offsetWidth
      button.textContent = button.dataset.done ?? ''
      // The wider of both: what stands beside it would move away under the finger that leaves it.
      button.style.minWidth = `${Math.max(width, button.offsetWidth)}px`
      button.removeAttribute('aria-label')
      announce(page, button.dataset.done ?? '')
    })
  })
  button.addEventListener('blur', () => {
    button.textContent = words.text
    if (words.label !== null) button.setAttribute('aria-label', words.label)
  })
}

function announce(page: Document, text: string): void {
  const host = hostOf(page)
  let status = host.querySelector<HTMLElement>(':scope > [data-announcer]')
  if (!status) {
    status = page.createElement('div')
    status.setAttribute('role', 'status')
    status.className = 'visually-hidden'
    status.dataset.announcer = ''
    host.append(status)
  }
  status.textContent = text
}

/** While a dialog is open, nothing outside it can be marked or is read out. */
function hostOf(page: Document): HTMLElement {
  return page.querySelector<HTMLDialogElement>('dialog:modal') ?? page.body
}
