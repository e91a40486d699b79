import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { localeTags, segmentOfLocale } from '../../src/i18n/locales.ts'
import { createUrl } from '../../src/i18n/urls.ts'
import { readEntries } from '../../src/knowledge/files.ts'
import { listenForTrouble } from '../support/page-trouble.ts'

const { procedures } = readEntries(join(import.meta.dirname, '..', '..', 'src', 'content'))

/** The addresses of the first hits for a query on the open search page, once its state is final. */
async function search(page: Page, query: string, count: number): Promise<string[]> {
  const [found] = await searchAll(page, [query])
  return (found ?? []).slice(0, count)
}

/**
 * Sends one query after the other in the field of the open search page, as a reader does, and reads for each the list
 * that it comes to. All of it inside the page: asking from outside would cost ten times the time.
 */
async function searchAll(page: Page, queries: readonly string[]): Promise<string[][]> {
  // The script comes with the first focus of the field.
  await page.locator('search-page input').focus()
  await page.evaluate(() => customElements.whenDefined('search-page'))
  return page.locator('search-page').evaluate(async (container, texts) => {
    const input = container.querySelector('input')
    const form = container.querySelector('form')
    if (!input || !form) throw new Error('The search page has no field.')
    const isFinal = (): boolean =>
      /^(?:results|weak|none|failed)$/.test(container.getAttribute('data-search-state') ?? '') &&
      container.querySelector('[data-search-notes] > *') !== null
    const lists: string[][] = []
    for (const text of texts) {
      container.setAttribute('data-search-state', 'loading')
      container.querySelector('[data-search-notes]')?.replaceChildren()
      input.value = text
      form.requestSubmit()
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (!isFinal()) return
          observer.disconnect()
          resolve()
        }
        const observer = new MutationObserver(look)
        observer.observe(container, { attributes: true, childList: true, subtree: true })
        look()
      })
      const links = container.querySelectorAll<HTMLAnchorElement>('[data-search-result] a')
      lists.push([...links].map((link) => new URL(link.href).pathname))
    }
    return lists
  }, queries)
}

for (const locale of localeTags) {
  test(`everything people ask leads to its page among the first three (${locale})`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.goto(`${segmentOfLocale(locale)}/search/`)
    const asks = procedures.flatMap(({ key, texts }) => texts[locale].asks.map((ask) => ({ key, ask })))
    const found = await searchAll(
      page,
      asks.map(({ ask }) => ask),
    )
    const missed = asks.flatMap(({ key, ask }, index) => {
      const first = (found[index] ?? []).slice(0, 3)
      return first.includes(createUrl(locale, { page: 'procedure', key }))
        ? []
        : [`${key}: ${ask} → ${first.join(' ')}`]
    })
    expect(missed).toEqual([])
  })
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

