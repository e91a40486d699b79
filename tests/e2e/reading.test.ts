import { expect, type Page, test } from '@playwright/test'

const procedure = 'procedures/minor-card-password-forgotten/'

test.describe('a procedure on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('answers on its first screen', async ({ page }) => {
    await page.goto(`en/${procedure}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 })
    await expect(page.locator('.answer')).toBeInViewport()
  })

  test('keeps the number to call within reach of the thumb', async ({ page }) => {
    await page.goto(`zh-cn/${procedure}`)
    const call = page.getByRole('complementary', { name: '电话和快捷入口' }).getByRole('link', { name: '拨打 12333' })
    await expect(call).toBeInViewport()
    await expect(call).toHaveAttribute('href', 'tel:12333')
    await page.getByRole('heading', { name: '资料来源' }).scrollIntoViewIfNeeded()
    await expect(call).toBeInViewport()
  })
})

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false })

  test('a procedure reads from answer to sources', { tag: '@any-path' }, async ({ page }) => {
    await page.goto(`en/${procedure}`)
    for (const name of [
      'Which case is yours?',
      'Bring',
      'Who may act',
      'Steps',
      'Your place',
      'The details',
      'The law',
      'Sources',
    ]) {
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
    }
    await expect(page.getByRole('link', { name: 'Call 12333' }).first()).toHaveAttribute('href', 'tel:12333')
  })

  test('an answer to "which case is yours" is a page with only what applies; the full page is one link away', {
    tag: '@any-path',
  }, async ({ page }) => {
    await page.goto(`en/${procedure}`)
    const steps = page.locator('.rail > li')
    await expect(steps.filter({ hasText: 'Only for: the social-security PIN' }).first()).toBeVisible()
    const all = await steps.count()

    await page.getByRole('link', { name: /^The bank PIN/ }).click()
    await expect(page).toHaveURL(/procedures\/minor-card-password-forgotten\/bank-pin\/$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The bank PIN')
    await expect(steps.filter({ hasText: 'counter' }).first()).toBeVisible()
    expect(await steps.count()).toBeLessThan(all)
    await expect(page.getByText('Left out, because it is for others: steps (4)')).toBeVisible()

    await page.getByRole('link', { name: /^Under 16/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The bank PIN · Under 16')
    await expect(page.getByText('Only for:')).toHaveCount(0)

    await page.getByRole('link', { name: /^Show the page for all cases/ }).click()
    await expect(steps).toHaveCount(all)
  })

  test('the language switch keeps the case', { tag: '@any-path' }, async ({ page }) => {
    await page.goto(`en/${procedure}bank-pin/`)
    await page.getByRole('link', { name: '中文' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('银行密码')
  })

  test('what is known of a place opens without leaving the page', async ({ page }) => {
    await page.goto(`en/${procedure}`)
    const place = page.getByRole('group').filter({ hasText: 'Chongqing' })
    await expect(place.getByText('HRSS service halls')).toBeHidden()
    await place.getByText('Chongqing', { exact: true }).click()
    await expect(place.getByText('HRSS service halls')).toBeVisible()
  })

  test('the search page leads everywhere by links', { tag: '@any-path' }, async ({ page }) => {
    await page.goto('zh-cn/search/')
    await page.getByRole('link', { name: '孩子社保卡密码忘了' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '孩子的社保卡密码忘了怎么办' })).toBeVisible()
  })

  test('everything folded is open on paper, under the name of the site, without links that lead nowhere there', async ({
    page,
  }) => {
    await page.goto(`en/${procedure}`)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Card business at the bank’s outlets').first()).toBeVisible()
    await expect(page.getByText('Lines and offices there').first()).toBeHidden()
    await expect(page.locator('nav').filter({ visible: true })).toHaveCount(0)
    expect(await page.getByRole('banner').innerText()).toBe('Shebao Guide')
  })
})

test('everything folded is open on paper, and folded again afterwards', async ({ page }) => {
  await page.goto(`zh-cn/${procedure}`)
  const folds = page.locator('.places-known details')
  await expect(folds.first()).not.toHaveAttribute('open')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('save-page')).toBeHidden()
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  for (const fold of await folds.all()) await expect(fold).toHaveAttribute('open')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(folds.first()).not.toHaveAttribute('open')
})

test('a year in a Chinese table is never parted from its unit, at any width', async ({ page }) => {
  await page.goto(`zh-cn/${procedure}`)
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await findParted(page, /\d+年/)).toEqual([])
  }
})

test('no line of a Chinese table begins with a mark, in either view, at any width', async ({ page }) => {
  for (const key of ['retirement-with-insufficient-contributions', 'card-loss-report-and-replacement']) {
    for (const view of ['normal', 'comfort']) {
      await page.goto(`zh-cn/procedures/${key}/?view=${view}`)
      for (const width of [320, 360, 768]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await findParted(page, /.[，。；：、）]/)).toEqual([])
      }
    }
  }
})

test('a figure whose source does not say since when it holds is given as of the day of that source', async ({
  page,
}) => {
  await page.goto('en/procedures/jilin-contribution-rates/')
  await expect(page.locator('#figure-medical-employee')).toContainText('As of 26 September 2026')
  await expect(page.locator('#figure-pension-flexible')).toContainText('Since 3 December 2005')
})

test('a figure whose last day is over is marked on the day it is read', async ({ page }) => {
  const address = 'en/procedures/retirement-with-insufficient-contributions/'
  const expired = page.getByText('This period is over.')
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00'))
  await page.goto(address)
  await expect(expired.first()).toBeHidden()

  await page.clock.setFixedTime(new Date('2040-01-01T12:00:00'))
  await page.reload()
  await expect(expired.first()).toBeVisible()
})

test('an office phone checked more than a year ago says so', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2029-01-01T12:00:00'))
  await page.goto('en/offices/national-12333/')
  await expect(page.getByText('Checked more than twelve months ago').first()).toBeVisible()
})

test.describe('an article', () => {
  test('stands in the official wording, in its language, with our translation beside it', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto('en/laws/social-insurance-law/74/')
    const paragraph = page.locator('#p4')
    const official = paragraph.locator('.official')
    const translation = paragraph.locator('.translation')
    await expect(official).toHaveAttribute('lang', 'zh-CN')
    await expect(official).toContainText('用人单位和个人可以免费向社会保险经办机构查询')
    const [left, right] = [await official.boundingBox(), await translation.boundingBox()]
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0))

    const word = page
      .locator('.provisions > li')
      .filter({ has: page.getByRole('link', { name: 'Contribution statement' }) })
    await expect(word).toContainText(
      /Word\s*Protects you\s*The agency must send it regularly, free of charge\. paragraph 3/,
    )
  })

  test('has an address for each paragraph and item, and marks the one that was asked for', async ({ page }) => {
    await page.goto('zh-cn/laws/social-security-card-measures/16/')
    await page.getByRole('link', { name: '第一款第二项的链接' }).click()
    await expect(page).toHaveURL(/#p1-i2$/)
    const plain = await page.locator('#p1-i1').evaluate((element) => getComputedStyle(element).backgroundColor)
    const marked = await page.locator('#p1-i2').evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(marked).not.toBe(plain)
  })

  test('keeps paragraph and item under the same address in both languages', async ({ page }) => {
    const idsAt = async (address: string): Promise<string[]> => {
      await page.goto(address)
      return page.locator('.wording [id]').evaluateAll((elements) => elements.map(({ id }) => id))
    }
    const english = await idsAt('en/laws/social-security-card-measures/16/')
    expect(english.slice(0, 2)).toEqual(['p1', 'p1-i1'])
    expect(await idsAt('zh-cn/laws/social-security-card-measures/16/')).toEqual(english)
  })

  test('says when it is not yet in force', async ({ page }) => {
    await page.goto('en/laws/medical-security-law/11/')
    await expect(page.getByText('Not yet in force: applies from 1 January 2027')).toBeVisible()
  })

  test('says which wrong citation of it is in circulation, on either article that it confuses', async ({ page }) => {
    for (const number of ['34', '40']) {
      await page.goto(`en/laws/minors-protection-law/${number}/`)
      const wrong = page.locator('section', { has: page.getByRole('heading', { name: 'Wrongly cited elsewhere' }) })
      await expect(wrong.getByText('‘Article 34’')).toBeVisible()
      await expect(wrong.getByRole('link', { name: 'Article 40, paragraph 2' })).toBeVisible()
    }
    await page.getByRole('link', { name: 'All wrong citations known to this site' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Wrongly cited elsewhere' })).toBeVisible()
  })
})

test('a city’s page says how to dial from there, from elsewhere and from abroad', async ({ page }) => {
  await page.goto('en/regions/guizhou/bijie/')
  const line = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /social security card/ }) })
  await expect(line.getByRole('link', { name: 'Call 0857-12333' })).toHaveAttribute('href', 'tel:085712333')
  await expect(line.getByRole('link', { name: '+86 857 12333' })).toHaveAttribute('href', 'tel:+8685712333')
})

/** The texts of table cells in which what the pattern finds stands on two lines. */
async function findParted(page: Page, pattern: RegExp): Promise<string[]> {
  return page.locator('td').evaluateAll((cells, source) => {
    const texts = cells.flatMap((cell) => {
      const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      const nodes: Node[] = []
      while (words.nextNode()) nodes.push(words.currentNode)
      return nodes
    })
    return texts.flatMap((node) => {
      const text = node.textContent ?? ''
      return [...text.matchAll(new RegExp(source, 'gu'))].flatMap(({ index, 0: found }) => {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + found.length)
        const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)))
        return lines.size > 1 ? [text] : []
      })
    })
  }, pattern.source)
}
