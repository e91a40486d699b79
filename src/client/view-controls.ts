/**
 * The controls of comfort mode, colour scheme and the key "/". Runs in the browser. Without scripting the link to comfort mode still
 * works, for the one page: it is a fragment that the style sheet knows.
 */
import { applyView, isViewSetting, rememberView, type ViewSetting, viewChoices } from './view-choice.ts'

/**
 * Makes the two links of comfort mode, and the buttons that name a choice (`data-set="scheme:dark"`), make it and
 * remember it.
 */
export function wakeViewControls(page: Document, storage: () => Storage): void {
  const root = page.documentElement
  const controls = [...page.querySelectorAll<HTMLElement>('#comfort, .to-normal, [data-set]')]
  const show = (): void => {
    for (const control of controls.filter(({ localName }) => localName === 'button')) {
      const [setting, value] = readControl(control)
      control.setAttribute('aria-pressed', String((root.dataset[setting] ?? viewChoices[setting][0]) === value))
    }
  }
  for (const control of controls) {
    control.addEventListener('click', (event) => {
      const [setting, value] = readControl(control)
      event.preventDefault()
      rememberView(setting, value, storage)
      applyView(root, { [setting]: value })
      forgetAddress(page.defaultView)
      show()
      // A link that was pressed has given its place to its counterpart.
      const isGone = control.getClientRects().length === 0
      if (isGone) controls.find((other) => other !== control && readControl(other)[0] === setting)?.focus()
    })
  }
  show()
}

function readControl(control: HTMLElement): [ViewSetting, string] {
  const { set = control.id === 'comfort' ? 'view:comfort' : 'view:normal' } = control.dataset
  const [setting, value = ''] = set.split(':')
  return [isViewSetting(setting) ? setting : 'view', value]
}

/** An address that asks for a mode would bring it back at the next reload, against the choice just made. */
function forgetAddress(view: Window | null): void {
  if (!view) return
  const url = new URL(view.location.href)
  const settings = Object.keys(viewChoices)
  const asks = settings.some((setting) => url.searchParams.has(setting)) || url.hash === '#comfort'
  if (!asks) return
  for (const setting of settings) url.searchParams.delete(setting)
  if (url.hash === '#comfort') url.hash = ''
  view.history.replaceState(view.history.state, '', url)
}
