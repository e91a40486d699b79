import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { listenForTrouble } from '../support/page-trouble.ts'

const site = pathToFileURL(join(import.meta.dirname, '..', '..', 'dist', '/')).href

test('opened from disk, a tile of the map leads to the page of its province', async ({ page }) => {
  const trouble = listenForTrouble(page)
  await page.goto(`${site}en/regions/index.html`)
  await page.locator('svg a[href*="guizhou"]').click()
  await expect(page).toHaveURL(`${site}en/regions/guizhou/index.html`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Guizhou')
  expect(trouble).toEqual([])
})

test('opened from disk, search finds the answer and opens it', async ({ page }) => {
  await page.goto(`${site}zh-cn/index.html`)
  const field = page.getByRole('main').getByRole('combobox').or(page.getByRole('main').getByRole('searchbox'))
  await field.fill('孩子社保卡密码忘了')
  await field.press('Enter')
  await expect(page.locator('search-page')).toHaveAttribute('data-search-state', 'results')
  await page.locator('[data-search-result] a').first().click()
  await expect(page).toHaveURL(/\/procedures\/minor-card-password-forgotten\/index\.html/)
})
