import { describe, expect, test } from 'vitest'
import { createFinishedSite } from '../../../support/finished-site.ts'
import { hostText, noteText, officeText, reportOf } from '../../../support/host-layer.ts'

/** What is said of a layer that holds the least, and these files. */
function report(files: Record<string, string>): string {
  return reportOf(createFinishedSite(), { 'host.yaml': hostText, ...files })
}

test('a layer with an owner, an office and a note has no problems', () => {
  expect(report({ 'offices/county-desk.yaml': officeText, 'notes/card-pin-reset.yaml': noteText })).toBe('')
})

describe('a conflict with the release is named with its file, its line and what to do:', () => {
  test.each([
    [
      'an office that the release has itself',
      { 'offices/bijie-hrss.yaml': officeText },
      `local/offices/bijie-hrss.yaml:1  local-conflict
  This release has an office "bijie-hrss" of its own: Bijie Bureau (毕节市人社局).
  If it is the same, compare the two and remove this file; if not, give the file another name.`,
    ],
    [
      'an office under another name of the file',
      { 'offices/county-desk.yaml': officeText.replace('en: County Desk', 'en: Bijie Bureau') },
      `local/offices/county-desk.yaml:1  local-conflict (warning)
  The office "bijie-hrss" of this release has the same name.
  Remove this file if it says nothing else.`,
    ],
    [
      'a note to a procedure that is gone',
      { 'notes/card-pin-rest.yaml': noteText },
      `local/notes/card-pin-rest.yaml:1  local-conflict
  This release has no procedure "card-pin-rest".
  Closest: "card-pin-reset". Name the file after the procedure it belongs to, or remove it; site/data/procedures.json lists them.`,
    ],
    [
      'a region that it does not know, a county',
      { 'notes/card-pin-reset.yaml': noteText.replace('520500', '520521') },
      `local/notes/card-pin-reset.yaml:2  local-conflict
  This release has no region 520521.
  Write '520500' (Bijie, 毕节市), and the county as the district.`,
    ],
    [
      'a region that nobody knows',
      { 'offices/county-desk.yaml': officeText.replace('520500', '990100') },
      `local/offices/county-desk.yaml:4  local-conflict
  This release has no region 990100.
  Use one of site/data/regions.json: the code of a province or a prefecture.`,
    ],
  ])('%s', (_, files, expected) => {
    expect(report(files)).toBe(expected)
  })
})

