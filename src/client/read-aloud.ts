/**
 * Reads the page aloud with a voice of the device. Runs in the browser; loaded when someone first asks for it.
 * Nothing is sent anywhere: only voices that live on the device are used.
 */

/** A piece that is spoken in one go, in one language. */
export interface Passage {
  text: string
  language: string
  element: Element
}

const blocks = 'h1,h2,h3,h4,p,li,dt,dd,th,td,blockquote,summary,caption,figcaption,legend'
const silent =
  'nav,script,style,template,form,.cites,.visually-hidden,[hidden],[aria-hidden="true"],[data-pagefind-ignore]'

/** What is to be read of a page, in order: the text of each block that is shown, without marks and forms. */
export function listPassages(main: Element, isShown: (element: Element) => boolean): Passage[] {
  return [...main.querySelectorAll(blocks)].flatMap((element): Passage[] => {
    if (element.closest(silent) || !isShown(element)) return []
    // What stands in a block within this one is read there.
    const text = ownText(element).replace(/\s+/g, ' ').trim()
    const language = element.closest('[lang]')?.getAttribute('lang') ?? ''
    return text === '' ? [] : [{ text, language, element }]
  })
}

function ownText(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.textContent ?? ''
    else if (node instanceof Element && !node.matches(`${blocks},${silent}`)) text += ` ${ownText(node)} `
  }
  return text
}

/** The voice for a language: one of the device, the same region first. Null when there is none. */
export function chooseVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly Voice[],
  language: string,
): Voice | null {
  const own = voices.filter(({ localService }) => localService)
  const plain = (tag: string): string => tag.toLowerCase().replace('_', '-')
  const [base = ''] = plain(language).split('-')
  return (
    own.find(({ lang }) => plain(lang) === plain(language)) ??
    own.find(({ lang }) => plain(lang).split('-')[0] === base) ??
    null
  )
}

type State = 'idle' | 'reading' | 'paused'

/** What the button says while it reads and while it pauses, the word on the second button, and why nothing is read. */
export type AloudWords = Readonly<Record<'reading' | 'paused' | 'stop' | 'none', string>>

/** Voices come late in some browsers; after this long there are none. */
const patience = 2000

class Reader {
  private readonly speech: SpeechSynthesis
  private readonly main: HTMLButtonElement
  private readonly end = document.createElement('button')
  private readonly status = document.createElement('span')
  private readonly words: Readonly<Record<State | 'none', string>>
  private state: State = 'idle'
  private passages: readonly Passage[] = []
  private voices: readonly SpeechSynthesisVoice[] = []
  private position = 0
  /** Counts what was begun: an event of what was broken off says nothing of what is spoken now. */
  private run = 0

  constructor(container: HTMLElement, button: HTMLButtonElement, words: AloudWords, speech: SpeechSynthesis) {
    this.speech = speech
    this.main = button
    this.words = { ...words, idle: button.textContent ?? '' }
    this.end.type = 'button'
    this.end.hidden = true
    this.end.textContent = words.stop
    this.status.setAttribute('role', 'status')
    container.append(this.end, this.status)
    button.addEventListener('click', () => this.press())
    this.end.addEventListener('click', () => {
      this.stop()
      button.focus()
    })
    // Another page must not be read over.
    window.addEventListener('pagehide', () => this.stop())
  }

  /** Begins, pauses or goes on. */
  press(): void {
    if (this.state === 'idle') this.begin().catch(() => this.show('idle', this.words.none))
    else if (this.state === 'reading') this.pause()
    else this.speak()
  }

  private async begin(): Promise<void> {
    const main = document.querySelector('main')
    if (!main) return
    this.voices = await listVoices(this.speech)
    if (!chooseVoice(this.voices, document.documentElement.lang)) {
      this.show('idle', this.words.none)
      return
    }
    this.passages = listPassages(main, (element) => element.getClientRects().length > 0)
    this.position = 0
    this.speak()
  }

  /** Speaks from the passage that was come to. */
  private speak(): void {
    const passage = this.passages[this.position]
    this.mark(passage?.element)
    if (!passage) {
      this.stop()
      return
    }
    this.show('reading')
    this.run += 1
    const { run } = this
    const words = new SpeechSynthesisUtterance(passage.text)
    const voice = chooseVoice(this.voices, passage.language)
    words.lang = voice?.lang ?? passage.language
    words.voice = voice
    const goOn = (): void => {
      if (run !== this.run || this.state !== 'reading') return
      this.position += 1
      this.speak()
    }
    words.onend = goOn
    words.onerror = goOn
    this.speech.speak(words)
  }

  /** Breaks off; the passage is begun again afterwards. On Android a true pause cannot be taken back. */
  private pause(): void {
    this.show('paused')
    this.run += 1
    this.speech.cancel()
  }

  private stop(): void {
    if (this.state === 'idle') return
    this.show('idle')
    this.run += 1
    this.speech.cancel()
    this.mark(undefined)
  }

  private mark(element: Element | undefined): void {
    for (const marked of document.querySelectorAll('.is-read')) marked.classList.remove('is-read')
    element?.classList.add('is-read')
  }

  private show(state: State, message = ''): void {
    this.state = state
    this.main.textContent = this.words[state]
    this.end.hidden = state === 'idle'
    this.status.textContent = message
  }
}

function listVoices(speech: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> {
  const known = speech.getVoices()
  if (known.length > 0) return Promise.resolve(known)
  return new Promise((resolve) => {
    const end = (): void => resolve(speech.getVoices())
    speech.addEventListener('voiceschanged', end, { once: true })
    setTimeout(end, patience)
  })
}

/** Takes over the button of the page and begins to read. */
export function startReading(container: HTMLElement, words: AloudWords, speech: SpeechSynthesis): void {
  const button = container.querySelector('button')
  if (button) new Reader(container, button, words, speech).press()
}
