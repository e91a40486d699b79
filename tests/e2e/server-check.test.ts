import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startServer } from '../../scripts/support/local-server.ts'
import { projectRoot } from '../../scripts/support/run-tool.ts'

test('the page that checks a server asks nothing before it may, names what is missing and opens the configuration of that server', async ({
  page,
}) => {
  const headers = {
    server: 'nginx/1.22.1',
    'content-security-policy': "frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
  }
  const server = await startServer({ directory: join(projectRoot, 'dist'), mount: '/guide/', headers }, 0)
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(`${server.url}en/check/`)
  await page.waitForLoadState('networkidle')
  expect(errors).toEqual([])
  await page.getByRole('button', { name: 'Test this server' }).click()
  await expect(page.locator('server-check')).toHaveAttribute('aria-busy', 'false')
  await expect(page.locator('[data-server]')).toHaveText(
    'The server calls itself “nginx/1.22.1”. Its configuration is open below.',
  )
  await expect(page.locator('details[open]')).toContainText('root /srv')
  const outcomes = await page
    .locator('[data-test]:not([data-test="wasm"])')
    .evaluateAll((rows) => rows.map((row) => `${row.getAttribute('data-test')} ${row.getAttribute('data-outcome')}`))
  expect(outcomes).toEqual([
    'types good',
    'compression bad',
    'caching bad',
    'headers good',
    'notFound good',
    'case good',
    'path good',
    'offline good',
  ])
  await expect(page.locator('[data-test="path"] dd')).toHaveText('The site is at /guide/. Folders get their slash.')
  await server.close()
})

test('without scripts the page that checks a server still shows every configuration', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${baseURL}zh-cn/check/`)
  await expect(page.getByText('检测没有运行')).toBeVisible()
  await expect(page.getByRole('button', { name: '开始检测' })).toBeHidden()
  await page.getByText('web.config').click()
  await expect(page.getByText('<mimeMap fileExtension=".bin"')).toBeVisible()
  await context.close()
})
