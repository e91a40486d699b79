import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { createLawNames } from '../../src/knowledge/law-names.ts'
import { parseCitation } from '../../src/knowledge/read-citation.ts'
import { readHeldLaws } from '../support/held-laws.ts'
import { listenForTrouble } from '../support/page-trouble.ts'

const names = createLawNames(readHeldLaws().laws)
const article = 'laws/social-security-card-measures/16/'
const item = { law: 'social-security-card-measures', article: 16, provision: { paragraph: 1, item: 4 } }

for (const [segment, name, copy] of [
  ['en', 'Cite paragraph 1, item 4', 'Copy: '],
  ['zh-cn', '引用第一款第四项', '复制: '],
] as const) {
  test(`every form of citation of an item (${segment}) is on the spot, and names version, address and day`, {
    tag: '@any-path',
  }, async ({ page }) => {
    const trouble = listenForTrouble(page)
    await page.goto(`${segment}/${article}`)
    const address = `${page.url()}#p1-i4`
    await page.getByRole('link', { name, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    const citations = await dialog.locator('dd').allTextContents()
    expect(citations).toHaveLength(5)
    const today = await page.evaluate(() => {
      const now = new Date()
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-')
    })
    for (const text of citations)
      expect({ text, ...parseCitation(text, names) }).toEqual({ text, ...item, consulted: today })
    expect(citations.filter((text) => text.includes(address))).toHaveLength(4)
    await expect(dialog.getByRole('button', { name: new RegExp(`^${copy}`) })).toHaveCount(5)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('link', { name, exact: true })).toBeFocused()
    expect(trouble).toEqual([])
  })
}

test('a law as a whole is cited on the spot in the same forms', async ({ page }) => {
  await page.goto('zh-cn/laws/social-insurance-law/')
  await page.getByRole('link', { name: '全部引用格式' }).click()
  const citations = page.getByRole('dialog').locator('dd')
  await expect(citations).toHaveCount(5)
  for (const text of await citations.allTextContents())
    expect(parseCitation(text, names)).toMatchObject({ law: 'social-insurance-law', article: null })
})

test('a citation is copied at a press', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`zh-cn/${article}cite/#p1-i4`)
  const section = page.locator('#p1-i4')
  await section.getByRole('button', { name: '复制: 法律文书' }).click()
  await expect(section.getByRole('button', { name: '已复制' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await section.locator('dd').first().textContent())
})

test('reference managers get the provision with address and day', async ({ page }) => {
  await page.goto(`en/${article}cite/`)
  for (const name of ['RIS (EndNote, NoteExpress)', 'CSL-JSON (Zotero, Pandoc)']) {
    const waiting = page.waitForEvent('download')
    await page.locator('#p1-i4').getByRole('link', { name }).click()
    const text = readFileSync(await (await waiting).path(), 'utf8')
    expect(parseCitation(text, names)).toMatchObject(item)
    expect(text).toContain(`${article}#p1-i4`)
  }
})

for (const [asked, anchor] of [
  ['第一款第四项', 'p1-i4'],
  ['paragraph 1, item 2', 'p1-i2'],
] as const) {
  test(`“${asked}” behind the address of an article lands on the provision`, { tag: '@any-path' }, async ({ page }) => {
    await page.goto(`zh-cn/${article}?at=${encodeURIComponent(asked)}`)
    await expect(page).toHaveURL(new RegExp(`/16/#${anchor}$`))
    await expect(page.locator(`#${anchor}`)).toBeInViewport()
  })
}

test('a place behind the address of a law leads to its article, and one that is not held is said not to be', async ({
  page,
}) => {
  await page.goto(`en/laws/social-insurance-law/?at=${encodeURIComponent('第五十八条第二款')}`)
  await expect(page).toHaveURL(/\/58\/#p2$/)
  await page.goto('en/laws/social-insurance-law/58/?at=p9')
  await expect(page.getByRole('status')).toContainText('“p9” is not in this article')
  await page.goto('en/laws/social-insurance-law/?at=98')
  await expect(page.getByRole('status')).toContainText('“98” is not held here')
})

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false })

  test('every form of citation can be selected, with gaps for address and day', async ({ page }) => {
    await page.goto(`en/${article}`)
    await page.getByRole('link', { name: 'Cite paragraph 1, item 4', exact: true }).click()
    await expect(page).toHaveURL(/\/16\/cite\/#p1-i4$/)
    const citations = await page.locator('#p1-i4 dd').allTextContents()
    expect(citations[2]).toContain('art 16(1)(4) <[address]> accessed [day month year]')
    for (const text of citations) expect(parseCitation(text, names)).toMatchObject(item)
    await expect(page.locator('#p1-i4 dd').first()).toHaveCSS('user-select', 'all')
  })

  test('the reader chooses how the two languages are shown', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`en/${article}`)
    const translation = page.locator('#p1 > .translation')
    const beside = await translation.boundingBox()
    await page.getByLabel('One below the other').check()
    const below = await translation.boundingBox()
    expect(below?.x).toBeLessThan(beside?.x ?? 0)
    await page.getByLabel('Chinese only').check()
    await expect(translation).toBeHidden()
  })

  test('Chinese pages show the official wording alone until the translation is asked for', async ({ page }) => {
    await page.goto(`zh-cn/${article}`)
    const translation = page.locator('#p1 > .translation')
    await expect(translation).toBeHidden()
    await page.getByLabel('中英对照（译文非官方）').check()
    await expect(translation).toBeVisible()
    await expect(translation).toHaveAttribute('lang', 'en')
  })
})
