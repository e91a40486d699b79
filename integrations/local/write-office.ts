import type { CardOffice } from '../../src/exchange/contact-cards.ts'
import { formatDate } from '../../src/i18n/dates.ts'
import { createUrl } from '../../src/i18n/urls.ts'
import { dialNumber } from '../../src/knowledge/dialling.ts'
import { escapeHtml, renderText } from '../../src/knowledge/escape-html.ts'
import { listMapLinks } from '../../src/knowledge/map-links.ts'
import { describeOpeningHours, parseOpeningHours } from '../../src/knowledge/opening-hours.ts'
import type { RegionTree } from '../../src/knowledge/region-tree.ts'
import type { HostOffice } from '../../src/schemas/local-layer.ts'
import type { Region } from '../../src/schemas/region.ts'
import {
  chooseWords,
  fillLanguages,
  type HostView,
  labelOf,
  plainWords,
  writeChecked,
  writeLabel,
  writeLine,
  writeName,
} from './host-words.ts'
import type { LayerEntry } from './read-layer.ts'

type Office = LayerEntry<HostOffice>

/** The page of an added office: what stands in `<main>`, and what names it. Addresses are root-absolute. */
export interface OfficePage {
  title: string
  description: string
  main: string
  /** The pages above it, as items of a list. */
  trail: string
}

/** Writes the page of an added office, in the form of the release's own. */
export function writeOfficePage({ key, data }: Office, view: HostView, regions: RegionTree): OfficePage {
  const { t, locale } = view
  const region = regions.find(data.region)
  const title = chooseWords(data.name, locale).words
  const place = data.district ? writeName(data.district, view) : renderText(region?.name[locale] ?? '', locale)
  const chinese = data.name['zh-CN']
  const regionUrl = createUrl(locale, region ? { page: 'region', path: regions.pathOf(region) } : { page: 'regions' })
  const gap = (words: string): string =>
    `<p class="not-stated"><strong>${words}</strong> ${escapeHtml(t('office.callFirst'))}</p>`
  return {
    title,
    description: `${title}. ${labelOf(view)}`,
    trail: [
      `<li><a href="${createUrl(locale, { page: 'home' })}">${escapeHtml(t('nav.home'))}</a></li>`,
      `<li><a href="${createUrl(locale, { page: 'regions' })}">${escapeHtml(t('nav.regions'))}</a></li>`,
      `<li><a href="${regionUrl}">${escapeHtml(region?.name[locale] ?? '')}</a></li>`,
    ].join(''),
    main: [
      '<article class="office"><header>',
      `<h1>${writeName(data.name, view)}</h1>`,
      locale !== 'zh-CN' && data.name.en !== undefined && chinese !== undefined
        ? `<p class="chinese" lang="zh-CN">${escapeHtml(chinese)}</p>`
        : '',
      // The words of the place are HTML already, so that they are put in after the sentence.
      `<p class="intro"><span>${escapeHtml(t(`body.${data.body}`))}</span> <span>${escapeHtml(t('office.serves')).replace('{place}', () => place)}</span></p>`,
      writeLabel(view),
      data.note ? `<p class="caution">${writeLine(data.note, view)}</p>` : '',
      `</header><section aria-labelledby="phones"><h2 id="phones">${escapeHtml(t('office.phones'))}</h2>`,
      data.phones.length > 0
        ? `<ul class="phones">${data.phones.map((phone) => writePhone(phone, view)).join('')}</ul>`
        : gap(escapeHtml(t('office.noPhone'))),
      `<p><a class="to-region" href="${regionUrl}">${escapeHtml(t('office.dial', { place: region?.name[locale] ?? '' }))}</a></p>`,
      `</section><section aria-labelledby="address"><h2 id="address">${escapeHtml(t('office.address'))}</h2>`,
      data.addresses.length > 0
        ? data.addresses
            .map(
              ({ text, verified }) =>
                `<div class="address"><p>${writeLine(text, view)}</p>${writeChecked(view, verified)}${writeMapLinks(text['zh-CN'], region, view)}</div>`,
            )
            .join('')
        : gap(escapeHtml(t('office.noAddress'))),
      `<h2 id="hours">${escapeHtml(t('office.hours'))}</h2>`,
      data.schedule
        ? `<p>${escapeHtml(describeOpeningHours(parseOpeningHours(data.schedule.openingHours), locale))}</p>${writeChecked(view, data.schedule.verified)}`
        : gap(escapeHtml(t('element.notStated'))),
      `</section><section aria-labelledby="services"><h2 id="services">${escapeHtml(t('office.services'))}</h2>`,
      `<ul class="tags">${data.services.map((service) => `<li>${escapeHtml(t(`service.${service}`))}</li>`).join('')}</ul>`,
      data.website
        ? `<p><a href="${escapeHtml(data.website)}" rel="noreferrer external">${escapeHtml(t('office.website'))}</a> <span class="hint">${escapeHtml(new URL(data.website).host)}</span></p>`
        : '',
      `</section><section class="take" aria-labelledby="take"><h2 id="take">${escapeHtml(t('take.title'))}</h2>`,
      `<p><a href="${createUrl(locale, { page: 'office-card', key })}" download>${escapeHtml(t('take.contacts'))}</a></p>`,
      '</section></article>',
    ].join(''),
  }
}

