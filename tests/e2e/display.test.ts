import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { listenForTrouble } from '../support/page-trouble.ts'

const procedure = 'en/procedures/minor-card-password-forgotten/'

test('comfort mode is chosen at the top of any page, remembered, and left again', async ({ page }) => {
  const trouble = listenForTrouble(page)
  await page.goto(procedure)
  await page.getByRole('link', { name: 'Easy view' }).click()
  await expect(page.getByRole('link', { name: 'Normal view' })).toBeFocused()
  expect(await sizesOf(page)).toEqual({ letters: 22, target: true })
  await page.goto('zh-cn/terms/')
  expect((await sizesOf(page)).letters).toBe(22)
  await page.getByRole('link', { name: '标准模式' }).click()
  expect((await sizesOf(page)).letters).toBe(18)
  await page.reload()
  expect((await sizesOf(page)).letters).toBe(18)
  expect(trouble).toEqual([])
})

test('an address asks for comfort mode or a scheme before anything is painted', { tag: '@any-path' }, async ({
  page,
}) => {
  // No script of the page but the first one may run: whatever is then seen is what the first paint shows.
  await page.route('**/assets/site.*.js', (route) => route.abort())
  await page.goto(`${procedure}?view=comfort&scheme=dark`)
  await expect(page.locator('html')).toHaveAttribute('data-view', 'comfort')
  expect((await sizesOf(page)).letters).toBe(22)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(18, 25, 24)')
})

