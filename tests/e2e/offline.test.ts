import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { bundleEntry } from '../../integrations/client-bundle.ts'
import { writeOffline } from '../../integrations/offline/write-offline.ts'
import { startServer } from '../../scripts/support/local-server.ts'
import { projectRoot } from '../../scripts/support/run-tool.ts'

test.use({ serviceWorkers: 'allow' })

/** Waits until the pack of a language is held, however long that takes. */
async function waitForPack(page: Page, segment: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async (wanted) => {
          const names = (await caches.keys()).filter((name) => name.startsWith('shebao-guide '))
          const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
          return keys.flat().some(({ url }) => url.endsWith(`?language=${wanted}`))
        }, segment),
      { timeout: 20_000 },
    )
    .toBe(true)
}

for (const { segment, home, query, found } of [
  { segment: 'en', home: 'Shebao Guide', query: 'child forgot card password', found: /minor-card-password-forgotten/ },
  { segment: 'zh-cn', home: '社保指南', query: '孩子社保卡密码忘了', found: /minor-card-password-forgotten/ },
]) {
  test(`after one visit ${segment} reads and searches without a network, three folders deep`, async ({ page }) => {
    const server = await startServer({ directory: join(projectRoot, 'dist'), mount: '/a/b/c/' }, 0)
    await page.goto(`${server.url}${segment}/about/`)
    await waitForPack(page, segment)
    await server.close()

    await page.goto(`${server.url}${segment}/regions/guizhou/bijie/`)
    await expect(page.locator('h1')).toContainText(segment === 'en' ? 'Bijie' : '毕节')
    await expect(page.locator('link[rel="stylesheet"]').first()).toHaveJSProperty('sheet.disabled', false)
    await page.getByRole('link', { name: home }).first().click()
    await expect(page).toHaveURL(`${server.url}${segment}/`)
    await page.goto(`${server.url}${segment}/search/?q=${encodeURIComponent(query)}`)
    await expect(page.locator('[data-search-state="results"]')).toBeVisible()
    await expect(page.locator('[data-search-result] a').first()).toHaveAttribute('href', found)
    await page.goto(`${server.url}${segment}/no-such-page/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    // The other language was never read: its pages exist, but not here, even where the device believes to be online.
    await page.goto(`${server.url}${segment === 'en' ? 'zh-cn' : 'en'}/about/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page needs a network')
    await expect(page.getByRole('heading', { name: '没有网络，打不开这一页' })).toBeVisible()
  })
}

test('a new build takes over when it has come whole, and never in part', async ({ page }) => {
  const site = mkdtempSync(join(tmpdir(), 'shebao-guide-'))
  const worker = await bundleEntry(projectRoot, '/src/client/service-worker.ts')
  const publish = (words: string): string => {
    for (const file of ['index.html', 'en/index.html', 'en/other/index.html', '404.html']) {
      mkdirSync(join(site, file, '..'), { recursive: true })
      writeFileSync(join(site, file), `<!doctype html><title>${words}</title><h1>${words}</h1>`)
    }
    writeOffline(site, worker)
    return /assets\/offline\/en\.\w+\.bin/.exec(readFileSync(join(site, 'sw.js'), 'utf8'))?.[0] ?? ''
  }
  publish('First')
  const instead: Record<string, string> = {}
  const server = await startServer({ directory: site, mount: '/', instead }, 0)
  const update = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update()
      const { installing } = registration
      if (!installing) return 'none'
      return new Promise((resolve) => {
        installing.addEventListener('statechange', () => {
          if (['activated', 'redundant'].includes(installing.state)) resolve(installing.state)
        })
      })
    })
  await page.goto(`${server.url}en/`)
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js')
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage('en')
  })
  await waitForPack(page, 'en')

  const pack = publish('Second')
  instead[pack] = readFileSync(join(site, pack), 'latin1').slice(0, 100)
  expect(await update()).toBe('redundant')
  for (const path of ['en/', 'en/other/']) {
    await page.goto(`${server.url}${path}`)
    await expect(page.locator('h1')).toHaveText('First')
  }

  delete instead[pack]
  expect(await update()).toBe('activated')
  for (const path of ['en/', 'en/other/']) {
    await page.goto(`${server.url}${path}`)
    await expect(page.locator('h1')).toHaveText('Second')
  }

  // Taken down, it leaves nothing behind that would stand in for what comes after it.
  rmSync(join(site, 'sw.js'))
  await page.goto(`${server.url}en/`)
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0)
  await server.close()
  rmSync(site, { recursive: true })
})
