import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { attributeOf, scanTags } from '../../integrations/html.ts'
import regions from '../../src/content/regions/regions.json' with { type: 'json' }
import { listenForTrouble } from '../support/page-trouble.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')
const bijie = 'regions/guizhou/bijie/'
const procedure = 'procedures/minor-card-password-forgotten/'

test.describe('the built pages of places', () => {
  const paths = regions.map(({ slug, parent }) => {
    const province = regions.find(({ code }) => code === parent)
    return province ? `${province.slug}/${slug}` : slug
  })

  test('there are 364 in each language, each with a card for the address book', () => {
    for (const segment of ['en', 'zh-cn']) {
      const found = globSync(`${segment}/regions/*/**/index.html`, { cwd: dist }).map((path) =>
        path.replaceAll('\\', '/'),
      )
      expect(found.sort()).toEqual(paths.map((path) => `${segment}/regions/${path}/index.html`).sort())
      for (const path of paths)
        expect(readFileSync(join(dist, segment, 'regions', `${path}.vcf`), 'utf8')).toMatch(/^BEGIN:VCARD\r\n/)
    }
  })

  test('thirty of them give the four lines, each way to dial them, and the area code as the data has them', () => {
    const wrong = drawThirty().flatMap((index) => {
      const { areaCode } = regions[index] ?? { areaCode: null }
      return ['en', 'zh-cn'].flatMap((segment) => {
        const html = readFileSync(join(dist, segment, 'regions', paths[index] ?? '', 'index.html'), 'utf8')
        const dialled = scanTags(html).flatMap((tag) => (tag.name === 'a' ? (attributeOf(tag, 'href') ?? []) : []))
        const expected = ['12333', '12393', '12366', '12345'].flatMap((number) =>
          areaCode ? [number, `${areaCode}${number}`, `+86${areaCode.slice(1)}${number}`] : [number],
        )
        const missing = expected.filter((number) => !dialled.includes(`tel:${number}`))
        const strange = dialled.filter((href) => /^tel:\+86/.test(href) && !expected.includes(href.slice(4)))
        if (areaCode && !html.includes(segment === 'en' ? `Area code ${areaCode}` : `区号 ${areaCode}`))
          missing.push('area code')
        const data = scanTags(html).flatMap((tag) => attributeOf(tag, 'data-datum') ?? [])
        const unnamed = ['areaCode', 'lines'].filter((name) => !data.includes(`region:${regions[index]?.code}/${name}`))
        return [...missing, ...strange, ...unnamed].map((number) => `${segment} ${paths[index]}: ${number}`)
      })
    })
    expect(wrong).toEqual([])
  })

  test('every datum of a place has an anchor and an id of its own, and leads to what to do when it is wrong', () => {
    const html = readFileSync(join(dist, 'en', bijie, 'index.html'), 'utf8')
    const tags = scanTags(html)
    const anchors = tags.flatMap((tag) => attributeOf(tag, 'id') ?? [])
    const rows = tags.flatMap((tag) => (attributeOf(tag, 'id') ? (attributeOf(tag, 'data-datum') ?? []) : []))
    expect(anchors).toEqual(expect.arrayContaining(['12333', '12393', '12366', '12345', '520526', 'baili-dujuan']))
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(rows).toEqual(
      expect.arrayContaining([
        'region:520500/areaCode',
        'region:520500/who/bijie-hrss',
        'office:bijie-hrss',
        'procedure:bijie-agency-contacts/localRules/520500',
      ]),
    )
    expect(new Set(rows).size).toBe(rows.length)
  })
})

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false })

  test('a procedure leads to who handles it, by province and city, and says which level answers', async ({ page }) => {
    await page.goto(`en/${procedure}`)
    await page.getByRole('link', { name: 'Who handles this where you live' }).click()
    await page.getByRole('link', { name: 'Guizhou', exact: true }).click()
    await page.getByRole('link', { name: 'Bijie', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Who handles what here' })).toBeVisible()
    const answer = page.locator('.who > li').filter({ has: page.locator('#who-hrss-card') })
    await expect(answer).toContainText('Level: city or prefecture.')
    await expect(answer.getByRole('link', { name: 'Call 0857-12333' })).toHaveAttribute('href', 'tel:085712333')
    await expect(page.getByRole('button', { name: 'Remember Bijie on this device' })).toBeHidden()
  })

  test('every page leads to what to write when something is wrong', async ({ page }) => {
    await page.goto(`en/${procedure}`)
    await page.getByRole('contentinfo').getByRole('link', { name: 'Is this wrong?' }).click()
    await expect(page.getByRole('heading', { name: 'Putting a mistake right' })).toBeInViewport()
  })

  test('a wrong number can be reported: the note stands there to be copied', async ({ page }) => {
    await page.goto(`en/offices/bijie-hrss/`)
    await page.getByText('Is this wrong?').first().click()
    await expect(page.getByRole('textbox', { name: 'The note' }).first()).toHaveValue(
      /^Page: .*\nAddress: \/en\/offices\/bijie-hrss\/\nEntry: office:bijie-hrss\/phones\/0\nIt says: 0857-12333\nLast checked: 2026-11-22\nVersion: \d+\.\d+\.\d+\n\nWhat is wrong, and how you know:\n$/,
    )
  })
})

