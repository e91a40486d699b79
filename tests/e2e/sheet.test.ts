import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readQr } from '../support/read-qr.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')
const procedure = 'procedures/minor-card-password-forgotten/'
const sheets = globSync('{en,zh-cn}/procedures/**/sheet/index.html', { cwd: dist }).map((path) =>
  path.replaceAll('\\', '/').replace(/index\.html$/, ''),
)
const isOfFullPage = (path: string): boolean => path.split('/').length === 5

/** What is left of A4 within the margins of the sheet, in CSS pixels. */
const paper = { width: Math.floor((210 - 28) * (96 / 25.4)), height: Math.floor((297 - 24) * (96 / 25.4)) }

for (const language of ['en', 'zh-cn']) {
  test(`every procedure's sheet (${language}) prints on one page of A4`, async ({ page }) => {
    test.setTimeout(400_000)
    const long: string[] = []
    for (const path of sheets.filter((sheet) => sheet.startsWith(language) && isOfFullPage(sheet))) {
      await page.goto(path)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
      if (pages !== 1) long.push(`${path}: ${pages} pages`)
    }
    expect(long).toEqual([])
  })

  test(`so does every case's (${language}), by its height on paper`, async ({ page }) => {
    test.setTimeout(400_000)
    await page.setViewportSize(paper)
    await page.emulateMedia({ media: 'print' })
    const long: string[] = []
    for (const path of sheets.filter((sheet) => sheet.startsWith(language) && !isOfFullPage(sheet))) {
      await page.goto(path, { waitUntil: 'domcontentloaded' })
      const height = await page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().height ?? 0)
      if (height === 0 || height > paper.height) long.push(`${path}: ${height} of ${paper.height} pixels`)
    }
    expect(long).toEqual([])
  })
}

test('the code on a sheet leads to the page of its case, wherever the site stands', { tag: '@any-path' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`zh-cn/${procedure}bank-pin/sheet/`)
  const address = new URL('../', page.url()).href
  const drawing = page.locator('[data-page-code="drawn"] svg')
  await expect(drawing).toBeVisible()
  const size = Number((await drawing.getAttribute('viewBox'))?.split(' ')[2])
  const path = (await drawing.locator('path').getAttribute('d')) ?? ''
  expect(readQr({ size, path })).toBe(address)
})

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false })

  test('a sheet says papers, place, phone, law and where its page stands', async ({ page }) => {
    await page.goto(`en/${procedure}sheet/`)
    const sheet = page.getByRole('article')
    await expect(sheet.getByRole('checkbox')).not.toHaveCount(0)
    await expect(sheet.getByText('社会保障卡', { exact: true })).toBeVisible()
    await expect(sheet.getByRole('link', { name: '12333' })).toHaveAttribute('href', 'tel:12333')
    await expect(sheet.getByText('《经办条例》第三十一条第一款')).toBeVisible()
    const itsPage = sheet.getByRole('link', { name: 'Child’s card PIN forgotten' })
    await expect(itsPage).toHaveAttribute('data-address', `/en/${procedure}`)
    await expect(page.getByRole('button')).toHaveCount(1)
  })
})

test('ticks are kept on the device, for the page, its cases and sheets in both languages, until they are cleared', async ({
  page,
}) => {
  const box = (name: RegExp) => page.getByRole('checkbox', { name })
  await page.goto(`en/${procedure}`)
  await box(/^Social security card/).check()
  await box(/^Proof of guardianship/).check()

  await page.goto(`zh-cn/${procedure}from-16/`)
  await expect(box(/^社会保障卡/)).toBeChecked()
  await box(/^社会保障卡/).uncheck()

  await page.goto(`en/${procedure}sheet/`)
  await expect(box(/^Proof of guardianship/)).toBeChecked()
  await expect(box(/^Social security card/)).not.toBeChecked()
  await page.getByRole('button', { name: /^Clear ticks/ }).click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('where the browser keeps nothing, boxes can be ticked all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await page.goto(`en/${procedure}`)
  const box = page.getByRole('checkbox', { name: /^Social security card/ })
  await box.check()
  await expect(box).toBeChecked()
  expect(errors).toEqual([])
})
