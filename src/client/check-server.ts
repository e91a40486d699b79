/** `<server-check>`: tests the server that the page came from and shows what to set. Runs in the browser. */
import { fillText } from './fill-template.ts'
import { judgeServer, type Observations, type Outcome, recogniseServer } from './judge-server.ts'
import { siteRoot } from './site-root.ts'

class ServerCheck extends HTMLElement {
  /** The script is loaded by the first press, so the first test runs at once. */
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => this.test())
    this.test()
  }

  private test(): void {
    if (this.getAttribute('aria-busy') === 'true') return
    this.setAttribute('aria-busy', 'true')
    observe(this.dataset.language ?? 'en')
      .then(
        ({ seen, server }) => {
          for (const outcome of judgeServer(seen)) this.show(outcome)
          this.recognise(server)
        },
        () => this.say(this.dataset.failed ?? ''),
      )
      .finally(() => this.setAttribute('aria-busy', 'false'))
  }

  private show({ test, isGood, isHarmless, values }: Outcome): void {
    const row = this.querySelector<HTMLElement>(`[data-test="${test}"]`)
    const cell = row?.querySelector('dd')
    if (!row || !cell) return
    row.dataset.outcome = isGood || isHarmless ? 'good' : 'bad'
    cell.textContent = fillText((isGood ? row.dataset.good : row.dataset.bad) ?? '', values)
  }

  private recognise(server: string): void {
    const key = recogniseServer(server)
    this.say(fillText((key ? this.dataset.recognised : this.dataset.unrecognised) ?? '', { server }))
    const fold = this.querySelector<HTMLDetailsElement>(`details[data-configuration="${key}"]`)
    if (fold) fold.open = true
  }

  private say(sentence: string): void {
    const place = this.querySelector('[data-server]')
    if (place) place.textContent = sentence
  }
}

customElements.define('server-check', ServerCheck)

/** Asks the server itself: the mark in the address passes by the service worker, and by what the browser has stored. */
function ask(path: string, method: 'GET' | 'HEAD' = 'GET'): Promise<Response> {
  return fetch(addressOf(path), { method, cache: 'no-store' })
}

function addressOf(path: string): string {
  return new URL(`${path}?server-check`, siteRoot).href
}

async function observe(language: string): Promise<{ seen: Observations; server: string }> {
  const style = pathOf(document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.href ?? '')
  const version = document.querySelector<HTMLElement>('search-box')?.dataset.version ?? ''
  const worker = await (await ask('sw.js')).text()
  const pack = /assets\/offline\/[\w.-]+\.bin/.exec(worker)?.[0] ?? ''
  const files = [`${language}/check/index.html`, style, 'sw.js', 'favicon.svg', 'data/laws.json', pack]
  const types = await Promise.all(
    files.filter(Boolean).map(async (file) => {
      const response = await ask(file, 'HEAD')
      return { file, type: response.ok ? headerOf(response, 'content-type') : '' }
    }),
  )
  const page = await ask(`${language}/check/`)
  const sheet = await ask(style)
  await sheet.text()
  const [timing] = performance.getEntriesByName(addressOf(style)).slice(-1)
  const nothing = await ask(`${language}/no-such-page/`)
  const notFoundPage = await (await ask('404.html')).text()
  const wasm = await ask(`assets/search/pagefind.${language}.${version}/wasm.unknown.pagefind`, 'HEAD')
  const folder = await ask(`${language}/about`)
  const seen: Observations = {
    types,
    compression:
      timing instanceof PerformanceResourceTiming
        ? { sent: timing.encodedBodySize, whole: timing.decodedBodySize }
        : { sent: 0, whole: 0 },
    caching: { page: headerOf(page, 'cache-control'), file: headerOf(sheet, 'cache-control') },
    headers: {
      policy: headerOf(page, 'content-security-policy'),
      frameOptions: headerOf(page, 'x-frame-options'),
      typeOptions: headerOf(page, 'x-content-type-options'),
    },
    wasm: { runs: await runsWasm(), delivered: wasm.ok },
    notFound: { status: nothing.status, isOurs: (await nothing.text()) === notFoundPage },
    ignoresCase: (await ask(`${language}/CHECK/`, 'HEAD')).ok,
    path: {
      root: new URL(siteRoot).pathname,
      addsSlash: !folder.ok || new URL(folder.url).pathname.endsWith('/') || folder.url.includes('.html'),
    },
    isSecure: isSecureContext,
  }
  return { seen, server: headerOf(page, 'server') }
}

function headerOf(response: Response, name: string): string {
  return response.headers.get(name) ?? ''
}

function pathOf(address: string): string {
  return address.startsWith(siteRoot) ? address.slice(siteRoot.length) : ''
}

/** The smallest module there is. */
async function runsWasm(): Promise<boolean> {
  try {
    await WebAssembly.compile(Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]))
    return true
  } catch {
    return false
  }
}