test('on a phone, comfort mode shows the answer before the sections, which open from one button beside the field', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${procedure}?view=comfort`)
  const laws = page.getByRole('navigation', { name: 'Main sections' }).getByRole('link', { name: 'Laws' })
  await expect(laws).toBeHidden()
  const answer = await page.locator('.answer').boundingBox()
  expect(answer?.y).toBeLessThan(370)
  await page.getByRole('button', { name: 'Menu' }).click()
  await laws.click()
  await expect(page).toHaveURL(/\/en\/laws\//)
})

test('the colours are chosen on the page about the site and hold on every page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('en/about/#display')
  const light = page.getByRole('button', { name: 'Light' })
  await light.click()
  await expect(light).toHaveAttribute('aria-pressed', 'true')
  await page.goto(procedure)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(251, 250, 247)')
})

test('the key "/" goes to the search field, until it is turned off', async ({ page }) => {
  await page.goto(procedure)
  const field = page.locator('search-box input')
  await page.keyboard.press('/')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
  await page.goto('en/about/#display')
  await page.getByRole('button', { name: 'Turn it off' }).click()
  await page.goto(procedure)
  await page.keyboard.press('/')
  await expect(field).not.toBeFocused()
})

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false })

  test('comfort mode holds for the one page, and what needs a script is not offered', async ({ page }) => {
    await page.goto(procedure)
    await expect(page.locator('read-aloud')).toBeHidden()
    await page.getByRole('link', { name: 'Easy view' }).click()
    await expect(page.locator('html')).toHaveCSS('font-size', '22px')
    await page.getByRole('link', { name: 'Normal view' }).click()
    await expect(page.locator('html')).toHaveCSS('font-size', '18px')
  })

  test('the tables stand where the calculators would be', async ({ page }) => {
    await page.goto('en/procedures/retirement-with-insufficient-contributions/charts/')
    await expect(page.getByRole('button', { name: 'Look it up' })).toBeHidden()
    await expect(page.getByRole('row', { name: '1966 60 years 4 months to 60 years 6 months' })).toBeVisible()
  })
})

test('the page is read aloud, piece by piece and each in its language, paused and stopped', async ({ page }) => {
  // The browser of the tests has no voices: one that says nothing takes their place.
  await page.addInitScript(() => {
    const spoken: { text: string; lang: string }[] = []
    const voice = (lang: string) => ({ lang, localService: true, name: lang, default: false, voiceURI: lang })
    Object.defineProperty(window, 'spoken', { value: spoken })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string
        lang = ''
        constructor(text: string) {
          this.text = text
        }
      },
    })
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [voice('en-GB'), voice('zh-CN')],
        speak: (words: { text: string; lang: string; onend: () => void }) => {
          spoken.push({ text: words.text, lang: words.lang })
          // Pieces end by themselves until four were read; the fifth goes on until somebody acts.
          if (spoken.length < 5) queueMicrotask(() => words.onend())
        },
        cancel: () => undefined,
        addEventListener: () => undefined,
      },
    })
  })
  await page.goto(procedure)
  await page.getByRole('button', { name: 'Read aloud' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  const spoken = await page.evaluate(
    () => Object.entries(window).find(([name]) => name === 'spoken')?.[1] ?? Reflect.get(window, 'spoken'),
  )
  expect(spoken).toHaveLength(5)
  expect(spoken[0].text).toContain('Resetting a forgotten password')
  expect(spoken[0].lang).toBe('en-GB')
  await expect(page.locator('.is-read')).toHaveCount(1)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('button', { name: 'Read aloud' })).toBeFocused()
  await expect(page.locator('.is-read')).toHaveCount(0)
})

test('a calculator reads the row of the table, and says why it has none', async ({ page }) => {
  const trouble = listenForTrouble(page)
  await page.goto('zh-cn/procedures/retirement-with-insufficient-contributions/charts/')
  await page.getByRole('radio', { name: '女职工，原50岁' }).check()
  await page.getByRole('textbox', { name: '出生年份' }).fill('1976')
  await page.getByRole('combobox', { name: '月份' }).selectOption('4')
  await page.getByRole('button', { name: '查一查' }).click()
  await expect(page.locator('output')).toContainText('50岁8个月')
  await expect(page.locator('output')).toContainText('2026年12月')
  await page.getByRole('textbox', { name: '出生年份' }).fill('1990')
  await expect(page.locator('output')).toBeEmpty()
  await page.getByRole('button', { name: '查一查' }).click()
  await expect(page.locator('output')).toContainText('这一组的表到1984年12月出生的人为止')
  expect(trouble).toEqual([])
})

test('a sum is worked out from the figures that hold today, and a base outside the limits is refused', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-22T08:00:00Z'))
  await page.goto('en/procedures/beijing-contribution-base-adjustment/charts/')
  await page.getByRole('textbox', { name: 'Contribution base' }).fill('10000')
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page.locator('output')).toContainText('Pension (Employee)800.00 yuan')
  await page.getByRole('textbox', { name: 'Contribution base' }).fill('5000')
  await page.getByRole('button', { name: 'Work it out' }).click()
  const base = page.getByRole('textbox', { name: 'Contribution base' })
  await expect(base).toHaveAccessibleDescription(
    'Below the lower limit of 7,270 yuan. With a wage below it, the limit counts as the base.',
  )
  await expect(base).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('output')).toBeEmpty()
})

test('a fault in a calculator leads to its field and is said once, and goes when the field changes', async ({
  page,
}) => {
  await page.goto('en/procedures/retirement-with-insufficient-contributions/charts/')
  const submit = page.getByRole('button', { name: 'Look it up' })
  const [group, year] = [
    page.getByRole('group', { name: 'Group' }),
    page.getByRole('textbox', { name: 'Year of birth' }),
  ]
  await submit.click()
  // Nothing is chosen, and nothing written: the first comes first.
  await expect(group).toHaveAccessibleDescription('Choose a group first.')
  await expect(group.getByRole('radio').first()).toBeFocused()
  await expect(page.getByText('Choose a group first.')).toHaveCount(1)
  await group.getByRole('radio').first().check()
  await expect(page.getByText('Choose a group first.')).toHaveCount(0)

  await submit.click()
  await expect(year).toBeFocused()
  await expect(year).toHaveAttribute('aria-invalid', 'true')
  await expect(year).toHaveAccessibleDescription(/^Write the year with four digits/)
  // Said with the field that gets the focus, and not by a live region besides.
  await expect(page.locator(':is([role=alert], output):not(:empty)')).toHaveCount(0)
  await expect(page.getByText('Write the year with four digits')).toBeInViewport()
  const { violations } = await new AxeBuilder({ page }).include('.calculator').analyze()
  expect(violations).toEqual([])

  // Who presses Enter in the field hears it without any move of the focus.
  await year.fill('68')
  await expect(year).not.toHaveAttribute('aria-invalid')
  await year.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/^Write the year with four digits/)
  await year.fill('1968')
  await year.press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.locator('output')).toContainText('2028')
})

test('pictures are shown, in the colours of the scheme, nothing moves when they come, and a table says the same', async ({
  page,
}) => {
  const trouble = listenForTrouble(page)
  await page.goto('en/procedures/card-activation/')
  const picture = page.getByRole('img', { name: 'One card, two passwords' })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)
  const before = await picture.boundingBox()
  expect((before?.height ?? 0) / (before?.width ?? 1)).toBeCloseTo(
    await picture.evaluate((image: HTMLImageElement) => image.naturalHeight / image.naturalWidth),
    1,
  )
  await page.getByRole('link', { name: 'The same as a table' }).click()
  await expect(page.getByRole('row', { name: /^bank PIN/i })).toBeVisible()
  expect(trouble).toEqual([])
})

/** The size of letters, and whether what is pressed is 60 pixels high. */
async function sizesOf(page: Page): Promise<{ letters: number; target: boolean }> {
  return page.evaluate(() => ({
    letters: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    target: (document.querySelector('.switch a[hreflang]')?.getBoundingClientRect().height ?? 0) >= 60,
  }))
}
