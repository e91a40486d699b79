import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { listenForTrouble } from '../support/page-trouble.ts'

/** Presses the button of the page and opens the file it gives, from disk, in a tab of its own. */
async function openSaved(page: Page): Promise<{ name: string; html: string; file: Page; trouble: string[] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('save-page button').click()])
  const path = await download.path()
  const html = readFileSync(path, 'utf8')
  const file = await page.context().newPage()
  const trouble = listenForTrouble(file)
  // The browser names what it keeps without an ending, which would be shown as text.
  await file.route('file://**', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }))
  await file.goto(pathToFileURL(path).href)
  return { name: download.suggestedFilename(), html, file, trouble }
}

test('a page is saved as one file that needs nothing else and leads back to the site', async ({ page, baseURL }) => {
  await page.goto('zh-cn/procedures/minor-card-password-forgotten/')
  const title = await page.locator('h1').innerText()
  const color = await page.locator('h1').evaluate((element) => getComputedStyle(element).fontFamily)
  const { name, html, file, trouble } = await openSaved(page)
  expect(name).toBe('shebao-guide-minor-card-password-forgotten-zh-cn.html')
  expect(html).not.toMatch(
    /<script|<style|<link(?! rel="stylesheet" href="data:text\/css)|<form|<button|\bsrc="(?!data:)/,
  )
  expect(html).toContain(`content="default-src 'none'; img-src data:; style-src data:"`)
  await expect(file.locator('h1')).toHaveText(title)
  expect(await file.locator('h1').evaluate((element) => getComputedStyle(element).fontFamily)).toBe(color)
  await expect(file.locator('main > .hint').first()).toContainText(
    `${baseURL}zh-cn/procedures/minor-card-password-forgotten/`,
  )
  const links = await file.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links.filter((href) => !/^(?:https?:\/\/|tel:|mailto:|#)/.test(href))).toEqual([])
  expect(trouble).toEqual([])
})

test('a topic is saved with all its procedures, which its list leads to', async ({ page }) => {
  await page.goto('en/topics/cards/')
  const procedures = await page
    .locator('main a[href*="/procedures/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''))
  const { file, trouble } = await openSaved(page)
  const keys = [...new Set(procedures)]
  expect(keys.length).toBeGreaterThan(2)
  for (const key of keys) {
    await expect(file.locator(`main > section#${key} h1`)).toBeVisible()
    await expect(file.locator(`main a[href="#${key}"]`).first()).toBeVisible()
  }
  const ids = await file.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.length).toBe(new Set(ids).size)
  expect(trouble).toEqual([])
})
