/** What only a browser can tell of search: what it loads, how fast it answers a key, that nothing typed is executed. */
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser, launchArguments } from '../scripts/support/browser.ts'
import { mediaTypeOf } from '../scripts/support/static-site.ts'
import { type Locale, segmentOfLocale } from '../src/i18n/locales.ts'

/** A built site on a server that compresses as servers do, and a browser. */
export interface BenchSite {
  /** Kilobytes on the wire until the first suggestions show, from a cold start on the home page. */
  weighFirstHits: (locale: Locale, query: string) => Promise<number>
  /** Kilobytes on the wire of a whole first search on the search page, full texts and all, and how it ended. */
  weighSearch: (locale: Locale, query: string) => Promise<{ weight: number; state: string }>
  /** Milliseconds from a key to the list that answers it, the processor slowed down four times. */
  timeKeys: (locale: Locale, queries: readonly string[]) => Promise<number[]>
  /** Asks queries on the search page one after the other and counts those after which anything of them was executed. */
  countExecuted: (locale: Locale, queries: readonly string[]) => Promise<number>
  close: () => Promise<void>
}

const compressed = new Set(['.html', '.js', '.css', '.svg', '.json'])
const isSearchFile = /\/assets\/search\//

/** Opens a built site in a browser. Null when there is none. */
export async function openBenchSite(built: string): Promise<BenchSite | null> {
  const executablePath = findBrowser()
  if (!executablePath) return null
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/\?.*$/, ''))
    const file = join(built, path.endsWith('/') ? `${path}index.html` : path)
    try {
      if (!statSync(file).isFile()) throw new Error('no file')
      const content = readFileSync(file)
      const isText = compressed.has(extname(file))
      response.writeHead(200, {
        'content-type': mediaTypeOf(file),
        ...(isText && { 'content-encoding': 'gzip' }),
        'cache-control': 'no-store',
      })
      const body = isText ? gzipSync(content, { level: 6 }) : content
      if (isSearchFile.test(path)) sent += body.length
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const browser = await chromium.launch({ executablePath, args: launchArguments() })
  return {
    weighFirstHits: (locale, query) => weighFirstHits(browser, `${origin}/${segmentOfLocale(locale)}/`, query),
    weighSearch: (locale, query) => weighSearch(browser, `${origin}/${segmentOfLocale(locale)}/search/`, query),
    timeKeys: (locale, queries) => timeKeys(browser, `${origin}/${segmentOfLocale(locale)}/`, queries),
    countExecuted: (locale, queries) => countExecuted(browser, `${origin}/${segmentOfLocale(locale)}/search/`, queries),
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

/** Bytes of search files that the server has sent, bodies only; browsers cannot tell where requests are held back. */
let sent = 0

/** Counts what search files weigh on the wire from now on, in kilobytes. One page is open at a time. */
function weigh(): { total: () => number } {
  const before = sent
  return { total: () => (sent - before) / 1000 }
}

async function withPage<Result>(browser: Browser, act: (page: Page) => Promise<Result>): Promise<Result> {
  // A first visit has no service worker yet, and one that takes over halfway would hide what search costs.
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    return await act(await context.newPage())
  } finally {
    await context.close()
  }
}

/** What every page carries of search: the loader inside the site's own script. */
const loader = 1

/** What is asked for once the first hits are shown. */
const later = /\/(?:further|names|more|places|aids|traditional)\.[^/]*\.js$/

async function weighFirstHits(browser: Browser, url: string, query: string): Promise<number> {
  return withPage(browser, async (page) => {
    // Whatever is asked for after the first hits waits until they have been counted.
    const weight = weigh()
    await page.goto(url)
    const held: (() => void)[] = []
    await page.route(later, async (route) => {
      await new Promise<void>((resolve) => held.push(resolve))
      await route.continue().catch(() => undefined)
    })
    const field = page.getByRole('main').locator('search-box input').first()
    await field.focus()
    await field.fill(query)
    const option = page.locator('search-box [role="option"]').first()
    // A query that the core knows nothing of, such as a place alone, needs what comes next for its first hits.
    await option.waitFor({ timeout: 3000 }).catch(async () => {
      await page.unroute(later)
      for (const release of held.splice(0)) release()
      await option.waitFor()
    })
    const total = weight.total() + loader
    for (const release of held) release()
    return total
  })
}

async function weighSearch(browser: Browser, url: string, query: string): Promise<{ weight: number; state: string }> {
  return withPage(browser, async (page) => {
    const weight = weigh()
    await page.goto(`${url}?q=${encodeURIComponent(query)}`)
    const container = page.locator('search-page:not([data-search-state="loading"])')
    await container.and(page.locator('[data-search-state]')).waitFor()
    await page.locator('[data-search-notes] > *').first().waitFor()
    await page.waitForLoadState('networkidle')
    const state = (await container.getAttribute('data-search-state')) ?? ''
    return { weight: weight.total() + loader, state }
  })
}

async function timeKeys(browser: Browser, url: string, queries: readonly string[]): Promise<number[]> {
  return withPage(browser, async (page) => {
    await page.goto(url)
    const field = page.getByRole('main').locator('search-box input').first()
    await field.focus()
    // Everything that typing can ask for is there before the watch starts.
    for (const query of queries) {
      await field.fill(query)
      await page.waitForLoadState('networkidle')
    }
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    return field.evaluate(async (input, texts) => {
      const box = input.closest('search-box')
      const list = box?.querySelector('ul')
      if (!(input instanceof HTMLInputElement) || !list) return []
      const times: number[] = []
      for (const text of texts) {
        for (let length = 1; length <= text.length; length += 1) {
          input.value = text.slice(0, length)
          const start = performance.now()
          const changed = new Promise<number>((resolve) => {
            const observer = new MutationObserver(() => {
              observer.disconnect()
              resolve(performance.now())
            })
            observer.observe(list, { childList: true, attributes: true })
            setTimeout(() => resolve(Number.NaN), 400)
          })
          input.dispatchEvent(new InputEvent('input', { bubbles: true }))
          const end = await changed
          // A key that changes nothing in an empty list is answered, too, and cannot be seen.
          if (!Number.isNaN(end)) times.push(end - start)
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
      }
      return times
    }, queries)
  })
}

async function countExecuted(browser: Browser, url: string, queries: readonly string[]): Promise<number> {
  return withPage(browser, async (page) => {
    let executed = 0
    page.on('dialog', (dialog) => {
      executed += 1
      void dialog.dismiss()
    })
    page.on('pageerror', () => {
      executed += 1
    })
    await page.goto(url)
    const foreign = await page.locator('search-page').evaluate(async (element, texts) => {
      const input = element.querySelector('input')
      const form = element.querySelector('form')
      if (!input || !form) return texts.length
      let count = 0
      for (const text of texts) {
        input.value = text
        form.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }))
        await new Promise((resolve) => setTimeout(resolve, 20))
        if (element.querySelector('[data-search-list] :is(img, script, iframe, svg, style, b), [data-search-status] *'))
          count += 1
      }
      return count
    }, queries)
    return executed + foreign
  })
}