describe('what the content gate refuses anywhere is refused in a layer:', () => {
  test.each([
    [
      'a number of another place',
      { 'offices/county-desk.yaml': officeText.replace('0857-', '0851-') },
      `local/offices/county-desk.yaml:7  office
  0851-5550111 is not in Bijie.
  The area code there is 0857. Correct the number or the region code.`,
    ],
    [
      'a day that has not come',
      { 'notes/card-pin-reset.yaml': noteText.replace('2026-11-20', '2027-01-01') },
      `local/notes/card-pin-reset.yaml:3  office
  2027-01-01 lies in the future.
  Write the day it was really checked.`,
    ],
    [
      'a number that nobody has checked for a year (a warning)',
      { 'offices/county-desk.yaml': officeText.replace('2026-11-20', '2025-11-20') },
      `local/offices/county-desk.yaml:7  stale-contact (warning)
  This was last checked on 2025-11-20, more than a year ago.
  Check it again, then write "verified" anew; or remove it.`,
    ],
    [
      'times that no program can read',
      {
        'offices/county-desk.yaml': officeText.replace(
          'schedule: null',
          'schedule: { openingHours: Mo-Fr 9-17, verified: 2026-11-20 }',
        ),
      },
      `local/offices/county-desk.yaml:9  office
  "9-17" is no time of day.
  Write it as 09:00-12:00, or "off" when it is closed.`,
    ],
    [
      'a PIN that everyone knows',
      { 'notes/card-pin-reset.yaml': noteText.replace('Window 3 is for cards', 'The first PIN is 123456') },
      `local/notes/card-pin-reset.yaml:1  default-pin
  The text holds a PIN that is known or easily guessed.
  Take the number out and say only that first PINs differ and should be changed.`,
    ],
    [
      'papers that are not named',
      { 'notes/card-pin-reset.yaml': noteText.replace('Window 3 is for cards', 'Bring the relevant documents') },
      `local/notes/card-pin-reset.yaml:1  vague-material
  "relevant documents" does not say what to bring.
  Name each paper: original or copy, how many, and what is accepted in its place.`,
    ],
    [
      'a link that leads to no page',
      { 'notes/card-pin-reset.yaml': noteText.replace('Window 3 is for cards.', '"[Window 3](javascript:alert)"') },
      `local/notes/card-pin-reset.yaml:1  host-link
  "(javascript:alert)" is no address of a link.
  Write [words](https://example.org/page), without spaces; or only the words.`,
    ],
    [
      'a field that is misspelt',
      { 'notes/card-pin-reset.yaml': noteText.replace('verified:', 'verfied:') },
      `local/notes/card-pin-reset.yaml:1  schema
  verified is missing.
  Add it. The day the host last checked it.

local/notes/card-pin-reset.yaml:3  unknown-key
  "verfied" is no field.
  Closest: "verified". Correct the name, or remove the field.`,
    ],
    [
      'a file that nothing reads',
      { 'office/county-desk.yaml': officeText },
      `local/office/county-desk.yaml:1  stray-file
  Nothing reads "office/county-desk.yaml".
  A layer holds host.yaml, the mark that it names, offices/<key>.yaml and notes/<procedure>.yaml.`,
    ],
    [
      'a key that is no address',
      { 'offices/县窗口.yaml': officeText },
      `local/offices/县窗口.yaml:1  non-ascii-slug
  "县窗口" is no key.
  Rename it: lower-case ASCII words joined by hyphens, such as county-desk.yaml.`,
    ],
    [
      'a text in neither language',
      { 'notes/card-pin-reset.yaml': noteText.replace('{ en: Window 3 is for cards. }', '{}') },
      `local/notes/card-pin-reset.yaml:1  schema
  text is incomplete.
  Write it in one language at least.`,
    ],
  ])('%s', (_, files, expected) => {
    expect(report(files)).toBe(expected)
  })

  test('a folder without host.yaml', () => {
    expect(reportOf(createFinishedSite(), { 'notes/card-pin-reset.yaml': noteText })).toBe(
      `local/host.yaml:1  missing-facts
  The folder local has no host.yaml.
  Add it with "format: 1" and "owner", as the example does.`,
    )
  })
})

describe('colours and mark', () => {
  const colours = (accent: string) =>
    `${hostText}colours:\n  light: { accent: '${accent}', ground: '#e8f0fa' }\n  dark: { accent: '#9cc4f2', ground: '#16283d' }\n`

  test('are taken when words can be read in them', () => {
    expect(report({ 'host.yaml': colours('#1d4e89') })).toBe('')
  })

  test('are refused when they cannot, pair by pair', () => {
    expect(report({ 'host.yaml': colours('#7a9cc0') }).split('\n\n')[0]).toBe(
      `local/host.yaml:4  host-colours
  In the light scheme accent #7a9cc0 on ground #e8f0fa has a contrast of 2.48:1, and words need 4.5:1.
  Make the one darker or the other lighter.`,
    )
  })

  test.each([
    ['<svg onload="x()"></svg>', 'mark.svg holds the attribute "onload".'],
    ['<svg><script>x()</script></svg>', 'mark.svg holds the element <script>.'],
    ['<svg><a href="https://x"></a></svg>', 'mark.svg holds the element <a>.'],
    ['<svg><path fill="url(#x)"/></svg>', 'mark.svg holds an attribute that names another file.'],
    ['<!DOCTYPE svg><svg></svg>', 'mark.svg holds a comment, a declaration or character data.'],
    ['<p></p>', 'mark.svg is no SVG drawing.'],
    [
      `<svg><path d="${'0'.repeat(10_000)}"/></svg>`,
      'mark.svg has 10023 bytes, more than the 10000 that every page can carry.',
    ],
  ])('a drawing that is more than shapes is refused: %#', (drawing, message) => {
    expect(report({ 'host.yaml': `${hostText}mark: mark.svg\n`, 'mark.svg': drawing })).toBe(
      `local/host.yaml:3  host-mark
  ${message}
  Save it as plain SVG (shapes only, no text, styles or links) or as PNG, below 10 kB.`,
    )
  })
})
