/** What every host promises, and one look at whether it keeps it: a site at an address, with scripts or without. */
import type { Browser, Page } from '@playwright/test'
import { listenForTrouble } from '../support/page-trouble.ts'

/** How a site is looked at. */
export interface Look {
  /** The address of the first page: of a server, or of index.html on disk. */
  url: string
  scripting: boolean
}

/** Walks through a site as a reader does. Returns what went wrong, nothing if all is as promised. */
export async function walk(browser: Browser, look: Look): Promise<string[]> {
  const context = await browser.newContext({ javaScriptEnabled: look.scripting, serviceWorkers: 'block' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const trouble = listenForTrouble(page)
  try {
    await page.goto(look.url)
    await readPages(page)
    await search(page, look)
  } catch (error) {
    trouble.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  } finally {
    await context.close()
  }
  return trouble
}

/** First page, English, a procedure, the other language, a region, print. */
async function readPages(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expectText(page, 'html[lang="en"] h1', /\S/)
  await page.locator('nav.places a[href*="procedures/"]').click()
  await page.locator('main a[href*="minor-card-password-forgotten/"]').first().click()
  await expectText(page, 'h1', /password/i)
  await expectStyled(page)
  await page.getByRole('link', { name: '中文' }).first().click()
  await expectText(page, 'html[lang="zh-CN"] h1', /密码/)
  await page.locator('nav.places a[href*="regions/"]').click()
  await page.locator('main a[href*="guizhou/"]').first().click()
  await page.locator('main a[href*="bijie/"]').first().click()
  await expectText(page, 'h1', /毕节/)
  await page.emulateMedia({ media: 'print' })
  await expectText(page, 'h1', /毕节/)
  await page.emulateMedia({ media: 'screen' })
}

/** With scripts the right page is the first hit; without, the search page leads on by links. */
async function search(page: Page, { scripting }: Look): Promise<void> {
  await page.locator('input[type="search"]').first().fill('孩子社保卡密码忘了')
  await page.locator('input[type="search"]').first().press('Enter')
  await page.waitForURL(/search\/(?:index\.html)?\?q=/)
  if (!scripting) {
    await page.locator('main .browse a[href*="procedures/"]').first().waitFor()
    return
  }
  await page.locator('[data-search-state="results"]').waitFor()
  const first = await page.locator('[data-search-result] a').first().getAttribute('href')
  if (!first?.includes('minor-card-password-forgotten')) throw new Error(`The first hit is ${first}.`)
  // Words that stand in a text and in no title: only the full text holds them.
  await page.locator('input[type="search"]').first().fill('法律援助机构')
  await page.locator('[data-search-result] mark').first().waitFor()
}

async function expectText(page: Page, selector: string, pattern: RegExp): Promise<void> {
  const text = await page.locator(selector).first().innerText()
  if (!pattern.test(text)) throw new Error(`${page.url()}: ${selector} says "${text}".`)
}

async function expectStyled(page: Page): Promise<void> {
  const sheets = await page.locator('link[rel="stylesheet"]').count()
  const width = await page
    .locator('.site-header .bar')
    .first()
    .evaluate((bar) => getComputedStyle(bar).maxWidth)
  if (sheets === 0 || width === 'none') throw new Error(`${page.url()} has no style.`)
}
