import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { localeTags, segmentOfLocale } from '../../src/i18n/locales.ts'
import { createUrl } from '../../src/i18n/urls.ts'
import { readEntries } from '../../src/knowledge/files.ts'
import { listenForTrouble } from '../support/page-trouble.ts'

const { procedures } = readEntries(join(import.meta.dirname, '..', '..', 'src', 'content'))

/** The addresses of the first hits for a query on the open search page, once its state is final. */
async function search(page: Page, query: string, count: number): Promise<string[]> {
  const container = page.locator('search-page')
  await container.evaluate((element) => element.setAttribute('data-search-state', 'loading'))
  await container.getByRole('searchbox').or(container.getByRole('combobox')).fill(query)
  await container.getByRole('button').first().click()
  await expect(container).toHaveAttribute('data-search-state', /^(?:results|weak|none|failed)$/)
  const links = container.locator('[data-search-result] a')
  return (
    await links.evaluateAll((anchors) => anchors.map((anchor) => new URL((anchor as HTMLAnchorElement).href).pathname))
  ).slice(0, count)
}

for (const locale of localeTags) {
  for (const { key, texts } of procedures) {
    test(`${key} (${locale}): everything people ask leads to it among the first three`, async ({ page }) => {
      test.slow()
      await page.goto(`${segmentOfLocale(locale)}/search/`)
      const target = createUrl(locale, { page: 'procedure', key })
      const missed: string[] = []
      for (const ask of texts[locale].asks) {
        const found = await search(page, ask, 3)
        if (!found.includes(target)) missed.push(`${ask} → ${found.join(' ')}`)
      }
      expect(missed).toEqual([])
    })
  }
}

const firstQuestions = [
  ['en', "my kid's card PIN is forgotten"],
  ['zh-CN', '孩子社保卡密码忘了'],
] as const

for (const [locale, question] of firstQuestions) {
  test(`a guardian types “${question}” on the home page and opens the answer`, { tag: '@any-path' }, async ({
    page,
  }) => {
    const trouble = listenForTrouble(page)
    await page.goto(`${segmentOfLocale(locale)}/`)
    const field = page.getByRole('main').getByRole('combobox').or(page.getByRole('main').getByRole('searchbox'))
    await field.fill(question)
    await field.press('Enter')
    await expect(page).toHaveURL(/\/search\/\?q=/)
    await expect(page.locator('search-page')).toHaveAttribute('data-search-state', 'results')
    await page.locator('[data-search-result] a').first().click()
    await expect(page).toHaveURL(/\/procedures\/minor-card-password-forgotten\//)
    expect(trouble).toEqual([])
  })
}

test('a citation leads to the paragraph', async ({ page }) => {
  await page.goto('zh-cn/search/')
  await search(page, '社会保险法第七十四条第四款', 1)
  const first = page.locator('[data-search-result] a').first()
  await expect(first).toHaveAttribute('href', /\/laws\/social-insurance-law\/74\/#p4$/)
  await first.click()
  await expect(page).toHaveURL(/\/laws\/social-insurance-law\/74\/#p4$/)
})

test('a query can be sent as an address, and the back button returns to the one before', async ({ page }) => {
  const field = page.locator('search-page').getByRole('combobox').or(page.locator('search-page').getByRole('searchbox'))
  await page.goto(`en/search/?q=${encodeURIComponent('lost card')}`)
  await expect(page.locator('search-page')).toHaveAttribute('data-search-state', 'results')
  // However slowly it is typed, and whether or not it is sent: one step back is the query before.
  for (const typed of ['Bi', 'Biji', 'Bijie']) {
    await field.fill(typed)
    await expect(page).toHaveURL(new RegExp(`\\?q=${typed}$`))
  }
  await field.press('Enter')
  await page.goBack()
  await expect(page).toHaveURL(/\?q=lost/)
  await expect(field).toHaveValue('lost card')
})

test('a question from outside the subject gets no confident answer', async ({ page }) => {
  await page.goto('en/search/')
  await search(page, 'best noodle restaurant in Chengdu', 1)
  await expect(page.locator('search-page')).toHaveAttribute('data-search-state', /^(?:weak|none)$/)
})

test('markup in a query stays text', async ({ page }) => {
  const trouble = listenForTrouble(page)
  await page.goto(`en/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>card')}`)
  await expect(page.locator('search-page')).toHaveAttribute('data-search-state', /^(?:results|weak|none)$/)
  await expect(page.locator('search-page img')).toHaveCount(0)
  expect(trouble).toEqual([])
})

test('when the index cannot be loaded, the page says so and everything can still be browsed', async ({ page }) => {
  await page.route('**/search/*.js', (route) => route.abort())
  await page.goto(`en/search/?q=card`)
  await expect(page.locator('search-page')).toHaveAttribute('data-search-state', 'failed', { timeout: 15_000 })
  await expect(
    page
      .getByRole('link', { name: 'Bijie contacts' })
      .or(page.getByRole('link', { name: 'Whom to call' }))
      .first(),
  ).toBeVisible()
})

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false })

  test('the search page offers everything to browse', async ({ page }) => {
    await page.goto('zh-cn/search/')
    await expect(page.getByRole('main').getByRole('link', { name: '孩子社保卡密码忘了' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: '贵州省' })).toBeVisible()
  })
})
