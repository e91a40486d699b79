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

const lists = ['en/terms/', 'zh-cn/terms/', 'en/documents/', 'zh-cn/documents/']

test('the address of an entry leads to it in a long list, and it keeps its place while the others are drawn', async ({
  page,
}) => {
  const astray: string[] = []
  for (const path of lists) {
    await page.goto(path)
    const ids = await page.locator('.glossary > section').evaluateAll((list) => list.map(({ id }) => id))
    for (const id of [ids[1], ids[Math.floor(ids.length / 2)], ids.at(-2)]) {
      await page.goto('about:blank')
      await page.goto(`${path}#${id}`)
      const entry = page.locator(`[id='${id}']`)
      const first = await entry.boundingBox()
      await expect(page.locator('.glossary')).toHaveAttribute('data-drawn', '')
      const last = await entry.boundingBox()
      for (const top of [first?.y, last?.y]) {
        if (top === undefined || top < 0 || top > 60) astray.push(`${path}#${id}: ${top}`)
      }
    }
  }
  expect(astray).toEqual([])
})

test.describe('in a browser that never comes to rest, a long list of which only the part in sight is drawn', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0
    })
    await page.goto('en/terms/')
    await expect(page.locator('.glossary > section').last()).toHaveCSS('content-visibility', 'auto')
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

  test('can be heard, searched and printed as a whole', async ({ page }) => {
    const entries = page.locator('.glossary > section')
    const names = await entries.evaluateAll((list) =>
      list.map(({ firstElementChild }) => firstElementChild?.textContent),
    )
    const heard = await page.locator('main').ariaSnapshot()
    for (const name of names) expect(heard).toContain(`heading "${name?.replaceAll('"', '\\"')}"`)

    const words = await entries
      .nth(names.length - 3)
      .locator('.body')
      .textContent()
    expect(await page.evaluate((text) => Reflect.get(window, 'find')(text), words?.slice(0, 20))).toBe(true)
    await expect(entries.nth(names.length - 3)).toBeInViewport()

    await page.emulateMedia({ media: 'print' })
    await expect(entries.last()).toHaveCSS('content-visibility', 'visible')
  })
})

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
