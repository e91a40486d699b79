import { expect, type Page, test } from '@playwright/test'

const charts = 'procedures/retirement-with-insufficient-contributions/charts/'

test('each sheet of paper bears its number and the address it came from, with what was searched for', async ({
  page,
}) => {
  await page.goto('en/search/?q=12333')
  await sendToPaper(page)
  expect(await readMargin(page, '--sheet-number')).toContain('counter(page)')
  expect(await readMargin(page, '--printed-from')).toBe(JSON.stringify(page.url()))
})

test('a take-along sheet stays as it is: one sheet needs no number, and names its page itself', async ({ page }) => {
  await page.goto('zh-cn/procedures/minor-card-password-forgotten/sheet/')
  await sendToPaper(page)
  expect(await readMargin(page, '--sheet-number')).toBe('')
  expect(await readMargin(page, '--printed-from')).toBe('')
})

test('on paper the number of an article comes again on every sheet that what rests on it reaches', async ({ page }) => {
  for (const segment of ['en', 'zh-cn']) {
    await page.goto(`${segment}/laws/social-insurance-law/`)
    await page.emulateMedia({ media: 'print' })
    // Browsers repeat the head of a table on each sheet, if it is not broken itself.
    const heads = await page.locator('.matrix tbody tr').evaluateAll((rows) =>
      rows.map((row) => {
        const head = row.querySelector('th')
        const style = head && getComputedStyle(head)
        return [getComputedStyle(row).display, style?.display, style?.breakInside].join()
      }),
    )
    expect(heads.length).toBeGreaterThan(20)
    expect(new Set(heads)).toEqual(new Set(['table,table-header-group,avoid']))
  }
})

test('the four numbers of the first page stand together on one sheet, without names that only lead on', async ({
  page,
}) => {
  for (const segment of ['en', 'zh-cn']) {
    await page.goto(`${segment}/`)
    await page.emulateMedia({ media: 'print' })
    const tops = await page
      .locator('.lines > li')
      .evaluateAll((lines) => lines.map((line) => Math.round(line.getBoundingClientRect().top)))
    expect(tops).toHaveLength(4)
    expect(new Set(tops).size).toBe(1)
    await expect(page.locator('.provinces')).toBeHidden()
  }
})

test('what can only be used on screen is not printed: fields, buttons, lists of names that lead on', async ({
  page,
}) => {
  await page.goto('en/nothing/here/')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('textbox').or(page.getByRole('button')).or(page.getByRole('link'))).toHaveCount(0)

  await page.goto('en/search/')
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  await expect(page.locator('.provinces')).toBeHidden()
  await expect(page.getByRole('link', { name: 'Civil Code' })).toBeVisible()

  await page.goto('en/laws/')
  await expect(page.getByRole('heading', { name: 'By subject' })).toHaveCount(0)

  await page.goto('en/procedures/minor-card-password-forgotten/')
  await expect(page.getByText('Each title leads on')).toBeHidden()
})

test('places to choose from are not printed, but those that a procedure is for', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('en/procedures/minor-card-password-forgotten/places/')
  await expect(page.getByText('Xinjiang')).toBeHidden()
  await page.goto('en/procedures/jilin-contribution-rates/places/')
  await expect(page.locator('.provinces').getByText('Jilin')).toBeVisible()
})

test('on paper a calculator that was not used leaves its rule, not its title; one that was used is printed', async ({
  page,
}) => {
  await page.goto(`zh-cn/${charts}`)
  await page.emulateMedia({ media: 'print' })
  const title = page.getByRole('heading', { name: '查自己的退休年龄' })
  await expect(title).toHaveCount(0)
  await expect(page.getByText('规则：')).toBeVisible()

  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('radio').first().check()
  await page.getByRole('textbox', { name: '出生年份' }).fill('1976')
  await page.getByRole('button', { name: '查一查' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(title).toBeVisible()
  await expect(page.locator('retirement-age output')).toBeVisible()
})

/** As when the reader prints: the page is told before its style changes. */
async function sendToPaper(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
}

function readMargin(page: Page, name: string): Promise<string> {
  return page.evaluate((asked) => document.documentElement.style.getPropertyValue(asked), name)
}
