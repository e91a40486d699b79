/**
 * Runs in the browser. Keeps the ticks of a list of papers on the device, and nowhere else: under the key of the procedure, so
 * that its page, its cases and its sheets share them, in both languages. Where nothing can be kept (private windows, full or
 * refused storage) the boxes still work.
 *
 *     <section data-ticks="card-activation"> … <button data-clear-ticks hidden> … <input type="checkbox" value="…"> … </section>
 */
export function keepTicks(view: Window): void {
  for (const list of view.document.querySelectorAll<HTMLElement>('[data-ticks]')) {
    const boxes = [...list.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
    const clear = list.querySelector<HTMLButtonElement>('[data-clear-ticks]')
    const name = `shebao.ticks.${list.dataset.ticks}`
    const show = (kept: readonly string[]): void => {
      for (const box of boxes) box.checked = kept.includes(box.value)
      if (clear) clear.hidden = kept.length === 0
    }
    const keep = (kept: readonly string[]): void => {
      writeTicks(view, name, kept)
      show(kept)
    }
    show(readTicks(view, name))
    list.addEventListener('change', ({ target }) => {
      // A case lists fewer papers than the full page: ticks of the others stay.
      const others = readTicks(view, name).filter((value) => !boxes.some((box) => box.value === value))
      if (boxes.some((box) => box === target))
        keep([...others, ...boxes.flatMap((box) => (box.checked ? box.value : []))])
    })
    clear?.addEventListener('click', () => {
      keep([])
      boxes[0]?.focus()
    })
  }
}

/** Browsers may refuse even to name the storage. */
type Keeper = Pick<Window, 'localStorage'>

/** The ticks that are kept; none when storage is refused or holds something else. */
export function readTicks(view: Keeper, name: string): string[] {
  try {
    const kept: unknown = JSON.parse(view.localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter((value): value is string => typeof value === 'string') : []
  } catch {
    return []
  }
}

function writeTicks(view: Keeper, name: string, kept: readonly string[]): void {
  try {
    if (kept.length > 0) view.localStorage.setItem(name, JSON.stringify(kept))
    else view.localStorage.removeItem(name)
  } catch {
    // Nothing can be kept here: the boxes work until the page is left.
  }
}
