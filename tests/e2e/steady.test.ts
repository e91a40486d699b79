import { expect, type Page, test } from '@playwright/test'
import { languages, pageKinds } from '../support/page-kinds.ts'

const steadyKinds = [
  ...pageKinds,
  { kind: 'check of the server', path: 'check/' },
  { kind: 'search that was sent', path: 'search/?q=12333' },
]

// Many pages are opened in turn.
test.describe.configure({ timeout: 120_000 })
test.use({ viewport: { width: 360, height: 740 } })

for (const { segment, language } of languages) {
  test(`nothing moves while a page (${language}) comes, also with a remembered place`, async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('shebao.place', '520500')
      let moved = 0
      const count = (shifts: PerformanceEntryList): void => {
        for (const shift of shifts) moved += Number(Reflect.get(shift, 'value'))
      }
      const observer = new PerformanceObserver((list) => count(list.getEntries()))
      observer.observe({ type: 'layout-shift', buffered: true })
      Object.defineProperty(window, 'readMovement', {
        value: () => {
          count(observer.takeRecords())
          return moved
        },
      })
    })
    const moving: string[] = []
    for (const { kind, path } of steadyKinds) {
      await page.goto(`${segment}/${path}`)
      await expect(page.locator('your-place')).toContainText(segment === 'en' ? 'Bijie' : '毕节')
      await page.waitForLoadState('networkidle')
      const moved = await page.evaluate(() => Number(Reflect.get(window, 'readMovement')()))
      if (moved > 0) moving.push(`${kind}: ${moved}`)
    }
    expect(moving).toEqual([])
  })
}

/** Pages that leave for later what is out of sight, with what addresses lead to in them. */
const farPages = [
  { path: 'en/terms/', places: '.glossary > section' },
  { path: 'zh-cn/documents/', places: '.glossary > section' },
  { path: 'en/procedures/lump-sum-payment/', places: '.procedure > section h2[id]' },
  { path: 'zh-cn/procedures/minor-card-password-forgotten/', places: '.procedure > section h2[id]' },
]

test('the address of a part leads to it in a long page, and it keeps its place while the others are drawn', async ({
  page,
}) => {
  const astray: string[] = []
  for (const { path, places } of farPages) {
    await page.goto(path)
    const ids = await page.locator(places).evaluateAll((list) => list.map(({ id }) => id))
    for (const id of [ids[1], ids[Math.floor(ids.length / 2)], ids.at(-2)]) {
      await page.goto('about:blank')
      await page.goto(`${path}#${id}`)
      const part = page.locator(`[id='${id}']`)
      const first = await part.boundingBox()
      await waitUntilDrawn(page)
      const last = await part.boundingBox()
      for (const top of [first?.y, last?.y]) {
        if (top === undefined || top < 0 || top > 60) astray.push(`${path}#${id}: ${top}`)
      }
    }
  }
  expect(astray).toEqual([])
})

test('whoever comes back to a long page, or loads it anew, stands where they were', async ({ page }) => {
  const astray: string[] = []
  const regionPages = [{ path: 'en/regions/guizhou/bijie/' }, { path: 'zh-cn/regions/beijing/' }]
  for (const { path } of [...farPages, ...regionPages]) {
    for (const way of ['back', 'anew']) {
      await page.goto('about:blank')
      await page.goto(path)
      await waitUntilDrawn(page)
      await page.evaluate(() => scrollTo(0, Math.min(5000, document.body.scrollHeight / 2)))
      // The browser writes down where the reader is a moment after they came to rest.
      await page.waitForTimeout(300)
      const left = await readPlace(page)
      if (way === 'anew') await page.reload()
      else {
        await page.goto(path.startsWith('en/') ? 'en/about/' : 'zh-cn/about/')
        await page.goBack()
      }
      const found = await readPlace(page, left.heading)
      // To within a line.
      if (Math.abs(found.top - left.top) > 24) astray.push(`${path}, ${way}: ${found.top - left.top}`)
    }
  }
  expect(astray).toEqual([])
})

test('a long page has the same length however it was drawn, and stays at its top meanwhile', async ({ page }) => {
  const lengths = new Map<string, number[]>()
  const measure = async (path: string): Promise<void> => {
    const length = await page.evaluate(() => document.documentElement.scrollHeight)
    lengths.set(path, [...(lengths.get(path) ?? []), length])
  }
  for (const { path } of farPages) {
    await page.goto(path)
    await waitUntilDrawn(page)
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await measure(path)
  }
  await page.addInitScript(() => Reflect.deleteProperty(window, 'requestIdleCallback'))
  for (const { path } of farPages) {
    await page.goto(path)
    await measure(path)
  }
  expect([...lengths].filter(([, [late, atOnce]]) => late !== atOnce)).toEqual([])
})

