import type { Locale } from '../i18n/locales.ts'
import type { Procedure } from '../knowledge/entries.ts'
import type { ChannelType } from '../schemas/procedure.ts'
import { element, join, type Markup, path } from './element.ts'
import { label, lineHeight, paragraph, wrapText } from './lettering.ts'
import { drawPicture, type Picture, type PictureWords } from './picture.ts'
import { drawSign } from './signs.ts'

/** The stages of the path, by the step with which each begins. */
const stages = { 'stop-card': 'temporary', 'formal-report': 'formal', 'apply-new-card': 'reissue' } as const
type Stage = (typeof stages)[keyof typeof stages]

/** The question of the page whose answers the path is for, and those answers. */
const question = 'situation'
const answers = { lost: 'lost', found: 'found' } as const

/** After this step the old card cannot be revived. */
const pointOfNoReturn = 'apply-new-card'

/** A step of the procedure as a station of the path. */
export interface PathStep {
  id: string
  title: string
  channel: { name: string; type: ChannelType } | null
  stage: Stage
}

/** The way from a loss to a new card, and what to do when the card turns up. */
export interface LossPath {
  steps: readonly PathStep[]
  found: Pick<PathStep, 'title' | 'channel'>
}

/** What each stage is called on the site: a temporary report, a formal one, the new card. */
export type StageNames = Readonly<Record<Stage, string>>

/** Tells whether the path leads somewhere in a case, given by its answers: it does for a card that is gone or was found again. */
export function isOnLossPath(choice: Readonly<Record<string, string>>): boolean {
  const answer = choice[question]
  return answer === undefined || answer === answers.lost || answer === answers.found
}

/**
 * Reads the path from the steps of the page on lost cards.
 *
 * @throws Error when the page has other steps than the picture shows, so that no picture says what the page does not.
 */
export function readLossPath(
  { key, facts, texts }: Pick<Procedure, 'key' | 'facts' | 'texts'>,
  locale: Locale,
): LossPath {
  const read = (step: (typeof facts.steps)[number], stage: Stage): PathStep => {
    const channel = facts.channels.find(({ id }) => id === step.channel)
    const title = texts[locale].steps[step.id]?.title
    if (!title) throw new Error(`The step "${step.id}" of "${key}" has no title in ${locale}.`)
    return { id: step.id, title, channel: channel ? { name: channel.name[locale], type: channel.type } : null, stage }
  }
  const inCase = (answer: string) =>
    facts.steps.filter(({ when }) => !when?.[question] || when[question].includes(answer))
  let stage: Stage = 'temporary'
  const steps = inCase(answers.lost).map((step) => {
    stage = Object.entries(stages).find(([id]) => id === step.id)?.[1] ?? stage
    return read(step, stage)
  })
  const missing = Object.keys(stages).find((id) => !steps.some((step) => step.id === id))
  if (missing) throw new Error(`The picture of the path needs the step "${missing}" of "${key}".`)
  const found = inCase(answers.found).find(({ id }) => !steps.some((step) => step.id === id))
  if (!found) throw new Error(`The picture of the path needs a step of "${key}" for a card that was found.`)
  return { steps, found: read(found, 'formal') }
}

const width = 340
const rail = 15
const text = { x: 44, width: 292 }

/** The path from the loss to the new card, a step below the other; the way back branches off where it ends. */
export function drawLossPath(words: PictureWords, lossPath: LossPath, names: StageNames): Picture {
  const { t } = words
  const { steps, found } = lossPath
  const parts: Markup[] = []
  let y = 0
  let railTop: number | null = null
  let stage: Stage | null = null
  const marks: { y: number; number: number }[] = []
  for (const [index, step] of steps.entries()) {
    if (step.id === pointOfNoReturn) {
      const branch = drawBranch(words, found, y)
      parts.push(branch.markup)
      y += branch.height
    }
    if (step.stage !== stage) {
      stage = step.stage
      parts.push(label(names[stage], { x: text.x, y: y + 12, size: 12.5, look: 'jade' }))
      y += 22
    }
    const drawn = drawStep(step, y)
    parts.push(drawn.markup)
    railTop ??= y + 14
    marks.push({ y: y + 14, number: index + 1 })
    y += drawn.height
  }
  const last = marks.at(-1)?.y ?? y
  const returnNumber = steps.findIndex(({ id }) => id === pointOfNoReturn) + 1
  const drawing = drawPicture(
    words,
    {
      title: t('picture.path.title'),
      description: t('picture.path.description', {
        steps: steps.map(({ title }) => title).join(t('picture.path.join')),
        found: found.title,
        number: returnNumber,
      }),
      width,
      height: y,
    },
    element('path', { d: path('M', rail, railTop ?? 0, 'V', last), class: 'accent' }),
    ...marks.map(({ y: cy, number }) => drawNumber(cy, number)),
    ...parts,
  )
  return {
    ...drawing,
    tables: [
      {
        caption: t('picture.path.title'),
        head: [t('picture.path.step'), t('picture.path.what'), t('picture.path.channel'), t('picture.path.stage')],
        rows: [
          ...steps.map(({ title, channel, stage: name }, index) => [
            `${index + 1}`,
            title,
            channel?.name ?? '',
            names[name],
          ]),
          [
            t('picture.path.found'),
            found.title,
            found.channel?.name ?? '',
            t('picture.path.onlyBefore', { number: returnNumber }),
          ],
        ],
      },
    ],
  }
}

function drawNumber(cy: number, number: number): Markup {
  return join([
    element('circle', { cx: rail, cy, r: 13, class: 'full' }),
    label(String(number), { x: rail, y: cy + 5, look: 'on-jade', anchor: 'middle' }),
  ])
}

function drawStep({ title, channel }: PathStep, y: number): { markup: Markup; height: number } {
  const lines = wrapText(title, text.width, 14, 'strong')
  const below = y + 19 + (lines.length - 1) * lineHeight()
  const names = channel ? wrapText(channel.name, text.width - 22, 12.5) : []
  return {
    markup: join([
      paragraph(lines, { x: text.x, y: y + 19, look: 'strong' }),
      ...(channel ? [drawSign(channel.type, { x: text.x - 1, y: below + 7, size: 15 })] : []),
      paragraph(names, { x: text.x + 20, y: below + 19, size: 12.5 }),
    ]),
    height: 19 + (lines.length - 1) * lineHeight() + names.length * lineHeight(12.5) + 22,
  }
}

/** The way back, up to the step after which there is none. */
function drawBranch({ t }: PictureWords, found: LossPath['found'], y: number): { markup: Markup; height: number } {
  const room = text.width - 28
  const title = wrapText(found.title, room, 12.5)
  const warning = wrapText(t('picture.path.noReturn'), room, 12.5)
  const small = lineHeight(12.5)
  const height = 34 + (title.length + warning.length) * small + 12
  const top = y - 2
  return {
    markup: join([
      element('path', { d: path('M', rail, top + 20, 'H', text.x - 2), class: 'warn dashed' }),
      element('rect', { x: text.x - 2, y: top, width: text.width, height, rx: 6, class: 'warn-area' }),
      label(t('picture.path.found'), { x: text.x + 12, y: top + 22, look: 'strong amber' }),
      paragraph(title, { x: text.x + 12, y: top + 41, size: 12.5 }),
      paragraph(warning, { x: text.x + 12, y: top + 47 + title.length * small, size: 12.5, look: 'amber' }),
    ]),
    height: height + 10,
  }
}
