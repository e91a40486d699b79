import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { attributeOf, scanTags } from '../../integrations/html.ts'
import { contentPolicy, homePolicy, searchPolicy } from '../../src/layouts/policy.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')

/** What would become markup or a script if a page wrote it out. */
const payloads = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '</title><script>alert(1)</script>',
  '社保"><iframe src=javascript:alert(1)>',
  '__proto__[x]=1&q=constructor',
  '%00%3Cscript%3E',
]

test('nothing in an address or in what the browser has stored becomes markup', async ({ page }) => {
  // Each of many addresses opens two pages, one of which searches.
  test.slow()
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    dialog.dismiss().catch(() => undefined)
  })
  for (const payload of payloads) {
    const query = encodeURIComponent(payload)
    await page.goto(`en/search/?q=${query}&${query}=${query}#${query}`)
    await expect(page.locator('search-page')).toHaveAttribute('data-search-state', /results|weak|none/)
    await page.evaluate((text) => {
      localStorage.setItem('shebao.place', `520500:${text.slice(0, 40)}`)
    }, payload)
    await page.goto(`zh-cn/procedures/minor-card-password-forgotten/?${query}#${query}`)
    await expect(page.locator('h1')).toBeVisible()
    const found = await page.locator('iframe, script:not([src]), [onerror], [onload], img[src="x"]').count()
    expect(found, payload).toBe(0)
  }
  expect(dialogs).toEqual([])
})

test('a page refuses scripts and markup that come from text, whatever wrote it', async ({ page }) => {
  await page.goto('en/')
  const outcome = await page.evaluate(() => {
    const attempt = (act: () => unknown): string => {
      try {
        act()
        return 'done'
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error)
      }
    }
    const script = document.createElement('script')
    return [
      attempt(() => {
        document.body.innerHTML = '<p>'
      }),
      attempt(() => {
        script.src = '/assets/site.js'
      }),
      attempt(() => {
        script.textContent = 'alert(1)'
      }),
      attempt(() => document.write('<p>')),
    ]
  })
  expect(outcome).toEqual(['refused', 'refused', 'refused', 'refused'])
})

test('every page carries a policy before anything that it loads', () => {
  const policies = new Set<string | undefined>([contentPolicy, homePolicy, searchPolicy])
  const pages = globSync('**/*.html', { cwd: dist }).filter((page) => page !== '404.html')
  // The page for wrong addresses has a policy of its own: it is served at unknown depth.
  expect(policyOf('404.html')).toMatch(/^default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+'; /)
  expect(pages.filter((page) => !policies.has(policyOf(page)))).toEqual([])
})

/** The policy of a built page; undefined when a script, a style sheet or a picture stands before it. */
function policyOf(page: string): string | undefined {
  const head = readFileSync(join(dist, page), 'utf8').slice(0, 2000)
  const first = scanTags(head).find(
    (tag) =>
      attributeOf(tag, 'http-equiv') === 'Content-Security-Policy' ||
      ['script', 'style', 'link', 'img', 'body'].includes(tag.name),
  )
  return first?.name === 'meta' ? attributeOf(first, 'content') : undefined
}
