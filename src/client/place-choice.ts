import {
  'remember.forget' as forget,
  'remember.forgotten' as forgotten,
  'remember.kept' as kept,
  'remember.lost' as lost,
  'remember.button' as remember,
} from '../content/interface/en.json'
import {
  'remember.forget' as forgetZh,
  'remember.forgotten' as forgottenZh,
  'remember.kept' as keptZh,
  'remember.lost' as lostZh,
  'remember.button' as rememberZh,
} from '../content/interface/zh-CN.json'
import type { Locale } from '../i18n/locales.ts'
import { type RememberedPlace, readPlace } from './remembered-place.ts'

const words = {
  en: { forget, forgotten, kept, lost, remember },
  'zh-CN': { forget: forgetZh, forgotten: forgottenZh, kept: keptZh, lost: lostZh, remember: rememberZh },
}

/** What a choice does. */
export interface ChoiceActs {
  locale: Locale
  /** Keeps the place and shows it; tells whether the browser kept it. */
  keep: (place: RememberedPlace) => boolean
  forget: () => void
}

/**
 * Runs in the browser. Wakes `<remember-place data-code data-place>`: its button names the place that is chosen and keeps
 * it; where that is the one which is kept, it forgets it. What came of it stands beside the button.
 *
 * @returns Brings the button up to date after the place was forgotten elsewhere.
 */
export function wakeChoice(element: HTMLElement, { locale, keep, forget }: ChoiceActs): () => void {
  const button = element.querySelector('button')
  const output = element.querySelector('output')
  const select = element.querySelector('select')
  const { code = '', place = '' } = element.dataset
  const say = (key: keyof (typeof words)[Locale], name: string): string =>
    words[locale][key].replace('{place}', () => name)
  const isKept = (): boolean => {
    const known = readPlace(window)
    return known?.code === code && known.district === (select?.value ?? '')
  }
  const readDistrict = (): string => (select?.value && select.selectedOptions[0]?.textContent) || ''
  const update = (result: string): void => {
    if (button) button.textContent = say(isKept() ? 'forget' : 'remember', readDistrict() || place)
    if (output) output.textContent = result
  }

  const known = readPlace(window)
  const option = [...(select?.options ?? [])].find(({ value }) => value === known?.district)
  if (option && known?.code === code) option.selected = true
  update('')
  element.hidden = false
  select?.addEventListener('change', () => update(''))
  button?.addEventListener('click', ({ detail }) => {
    // The second click of a double click would take back what the first has done.
    if (detail > 1) return
    const name = [place, readDistrict()].filter(Boolean).join(' · ')
    if (isKept()) {
      forget()
      update(say('forgotten', name))
    } else {
      update(say(keep({ code, district: select?.value ?? '' }) ? 'kept' : 'lost', name))
    }
  })
  return () => update('')
}
