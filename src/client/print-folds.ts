/** Runs in the browser. What is folded on screen is open on paper, and folded again afterwards. */
export function openFoldsForPrint(view: Window): void {
  let opened: HTMLDetailsElement[] = []
  view.addEventListener('beforeprint', () => {
    opened = [...view.document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    for (const fold of opened) fold.open = true
  })
  view.addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false
  })
}
