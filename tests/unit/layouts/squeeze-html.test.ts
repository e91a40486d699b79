import { expect, test } from 'vitest'
import { squeezeHtml } from '../../../src/layouts/squeeze-html.ts'

test('spaces where blocks begin and end are dropped', () => {
  expect(squeezeHtml('<ul>\n  <li> <p>one</p> </li>\n  <li>two</li>\n</ul> <h2 id="x"> Next </h2>')).toBe(
    '<ul><li><p>one</p></li><li>two</li></ul><h2 id="x">Next</h2>',
  )
})

test('spaces between words and links stay', () => {
  const text = 'See <a href="x">the law</a> and <b>this</b> <i>that</i>.'
  expect(squeezeHtml(`<p>${text}</p>`)).toBe(`<p>${text}</p>`)
})

test('an element whose name only begins like a block is not taken for one', () => {
  expect(squeezeHtml('a <picture></picture> b <title>x</title>')).toBe('a <picture></picture> b <title>x</title>')
})