for (const { path, parts, text } of [
  { path: 'en/terms/', parts: '.glossary > section', text: '.body' },
  {
    path: 'zh-cn/procedures/minor-card-password-forgotten/',
    parts: '.beside ~ section ~ section ~ section',
    text: 'p',
  },
]) {
  test.describe(`in a browser that never comes to rest, a page of which only the part in sight is drawn (${path})`, () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript(() => {
        window.requestIdleCallback = () => 0
      })
      await page.goto(path)
      await expect(page.locator(parts).last()).toHaveCSS('content-visibility', 'auto')
    })

    test('lies still while it is scrolled through', async ({ page }) => {
      await page.evaluate(() => {
        let moved = 0
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) moved += Number(Reflect.get(shift, 'value'))
        }).observe({ type: 'layout-shift', buffered: true })
        Object.defineProperty(window, 'readMovement', { value: () => moved })
      })
      for (const distance of [500, 500, 3000, 500, 9000, 500, -700, -5000, -700]) {
        await page.mouse.wheel(0, distance)
        await page.waitForTimeout(150)
      }
      expect(await page.evaluate(() => Number(Reflect.get(window, 'readMovement')()))).toBe(0)
    })

    test('can be heard and searched as a whole', async ({ page }) => {
      const headings = page.locator(`${parts} h2`)
      const names = await headings.evaluateAll((list) => list.map(({ textContent }) => textContent?.trim() ?? ''))
      // A Chinese name that stands whole is heard as a word of its own: spaces do not count.
      const heard = (await page.locator('main').ariaSnapshot()).replaceAll(' ', '')
      for (const name of names) expect(heard).toContain(`heading"${name.replaceAll(' ', '').replaceAll('"', '\\"')}"`)

      const last = page.locator(`${parts} ${text}`).last()
      const words = (await last.textContent())?.trim().slice(0, 20)
      expect(await page.evaluate((wanted) => Reflect.get(window, 'find')(wanted), words)).toBe(true)
      await expect(last).toBeInViewport()
    })

    test('prints as a whole', async ({ page }) => {
      const left = await countPrintedPages(page)
      await page.evaluate(() => {
        delete document.documentElement.dataset.far
      })
      expect(left).toBe(await countPrintedPages(page))
    })
  })
}

test('the whole answer stands above the bar with the phone number on a small phone, also the longest in easy view', async ({
  page,
}) => {
  const longest = ['bijie-agency-contacts', 'jilin-contribution-rates', 'retirement-with-insufficient-contributions']
  for (const path of [
    'zh-cn/procedures/minor-card-password-forgotten/',
    ...longest.map((key) => `en/procedures/${key}/`),
    ...longest.map((key) => `en/procedures/${key}/?view=comfort`),
  ]) {
    await page.goto(path)
    const answer = await page.locator('.answer').boundingBox()
    const bar = await page.locator('.call-bar').boundingBox()
    expect((answer?.y ?? 0) + (answer?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
  }
})

for (const view of ['normal', 'comfort']) {
  test(`what has the focus is never hidden behind the bar with the phone number (${view})`, async ({ page }) => {
    await page.goto(`en/procedures/minor-card-password-forgotten/?view=${view}`)
    const hidden: string[] = []
    const seen: string[] = []
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let stop = await press(page, key); stop !== null; stop = await press(page, key)) {
        seen.push(stop.name)
        if (stop.isHidden) hidden.push(stop.name)
      }
    }
    expect(seen.length).toBeGreaterThan(200)
    expect(hidden).toEqual([])
  })
}

/** Goes to the next stop of the keyboard; null behind the last one. */
async function press(page: Page, key: string): Promise<{ name: string; isHidden: boolean } | null> {
  await page.keyboard.press(key)
  return page.evaluate(() => {
    const stop = document.activeElement
    if (!stop || stop === document.body) return null
    const bar = document.querySelector('.call-bar')
    // A link that breaks over two lines is seen where its first line is.
    const [line] = stop.getClientRects()
    const top = bar?.getBoundingClientRect().top ?? 0
    const isHidden = bar?.contains(stop) !== true && line !== undefined && (line.bottom > top || line.top < 0)
    return { name: stop.textContent?.trim() || stop.id, isHidden }
  })
}

/** Parts are drawn when the browser has nothing else to do, which on a busy machine takes its time. */
async function waitUntilDrawn(page: Page): Promise<void> {
  await expect(page.locator('html')).not.toHaveAttribute('data-far', { timeout: 30_000 })
}

async function countPrintedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** The heading above the middle of the screen, or the one asked for: which it is, and how far from the top of the screen. */
async function readPlace(page: Page, asked?: number): Promise<{ heading: number; top: number }> {
  return page.evaluate((wanted) => {
    const tops = [...document.querySelectorAll('main :is(h2, h3)')].map((found) => found.getBoundingClientRect().top)
    const heading = wanted ?? tops.findLastIndex((top) => top < innerHeight / 2)
    return { heading, top: tops[heading] ?? Number.NaN }
  }, asked)
}
