import { type APIRequestContext, expect, test } from '@playwright/test'
import { languages, pageKinds } from '../support/page-kinds.ts'
import { listenForTrouble } from '../support/page-trouble.ts'

for (const { segment, language } of languages) {
  for (const { kind, path } of pageKinds) {
    // At the root `accessibility.test.ts` promises the same of the page that it loads.
    test(`${kind} (${language}): loads without error, violation of the policy or request to elsewhere`, {
      tag: '@sub-path',
    }, async ({ page }) => {
      const trouble = listenForTrouble(page)
      await page.goto(`${segment}/${path}`)
      await page.waitForLoadState('networkidle')
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      expect(trouble).toEqual([])
    })
  }

  test(`from the home page (${language}) every kind of page is reached by links`, { tag: '@any-path' }, async ({
    page,
    request,
  }) => {
    await page.goto(`${segment}/`)
    const found = new Set<string>()
    let frontier = [new URL(page.url()).href]
    const root = new URL('../', page.url()).href
    // Three links deep; of each folder of addresses a few are enough.
    for (let depth = 0; depth < 4; depth += 1) {
      const next = new Map<string, string>()
      for (const address of frontier) {
        for (const link of await linksOf(request, address)) {
          if (link.startsWith(root) && !found.has(link)) next.set(folderOf(link), link)
          found.add(link)
        }
      }
      frontier = [...next.values()]
    }
    const missing = pageKinds.filter(({ path }) => !found.has(`${root}${segment}/${path}`)).map(({ kind }) => kind)
    // These are single pages among hundreds; their siblings show that the kind is reached.
    const single = [
      'article with a wrong citation',
      'article',
      'citations of an article',
      'versions of a law',
      'case of a procedure',
      'places of a procedure',
      'take-along sheet',
      // Reached from their procedures alone: `display.test.ts` goes there.
      'charts of a procedure',
      'prefecture',
      'province',
      'office',
    ]
    expect(missing.filter((kind) => !single.includes(kind))).toEqual([])
    for (const pattern of [
      /procedures\/[a-z0-9-]+\/sheet\/$/,
      /laws\/[a-z-]+\/\d+\/$/,
      /laws\/[a-z-]+\/\d+\/cite\/$/,
      /regions\/[a-z-]+\/$/,
      /regions\/[a-z-]+\/[a-z-]+\/$/,
      /offices\/[a-z0-9-]+\/$/,
    ]) {
      expect(
        [...found].some((link) => pattern.test(link)),
        String(pattern),
      ).toBe(true)
    }
  })
}

test('every kind of page leads to itself in the other language, and back', { tag: '@any-path' }, async ({
  page,
  request,
}) => {
  await page.goto('./')
  const root = page.url()
  const lost: string[] = []
  for (const { kind, path } of pageKinds) {
    for (const [from, to] of [languages, [...languages].reverse()]) {
      if (!from || !to) continue
      const links = await linksOf(request, `${root}${from.segment}/${path}`, `hreflang="?${to.language}`)
      if (!links.includes(`${root}${to.segment}/${path}`)) lost.push(`${kind} (${from.language}): ${links.join(' ')}`)
    }
  }
  expect(lost).toEqual([])
})

test('the language switch keeps the page', { tag: '@any-path' }, async ({ page }) => {
  await page.goto('en/procedures/card-activation/')
  await page.getByRole('link', { name: '中文' }).first().click()
  await expect(page).toHaveURL(/\/zh-cn\/procedures\/card-activation\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('link', { name: 'English' }).first().click()
  await expect(page).toHaveURL(/\/en\/procedures\/card-activation\/$/)
})

test('the language switch keeps the paragraph that was asked for', async ({ page }) => {
  await page.goto('en/laws/social-insurance-law/74/#p3')
  await page.getByRole('link', { name: '中文' }).click()
  await expect(page).toHaveURL(/\/zh-cn\/laws\/social-insurance-law\/74\/#p3$/)
})

test('the language switch keeps what was searched for', async ({ page }) => {
  await page.goto('en/search/?q=12333')
  await page.getByRole('link', { name: '中文' }).first().click()
  await expect(page).toHaveURL(/\/zh-cn\/search\/\?q=12333$/)
})

test('the first page offers both languages as they are, without sending anyone anywhere', { tag: '@any-path' }, async ({
  page,
}) => {
  const trouble = listenForTrouble(page)
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 2, name: /^Social security in China: what.to.do/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: '社保的事：怎么办，带什么，问谁' })).toBeVisible()
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/$/)
  expect(trouble).toEqual([])
})

for (const address of ['nowhere/', 'en/procedures/no-such-thing/', 'zh-cn/laws/civil-code/9999/']) {
  test(`an address that leads nowhere (${address}) offers search and ways on in both languages`, {
    tag: '@any-path',
  }, async ({ page }) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
    await expect(page.getByRole('heading', { name: '找不到网页' })).toBeVisible()
    // The addresses are corrected once the root of the site is found.
    await expect(async () => {
      const target = await page.getByRole('link', { name: '办事' }).evaluate((link: HTMLAnchorElement) => link.href)
      expect((await page.request.get(target)).status()).toBe(200)
    }).toPass({ timeout: 5000 })
    // The language of the address comes first.
    await page.getByRole('searchbox').first().fill('12333')
    await page.getByRole('searchbox').first().press('Enter')
    await expect(page).toHaveURL(
      address.startsWith('zh-cn/') ? /\/zh-cn\/search\/\?q=12333$/ : /\/en\/search\/\?q=12333$/,
    )
  })
}

test('an address that leads nowhere keeps the view and the colours that the reader has chosen', async ({ page }) => {
  const sizeOf = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
  await page.goto('nowhere/')
  const normal = await sizeOf()
  await page.goto('en/about/?view=comfort&scheme=dark')
  await page.goto('nowhere/')
  expect(await sizeOf()).toBeGreaterThan(normal)
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(18, 25, 24)')
})

test('previous and next lead through a topic and back', async ({ page }) => {
  await page.goto('en/procedures/minor-card-password-forgotten/')
  const start = page.url()
  await page.locator('a[rel="next"]').click()
  await expect(page).not.toHaveURL(start)
  await page.locator('a[rel="prev"]').click()
  await expect(page).toHaveURL(start)
})

test('related pages come each with a reason', async ({ page }) => {
  await page.goto('en/procedures/minor-card-password-forgotten/')
  const related = page.getByRole('navigation', { name: 'Read next' }).getByRole('listitem')
  expect(await related.count()).toBeGreaterThan(1)
  for (const item of await related.all()) await expect(item.locator('span')).not.toBeEmpty()
})

/** The links of a page as it is delivered, or those with an attribute: no browser is needed to follow them. */
async function linksOf(request: APIRequestContext, address: string, attribute = ''): Promise<string[]> {
  const html = await (await request.get(address)).text()
  const targets = [...html.matchAll(new RegExp(`<a [^>]*?href="?([^"#?\\s>]+)[^>]*${attribute}`, 'g'))].map(
    ([, target = '']) => new URL(target, address).href,
  )
  return targets.filter((target) => target.startsWith('http'))
}

// What an address is one of: /en/laws/civil-code/23/ is an /en/laws/?/?/.
function folderOf(link: string): string {
  return link.replace(
    /\/(procedures|topics|laws|regions|offices)\/(.+)$/,
    (_, list: string, rest: string) => `/${list}/${'?/'.repeat(rest.split('/').length - 1)}`,
  )
}
