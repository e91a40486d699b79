import { element, join, type Markup, path } from './element.ts'
import { label, lineHeight, paragraph, wrapText } from './lettering.ts'
import { drawPicture, type Picture, type PictureWords } from './picture.ts'

/** The names of the passwords, as the site calls them: of the two on the card and of the one on the phone. */
export interface PasswordNames {
  social: string
  bank: string
  phone: string
}

const owners = ['social', 'bank', 'phone'] as const
type Owner = (typeof owners)[number]

const width = 340
const half = { social: { x: 0, width: 164 }, bank: { x: 176, width: 164 } } as const

/**
 * The card in front and back, its chip with two functions, and which password belongs where. A sketch on purpose: no
 * emblem, no real artwork.
 */
export function drawCard(words: PictureWords, names: PasswordNames): Picture {
  const { t } = words
  const columns = (['social', 'bank'] as const).map((owner) => drawPassword(words, owner, names))
  const foot = 258 + Math.max(...columns.map(({ height }) => height))
  const phone = drawPhone(words, names, foot)
  const drawing = drawPicture(
    words,
    {
      title: t('picture.card.title'),
      description: t('picture.card.description', { ...names }),
      width,
      height: foot + phone.height + 24,
    },
    label(t('picture.card.front'), { x: 0, y: 12, size: 12.5 }),
    label(t('picture.card.back'), { x: 176, y: 12, size: 12.5 }),
    drawFront(),
    drawBack(t('picture.card.bankName')),
    drawChip(words),
    ...columns.map(({ markup }) => markup),
    phone.markup,
    label(t('picture.card.sketch'), { x: 0, y: foot + phone.height + 18, size: 12.5 }),
  )
  return {
    ...drawing,
    tables: [
      {
        caption: t('picture.card.title'),
        head: [t('picture.card.password'), t('picture.card.used'), t('picture.card.reset')],
        rows: owners.map((owner) => [names[owner], t(`picture.card.used.${owner}`), t(`picture.card.reset.${owner}`)]),
      },
    ],
  }
}

function drawFront(): Markup {
  return join([
    element('rect', { x: 1, y: 20, width: 162, height: 102, rx: 9, class: 'paper' }),
    element('path', { d: 'M16 36h74M16 98h52M16 108h80', class: 'grid bold' }),
    // A face without features.
    element('rect', { x: 114, y: 44, width: 36, height: 46, rx: 3, class: 'plain-area' }),
    element('path', { d: 'M126 61a6 6 0 1 0 12 0 6 6 0 1 0-12 0M119 90c0-10 5-17 13-17s13 7 13 17' }),
    drawContacts(16, 54),
  ])
}

/** The contacts of a chip. */
function drawContacts(x: number, y: number): Markup {
  return join([
    element('rect', { x, y, width: 36, height: 28, rx: 5, class: 'area' }),
    element('path', {
      d: path(
        'M',
        x + 18,
        y,
        'v',
        28,
        'M',
        x,
        y + 10,
        'h',
        11,
        'v',
        8,
        'h',
        -11,
        'M',
        x + 36,
        y + 10,
        'h',
        -11,
        'v',
        8,
        'h',
        11,
      ),
      class: 'accent',
    }),
  ])
}

function drawBack(bankName: string): Markup {
  return join([
    element('rect', { x: 177, y: 20, width: 162, height: 102, rx: 9, class: 'paper' }),
    element('path', { d: 'M177.5 34h161v16h-161Z', class: 'plain-area' }),
    element('rect', { x: 190, y: 62, width: 106, height: 22, rx: 4, class: 'dashed' }),
    label(bankName, { x: 243, y: 77.5, size: 12.5, anchor: 'middle' }),
    element('path', { d: 'M190 98h66M190 108h40', class: 'grid bold' }),
  ])
}

/** The chip again, large: two functions side by side, joined to the small one. */
function drawChip({ t }: PictureWords): Markup {
  return join([
    element('path', { d: 'M34 82v60', class: 'accent dashed' }),
    label(t('picture.card.chip'), { x: 46, y: 139, size: 12.5 }),
    element('path', { d: 'M10 150h160v60H10a9 9 0 0 1-9-9v-42a9 9 0 0 1 9-9Z', class: 'area' }),
    element('path', { d: 'M170 150h160a9 9 0 0 1 9 9v42a9 9 0 0 1-9 9H170Z', class: 'warn-area' }),
    ...(['social', 'bank'] as const).map((owner) => {
      const lines = wrapText(t(`picture.card.half.${owner}`), 140, 14, 'strong')
      const middle = 184 - ((lines.length - 1) * lineHeight()) / 2
      return paragraph(lines, { x: owner === 'social' ? 85 : 255, y: middle, look: 'strong', anchor: 'middle' })
    }),
    // The two dots of the mark: a password each.
    element('path', { d: 'M12 210v22', class: 'accent' }),
    element('path', { d: 'M188 210v22', class: 'warn' }),
    element('circle', { cx: 12, cy: 240, r: 8, class: 'area' }),
    element('circle', { cx: 188, cy: 240, r: 8, class: 'warn-area' }),
    drawKey(12, 'accent'),
    drawKey(188, 'warn'),
  ])
}

function drawKey(x: number, look: string): Markup {
  return element('path', {
    d: path('M', x - 3.5, 240, 'h', 0.1, 'M', x, 240, 'h', 0.1, 'M', x + 3.5, 240, 'h', 0.1),
    class: `${look} bold`,
  })
}

function drawPassword(
  { t }: PictureWords,
  owner: 'social' | 'bank',
  names: PasswordNames,
): { markup: Markup; height: number } {
  const { x, width: room } = half[owner]
  const look = owner === 'social' ? 'strong jade' : 'strong amber'
  const name = wrapText(names[owner], room - 30, 14, 'strong')
  const text = describe(t, owner, room)
  const y = 245
  const below = y + (name.length - 1) * lineHeight() + 21
  return {
    markup: join([paragraph(name, { x: x + 28, y, look }), ...stack(text, x + 4, below)]),
    height: below - 258 + text.flat().length * lineHeight(12.5) + 10,
  }
}

function drawPhone({ t }: PictureWords, names: PasswordNames, top: number): { markup: Markup; height: number } {
  const text = describe(t, 'phone', 300)
  const height = 44 + text.flat().length * lineHeight(12.5)
  return {
    markup: join([
      element('path', { d: path('M', 0, top, 'h', width), class: 'grid' }),
      element('rect', { x: 4, y: top + 14, width: 22, height: 40, rx: 4, class: 'paper' }),
      element('path', { d: path('M', 13, top + 48, 'h', 4) }),
      label(names.phone, { x: 40, y: top + 26, look: 'strong' }),
      ...stack(text, 40, top + 45),
    ]),
    height,
  }
}

/** Where a password is asked for and who resets it, in lines. */
function describe(t: PictureWords['t'], owner: Owner, room: number): string[][] {
  return [wrapText(t(`picture.card.used.${owner}`), room, 12.5), wrapText(t(`picture.card.reset.${owner}`), room, 12.5)]
}

function stack(texts: readonly string[][], x: number, y: number): Markup[] {
  let top = y
  return texts.map((lines) => {
    const markup = paragraph(lines, { x, y: top, size: 12.5 })
    top += lines.length * lineHeight(12.5) + 3
    return markup
  })
}
