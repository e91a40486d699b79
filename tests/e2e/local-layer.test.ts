import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startServer } from '../../scripts/support/local-server.ts'
import { bundleCommand } from '../../scripts/support/release/command.ts'
import { projectRoot } from '../../scripts/support/run-tool.ts'
import { walk } from '../hosts/cells.ts'
import { listenForTrouble } from '../support/page-trouble.ts'

// All pages and both packs are written anew; on a busy machine that takes half a minute.
test.setTimeout(180_000)

test('a host lays its own layer over the whole site: name, colours, a note and an office that search finds in both languages', async ({
  browser,
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'shebao-guide-'))
  const command = await bundleCommand(projectRoot)
  writeFileSync(join(folder, command.path), command.content)
  const example = join(projectRoot, 'examples', 'local')
  const args = [command.path, join(projectRoot, 'dist'), example, 'public']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect(stdout + stderr).toBe('public is complete: the release with 1 offices and 1 notes of yours.\n')

  const server = await startServer({ directory: join(folder, 'public'), mount: '/a/b/c/' }, 0)
  const trouble = listenForTrouble(page)
  await page.goto(`${server.url}en/procedures/minor-card-password-forgotten/`)
  const note = page.getByRole('complementary', { name: 'Note by Example County Service Centre' })
  await expect(note).toContainText('window 3 on the ground floor')
  await expect(note).toContainText('Added by Example County Service Centre, not by Shebao Guide.')
  await expect(page.locator('.brand')).toHaveText('Example County Shebao Guide')
  await expect(note.getByRole('link')).toHaveCSS('color', 'rgb(29, 78, 137)')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Is this wrong?' }).click()
  const mail = page.getByRole('dialog').getByRole('link', { name: 'Write an email' })
  await mail.focus()
  await expect(mail).toHaveAttribute('href', /^mailto:guide@example\.org\?subject=Correction/)

  for (const { segment, query, name, label } of [
    { segment: 'en', query: 'Example County desk', name: 'Example County Social Security Desk', label: 'Added by' },
    { segment: 'zh-cn', query: '示例县社保服务窗口', name: '示例县社保服务窗口', label: '补充' },
  ]) {
    await page.goto(`${server.url}${segment}/search/?q=${encodeURIComponent(query)}`)
    const hit = page.locator('[data-search-result]').filter({ has: page.getByRole('link', { name }) })
    await expect(hit).toContainText(label)
    await hit.getByRole('link').first().click()
    await expect(page.locator('h1')).toHaveText(name)
    await expect(page.locator('main')).toContainText('0857-5550111')
  }
  expect(trouble).toEqual([])
  // And it is read, switched and searched as the release is.
  expect(await walk(browser, { url: server.url, scripting: true })).toEqual([])
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})