test('a chosen place is shown on every page and in both languages, answers the procedures, and is forgotten at a press', {
  tag: '@any-path',
}, async ({ page }) => {
  const trouble = listenForTrouble(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`en/${bijie}`)
  await page.getByLabel('County or district').selectOption({ label: 'Weining Yi, Hui and Miao Autonomous County' })
  const name = 'Weining Yi, Hui and Miao Autonomous County'
  // A double click is one: it does not take back what it has done.
  await page.getByRole('button', { name: `Remember ${name} on this device` }).dblclick()
  const kept = page.getByRole('status').filter({ hasText: `Bijie · ${name} is remembered, on this device only.` })
  await expect(kept).toBeVisible()
  await page.getByLabel('County or district').selectOption({ label: 'All of Bijie' })
  await expect(page.getByRole('button', { name: 'Remember Bijie on this device' })).toBeVisible()
  await expect(kept).toBeHidden()
  // Who comes back later finds what is remembered, and may have it forgotten and remembered again.
  await page.reload()
  await page.getByRole('button', { name: `Forget ${name} on this device` }).click()
  await expect(page.getByRole('status').filter({ hasText: 'is no longer remembered' })).toBeVisible()
  await expect(page.getByRole('banner')).not.toContainText('Your place')
  await page.getByRole('button', { name: `Remember ${name} on this device` }).click()
  await expect(kept).toBeVisible()

  await page.goto(`zh-cn/${procedure}`)
  await expect(page.getByRole('banner')).toContainText('你的地区： 毕节市 · 威宁彝族回族苗族自治县')
  const place = page.locator('place-answer')
  await expect(place.getByRole('heading', { name: '在威宁彝族回族苗族自治县' })).toBeVisible()
  await expect(place).toContainText('威宁彝族回族苗族自治县人力资源和社会保障局')
  await expect(page.locator('.call-bar').getByRole('link', { name: '0857-12333' })).toHaveAttribute(
    'href',
    'tel:085712333',
  )
  const { violations } = await new AxeBuilder({ page }).include('place-answer').include('your-place').analyze()
  expect(violations).toEqual([])

  await page.getByRole('link', { name: '毕节市 · 威宁彝族回族苗族自治县' }).click()
  await expect(page).toHaveURL(/\/zh-cn\/regions\/guizhou\/bijie\/$/)
  await expect(page.getByRole('button', { name: '不再记住威宁彝族回族苗族自治县' })).toBeVisible()
  await page.getByRole('button', { name: '清除' }).click()
  await expect(page.getByRole('banner')).not.toContainText('你的地区')
  await expect(page.getByRole('button', { name: '在本机记住威宁彝族回族苗族自治县' })).toBeVisible()
  await page.goto(`zh-cn/${procedure}`)
  await expect(page.locator('.call-bar').getByRole('link', { name: '拨打 12333' })).toHaveAttribute('href', 'tel:12333')
  expect(trouble).toEqual([])
})

for (const scripted of [true, false]) {
  test.describe(scripted ? 'with scripting' : 'without scripting', () => {
    test.use({ javaScriptEnabled: scripted, viewport: { width: 360, height: 640 } })

    test('the first number of a place stands on the first screen of a small phone', async ({ page }) => {
      for (const segment of ['en', 'zh-cn']) {
        for (const place of ['beijing/', 'guizhou/bijie/']) {
          await page.goto(`${segment}/regions/${place}`)
          await expect(page.locator('.lines .call').first()).toBeInViewport({ ratio: 1 })
        }
      }
    })
  })
}

test('a browser that keeps nothing says so, and everything else works', async ({ page }) => {
  const trouble = listenForTrouble(page)
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.goto(`en/${bijie}`)
  await page.getByRole('button', { name: 'Remember Bijie on this device' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'This browser keeps nothing' })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Your place: Bijie')

  // One row of several, by the id that editors find it by.
  await page.getByRole('link', { name: 'Is this wrong? 0857-12393' }).click()
  const dialog = page.getByRole('dialog', { name: 'Is this wrong?' })
  const note = dialog.getByRole('textbox', { name: 'The note' })
  await expect(note).toHaveValue(
    /\nAddress: http\S+\/regions\/guizhou\/bijie\/#12393\nEntry: region:520500\/lines\/12393\nIt says: .*0857-12393.*\nLast checked: 2026-11-22\nVersion: /,
  )
  await dialog.getByLabel('What is it about?').selectOption('520526')
  await expect(note).toHaveValue(/\nEntry: region:520500\/districts\/520526\nIt says: Weining /)
  expect(trouble).toEqual([])
})