/** Added offices as a list, for the page of their region and for that of all offices. */
export function writeOfficeSection(offices: readonly Office[], view: HostView): string {
  const { t, locale, owner } = view
  const title = renderText(t('host.offices', { owner: chooseWords(owner, locale).words }), locale)
  const items = offices.map(({ key, data }) => {
    const [phone] = data.phones
    const line = phone
      ? `${writeDialled(phone.number)} <span class="certainty">${escapeHtml(t('office.verified', { date: formatDate(phone.verified, locale) }))}</span>`
      : `<span class="gap">${escapeHtml(t('office.noPhone'))}</span>`
    const url = createUrl(locale, { page: 'office', key })
    return `<li><a class="name" href="${url}">${writeName(data.name, view)}</a>${data.district ? ` <span class="district">${writeName(data.district, view)}</span>` : ''}<p class="line">${line}</p></li>`
  })
  return `<section class="host" aria-labelledby="host-offices"><h2 id="host-offices">${title}</h2><ul class="offices">${items.join('')}</ul></section>`
}

/** Added offices among those that answer in a place, for the list of them on its page; the matters are what they say. */
export function writeOfficeAnswers(offices: readonly Office[], view: HostView): string {
  const { t, locale } = view
  return offices
    .map(({ key, data }) => {
      const [phone] = data.phones
      const matters = data.services.map((service) => `<b>${escapeHtml(t(`service.${service}`))}</b>`)
      const words =
        escapeHtml(`${t('handles.for.service')}${t('list.colon')}`) + matters.join(escapeHtml(t('list.comma')))
      const district = data.district ? ` <span class="district">${writeName(data.district, view)}</span>` : ''
      return [
        `<li class="host"><h3><a href="${createUrl(locale, { page: 'office', key })}">${writeName(data.name, view)}</a>${district}</h3>`,
        phone ? `<p>${writeDialled(phone.number, 'dial')}</p>` : '',
        `<p>${words}</p>${writeLabel(view)}</li>`,
      ].join('')
    })
    .join('')
}

/** An added office with its words in both languages, for data that know no missing ones. */
export function fillOffice(office: HostOffice): CardOffice['facts'] {
  const { name, region, website, services, phones, addresses, schedule, note } = office
  return {
    name: fillLanguages(name),
    region,
    website,
    services,
    phones: phones.map((phone) => ({ ...phone, purpose: fillLanguages(phone.purpose) })),
    addresses: addresses.map((address) => ({ ...address, text: fillLanguages(address.text) })),
    schedule,
    note: note && fillLanguages(note),
  }
}

/** Links that search map services for an address as it is written on the spot: only where it is given in Chinese. */
function writeMapLinks(address: string | undefined, region: Region | undefined, { t }: HostView): string {
  if (address === undefined) return ''
  const links = listMapLinks(plainWords(address), region?.name['zh-CN'] ?? '').map(
    ({ service, url }) =>
      `<a href="${escapeHtml(url)}" rel="noreferrer external">${escapeHtml(t(`map.${service}`))}</a>`,
  )
  return `<p class="maps"><span>${escapeHtml(t('map.title'))}</span> ${links.join('')}</p><p class="hint">${escapeHtml(t('map.hint'))}</p>`
}

function writePhone({ number, purpose, verified }: HostOffice['phones'][number], view: HostView): string {
  const { text, tel } = dialNumber(number)
  const call = `<a class="call" href="tel:${tel}" aria-label="${escapeHtml(view.t('phone.call', { number: text }))}"><span class="number">${text}</span></a>`
  return `<li><div class="press">${call}</div><div><p>${writeLine(purpose, view)}</p>${writeChecked(view, verified)}</div></li>`
}

function writeDialled(number: string, kind = ''): string {
  const { text, tel } = dialNumber(number)
  return `<a${kind && ` class="${kind}"`} href="tel:${tel}">${text}</a>`
}
