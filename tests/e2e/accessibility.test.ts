import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { languages, pageKinds } from '../support/page-kinds.ts'
import { listenForTrouble } from '../support/page-trouble.ts'

// The lists of words and papers are long, and axe looks at every piece of them, in four modes.
test.describe.configure({ timeout: 120_000 })

/** The rules that another scheme or size can break. */
const ofLooks = ['color-contrast', 'target-size']

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const { segment, language } of languages) {
  for (const { kind, path } of pageKinds) {
    // One load for two promises: `navigation.test.ts` makes the first one for a site below a path.
    test(`${kind} (${language}): loads without trouble, and axe finds nothing, light or dark, normal or comfort`, async ({
      page,
    }) => {
      const trouble = listenForTrouble(page)
      await page.goto(`${segment}/${path}`)
      await page.waitForLoadState('networkidle')
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      expect(trouble).toEqual([])
      expect(await findViolations(page)).toEqual([])
    })
  }

  test(`no page (${language}) is cut off or scrolls sideways at 320 pixels, also with wide text spacing or in comfort mode`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    const tooWide: string[] = []
    for (const { kind, path } of pageKinds) {
      await page.goto(`${segment}/${path}`)
      for (const [mode, excess] of await page.evaluate(measureExcess)) {
        if (excess > 0) tooWide.push(`${kind}, ${mode}: ${excess} pixels`)
      }
    }
    expect(tooWide).toEqual([])
  })
}

test('no table of a page moves sideways on the smallest phone, in easy view neither', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const tooWide: string[] = []
  for (const { segment } of languages) {
    for (const path of [
      'offices/changzhou-hrss/',
      'procedures/cross-province-transfer/',
      'procedures/retirement-with-insufficient-contributions/',
      'procedures/retirement-with-insufficient-contributions/charts/',
      'procedures/shenzhen-hukou-contributions/',
    ]) {
      for (const view of ['normal', 'comfort']) {
        await page.goto(`${segment}/${path}?view=${view}`)
        const moving = await page
          .locator('.scroll, .stack')
          .evaluateAll((frames) => frames.filter((frame) => frame.scrollWidth > frame.clientWidth).length)
        if (moving > 0) tooWide.push(`${segment}/${path}, ${view}: ${moving}`)
      }
    }
  }
  expect(tooWide).toEqual([])
})

for (const { kind, path } of [
  { kind: 'the first page', path: './' },
  { kind: 'the page for addresses that lead nowhere', path: 'nowhere/' },
]) {
  test(`${kind}: axe finds nothing, light or dark`, async ({ page }) => {
    await page.goto(path)
    expect(await findViolations(page)).toEqual([])
  })
}

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto('en/procedures/minor-card-password-forgotten/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('every number and every answer to a question is a target of at least 44 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('en/procedures/minor-card-password-forgotten/')
  const small = await page
    .locator('.call, .question a, .call-bar a, summary')
    .filter({ visible: true })
    .evaluateAll((elements) =>
      elements
        .map((element) => ({ text: element.textContent, height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height < 44),
    )
  expect(small).toEqual([])
})

/** What axe finds, as mode, rule and place: every rule once, then what colours and sizes can change in the other modes. */
async function findViolations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const view of ['normal', 'comfort'] as const) {
    await page.locator('html').evaluate((root, value) => root.setAttribute('data-view', value), view)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // No page holds a frame, for which axe would open a second page each time; what passes need not be listed.
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
      const isFirst = view === 'normal' && colorScheme === 'light'
      const { violations } = await (isFirst ? axe.withTags(rules) : axe.withRules(ofLooks)).analyze()
      found.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${view}, ${colorScheme}: ${id} at ${target.join(' ')}`),
        ),
      )
    }
  }
  return found
}

/** Runs in the page: how far it is wider than the window, as it is, with the spacing of WCAG 1.4.12, in comfort mode. */
function measureExcess(): [string, number][] {
  const excess = (): number => document.documentElement.scrollWidth - window.innerWidth
  const plain = excess()
  const spacing = new CSSStyleSheet()
  spacing.replaceSync(
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
  )
  document.adoptedStyleSheets = [spacing]
  const spaced = excess()
  document.adoptedStyleSheets = []
  document.documentElement.dataset.view = 'comfort'
  return [
    ['plain', plain],
    ['spaced', spaced],
    ['comfort', excess()],
  ]
}