test('what somebody else wrote into the storage never becomes markup', async ({ page }) => {
  await page.goto(`en/${procedure}`)
  await page.evaluate(() => localStorage.setItem('shebao.place', '520500:<img src=x onerror=alert(1)>'))
  await page.reload()
  await expect(page.locator('place-answer').getByRole('heading', { name: 'In Bijie' })).toBeVisible()
  expect(await page.locator('your-place img, place-answer img').count()).toBe(0)

  await page.evaluate(() => localStorage.setItem('shebao.place', '999999'))
  const asked = page.waitForResponse(/\/data\/places\/999999\.js$/)
  await page.reload()
  expect((await asked).status()).toBe(404)
  await expect(page.locator('place-answer')).toBeHidden()
  await expect(page.locator('your-place')).toBeHidden()
})

test('from disk a place is remembered and followed, too', async ({ page }) => {
  const open = (path: string): Promise<unknown> => page.goto(pathToFileURL(join(dist, path, 'index.html')).href)
  await open(`en/${bijie}`)
  await page.getByRole('button', { name: 'Remember Bijie on this device' }).click()
  await expect(page.getByRole('banner')).toContainText('Your place: Bijie')
  await open(`en/${procedure}`)
  await page.getByRole('link', { name: 'All lines and offices of Bijie' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bijie')
})

test('a number is copied, and a note for corrections opens as a mail with the full address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('en/offices/bijie-hrss/')
  await page.getByRole('button', { name: 'Copy 0857-12333' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('0857-12333')

  await page.getByText('Is this wrong?').first().click()
  const note = page.locator('.phones .wrong').first()
  await note.getByRole('textbox').fill(`${await note.getByRole('textbox').inputValue()}Nobody answers.`)
  await note.getByRole('link', { name: 'Write an email' }).focus()
  const address = new URL((await note.getByRole('link', { name: 'Write an email' }).getAttribute('href')) ?? '')
  expect(address.protocol).toBe('mailto:')
  expect(address.searchParams.get('body')).toContain(`Address: ${page.url()}\r\nEntry: office:bijie-hrss/phones/0\r\n`)
  expect(address.searchParams.get('body')).toMatch(/Nobody answers\.$/)
})

/** Thirty different places, the same in every run: a linear congruential generator with a fixed seed. */
function drawThirty(): number[] {
  const drawn = new Set<number>()
  for (let state = 20261122; drawn.size < 30; ) {
    state = (state * 1103515245 + 12345) % 2147483648
    drawn.add(state % regions.length)
  }
  return [...drawn]
}

test('any part of a procedure can be reported: the note names page, part, words, day and version', {
  tag: '@any-path',
}, async ({ page }) => {
  const trouble = listenForTrouble(page)
  await page.goto(`en/${procedure}`)
  await page.getByRole('link', { name: 'Is this wrong? Steps' }).click()
  const dialog = page.getByRole('dialog', { name: 'Is this wrong?' })
  await expect(dialog.getByLabel('What is it about?')).toHaveValue('steps')
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations).toEqual([])
  const note = dialog.getByRole('textbox', { name: 'The note' })
  // Of a section its heading and its first words, at most 200 characters, without what is pressed there.
  await expect(note).toHaveValue(/\nIt says: Steps · 1?\S.{60,191}\n/)
  await expect(note).not.toHaveValue(/Is this wrong\?/)
  await note.fill(`${await note.inputValue()}The counter asks for more.`)
  await dialog.getByLabel('What is it about?').selectOption('bring-1')
  await expect(note).toHaveValue(
    /^Page: .+\nAddress: http\S+#bring-1\nEntry: procedures\/minor-card-password-forgotten#bring-1\nIt says: .+\nLast checked: \d+ \w+ \d{4}\nVersion: [\d.]+\n\nWhat is wrong, and how you know:\nThe counter asks for more\.$/,
  )
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('link', { name: 'Is this wrong? Steps' })).toBeFocused()
  // What is no place of the page, and cannot even be read, stands for the page as a whole.
  await page.evaluate(() => location.assign('#%'))
  await page.getByRole('contentinfo').getByRole('link', { name: 'Is this wrong?' }).click()
  await expect(dialog.getByLabel('What is it about?')).toHaveValue('')
  expect(trouble).toEqual([])
})

test('every entry of a long list can be reported with its words, those far below that are not drawn yet too', async ({
  page,
}) => {
  // A browser that never comes to rest draws only what is in sight.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  await page.goto('zh-cn/terms/')
  const entries = page.locator('.glossary > section')
  await expect(entries.last()).toHaveCSS('content-visibility', 'auto')
  await page.getByRole('contentinfo').getByRole('link', { name: '这里写错了？' }).click()
  const dialog = page.getByRole('dialog', { name: '这里写错了？' })
  await expect(dialog).toBeVisible()
  const ids = await entries.evaluateAll((list) => list.map(({ id }) => id))
  const offered = await dialog
    .locator('option')
    .evaluateAll((list) => list.map((option) => option.getAttribute('value')))
  expect(offered).toEqual(expect.arrayContaining(ids))

  const middle = entries.nth(Math.floor(ids.length / 2))
  await dialog.getByLabel('哪一处？').selectOption(await middle.getAttribute('id'))
  const words = await middle.locator('.body p').first().textContent()
  await expect(dialog.getByRole('textbox')).toHaveValue(new RegExp(`${words?.slice(0, 20)}`))
})