/** Lets what the page asks for at these addresses wait, until the function is called that comes back. */
async function holdBack(page: Page, addresses: RegExp): Promise<() => void> {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(addresses, async (route) => {
    await released
    await route.continue()
  })
  return () => release()
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

test('the list is narrowed by keyboard, in the address, and back takes the filter away', async ({ page }) => {
  await page.goto(`en/search/?q=${encodeURIComponent('lost card')}`)
  const container = page.locator('search-page')
  await expect(container).toHaveAttribute('data-search-state', 'results')
  const summary = container.getByText('Narrow the list')
  await summary.press('Enter')
  await container.getByLabel('Kind').selectOption('procedure')
  await expect(page).toHaveURL(/&kind=procedure$/)
  await expect(container.getByRole('status')).toContainText(/of \d+ results/)
  await expect(container.locator('[data-search-result]:not([data-search-result="procedure"])')).toHaveCount(0)
  await page.goBack()
  await expect(page).toHaveURL(/\?q=lost%20card$/)
  await expect(container.locator('[data-search-result]:not([data-search-result="procedure"])')).not.toHaveCount(0)
})

test('what is chosen before the script of the filters has come is not lost', async ({ page }) => {
  const release = await holdBack(page, /\/search\/filters\./)
  await page.goto(`en/search/?q=${encodeURIComponent('lost card')}`, { waitUntil: 'commit' })
  const container = page.locator('search-page')
  // What is hidden takes no key.
  await expect(container).toHaveAttribute('data-search-state', 'results')
  await container.getByText('Narrow the list').press('Enter')
  await container.getByLabel('Kind').selectOption('procedure')
  release()
  await expect(page).toHaveURL(/&kind=procedure$/)
  await expect(container.locator('[data-search-result]:not([data-search-result="procedure"])')).toHaveCount(0)
  await expect(container.getByLabel('Kind')).toHaveValue('procedure')
})

test('before anything is typed the page shows what can be', async ({ page }) => {
  await page.goto('zh-cn/search/')
  await page.getByRole('link', { name: '社会保险法58' }).click()
  await expect(page.locator('[data-search-result] a').first()).toHaveAttribute(
    'href',
    /\/laws\/social-insurance-law\/58\/$/,
  )
})

for (const { path, shown, meanwhile, atLast } of [
  {
    path: `zh-cn/search/?q=${encodeURIComponent('火星移民签证')}`,
    shown: true,
    meanwhile: '还没有十分对得上的，仍在查全文：',
    atLast: '没有十分对得上的。你是不是想找：',
  },
  {
    path: 'en/search/?q=zzzxqj',
    shown: false,
    meanwhile: 'Nothing yet. Still searching the full texts …',
    atLast: /^Nothing found/,
  },
]) {
  test(`until the full texts are searched the page says that they are, and shows what there is (${path})`, async ({
    page,
  }) => {
    const release = await holdBack(page, /\/search\/further\./)
    // The page counts as loaded only once that file has come.
    await page.goto(path, { waitUntil: 'commit' })
    const status = page.locator('search-page').getByRole('status')
    await expect(status).toHaveText(meanwhile)
    const hits = page.locator('[data-search-result]')
    if (shown) await expect(hits).not.toHaveCount(0)
    release()
    await expect(status).toHaveText(atLast)
  })
}

test('where nothing is found, 12333 and the places are offered', async ({ page }) => {
  await page.goto('en/search/?q=zzzxqj')
  const container = page.locator('search-page')
  await expect(container).toHaveAttribute('data-search-state', 'none')
  await expect(container.getByRole('link', { name: 'Call 12333' })).toHaveAttribute('href', 'tel:12333')
  await expect(container.getByRole('link', { name: 'Find your place and its offices' })).toBeVisible()
})

test('on request Pagefind searches all texts for any of the words', async ({ page }) => {
  const trouble = listenForTrouble(page)
  await page.goto(`en/search/?q=${encodeURIComponent('best noodle restaurant insurance')}`)
  const engine = page.waitForResponse(/pagefind\.js$/)
  await page.getByRole('button', { name: 'Search all texts' }).click()
  await engine
  await expect(page.getByRole('button', { name: 'Search all texts' })).toHaveCount(0)
  await expect(page.getByText('cannot run here')).toHaveCount(0)
  expect(trouble).toEqual([])
})

test('where WebAssembly is refused the site’s own index answers, and it is said', async ({ page }) => {
  await page.addInitScript(() => {
    WebAssembly.compile = () => Promise.reject(new Error('refused'))
  })
  await page.goto(`en/search/?q=${encodeURIComponent('best noodle restaurant insurance')}`)
  await page.getByRole('button', { name: 'Search all texts' }).click()
  await expect(page.getByText('cannot run here')).toBeVisible()
})

test('where the full texts are missing the finder still answers, and it is said', async ({ page }) => {
  await page.route(/\/search\/text\./, (route) => route.abort())
  await page.goto('en/search/?q=card')
  await expect(page.getByText('The full texts could not be searched.')).toBeVisible()
  await expect(page.locator('[data-search-result]').first()).toBeVisible()
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

  test('the search page says that it cannot search, and offers everything to browse', async ({ page }) => {
    await page.goto('zh-cn/search/')
    // Playwright looks for no words within <noscript>.
    const note = page.locator('noscript .search-note')
    await expect(note).toBeVisible()
    await expect(note).toHaveText('搜索没能加载。从下面的列表可以找到每一页。')
    await expect(page.getByRole('main').getByRole('link', { name: '孩子社保卡密码忘了' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: '贵州省' })).toBeVisible()
  })
})
