import { formatDate } from '../i18n/dates.ts'
import type { Procedure } from '../knowledge/entries.ts'
import type { PageView } from '../knowledge/page-view.ts'
import type { RetirementAnnexes } from '../schemas/annex.ts'
import type { PictureKind } from '../schemas/procedure.ts'
import { drawBaseBand, readBand } from './base-band.ts'
import { drawCard } from './card.ts'
import { drawLossPath, isOnLossPath, readLossPath } from './loss-path.ts'
import { drawMinimumYears } from './minimum-years.ts'
import { drawPayers, endOfShares, readShares } from './payers.ts'
import type { Picture } from './picture.ts'
import { drawRetirementAges } from './retirement-ages.ts'

/** Where a picture gets what it shows. */
export interface PictureData {
  view: PageView
  procedure: Procedure
  /** The official tables of the retirement age. */
  annexes: RetirementAnnexes
}

/** Pictures of what is done; the others show figures. Pages put each beside what it belongs to. */
const ofSteps: ReadonlySet<PictureKind> = new Set(['card-passwords', 'loss-path'])

/** Tells whether a picture belongs to the steps of a page, not to its figures. */
export function isOfSteps(kind: PictureKind): boolean {
  return ofSteps.has(kind)
}

/**
 * The pictures that help in a case. Most say what is true of every case; the path from the loss to the new card leads
 * nobody whose card was damaged.
 *
 * @param choice The answers of the case by question; none on the full page.
 */
export function picturesOfCase(
  pictures: readonly PictureKind[],
  choice: Readonly<Record<string, string>>,
): readonly PictureKind[] {
  return pictures.filter((kind) => kind !== 'loss-path' || isOnLossPath(choice))
}

/**
 * Draws a picture of a procedure's page.
 *
 * @throws Error when the page does not hold the data that the picture shows.
 */
export function drawProcedurePicture(kind: PictureKind, data: PictureData): Picture {
  const { view, procedure, annexes } = data
  switch (kind) {
    case 'card-passwords':
      return drawCard(view, {
        social: nameTerm(view, 'social-security-pin'),
        bank: nameTerm(view, 'bank-pin'),
        phone: nameTerm(view, 'e-card-password'),
      })
    case 'loss-path':
      return drawLossPath(view, readLossPath(procedure, view.locale), {
        temporary: nameTerm(view, 'temporary-loss-report'),
        formal: nameTerm(view, 'formal-loss-report'),
        reissue: nameTerm(view, 'card-reissue'),
      })
    case 'payers':
      return drawPayersOf(data)
    case 'base-band':
      return drawBandOf(data)
    case 'retirement-ages':
      return drawRetirementAges(view, annexes.ages)
    case 'minimum-years':
      return drawMinimumYears(view, annexes.minimumPeriod.rows)
  }
}

function drawPayersOf({ view, procedure: { key, facts } }: PictureData): Picture {
  const region = view.graph.regions.find(facts.regions[0] ?? '')
  if (!region) throw new Error(`The picture of who pays what needs a region: "${key}" is for the whole country.`)
  // The build knows no day of its own; the figures are shown as they stood when the page was last read.
  const day = facts.reviewed
  return {
    ...drawPayers(view, readShares(facts.figures, day), {
      place: region.name[view.locale],
      day: formatDate(day, view.locale),
    }),
    validUntil: endOfShares(facts.figures, day),
  }
}

function drawBandOf({ view, procedure: { key, facts } }: PictureData): Picture {
  const [series] = facts.series ?? []
  if (!series) throw new Error(`The picture of the contribution base needs a series, and "${key}" has none.`)
  return drawBaseBand(view, readBand(series, series.name[view.locale], view.graph.gradeOf))
}

function nameTerm({ graph, locale }: PageView, key: string): string {
  return graph.term(key).facts.name[locale]
}
