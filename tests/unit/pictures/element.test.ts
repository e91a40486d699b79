import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { element, path } from '../../../src/pictures/element.ts'
import { measureText, wrapText } from '../../../src/pictures/lettering.ts'

/** The text and attributes of an element as a strict XML parser reads them. */
function read(markup: string): { text: string; attributes: Record<string, string> } {
  const parser = new SaxesParser()
  let text = ''
  let attributes: Record<string, string> = {}
  parser.on('opentag', (tag) => {
    attributes = { ...tag.attributes }
  })
  parser.on('text', (piece) => {
    text += piece
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(markup).close()
  return { text, attributes }
}

describe('an element', () => {
  test('shows any text as it is, and never as mark-up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: shown, attributes } = read(element('text', { title: text }, text).markup)
        const allowed = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
        expect(shown).toBe(allowed.replace(/\r\n?/g, '\n'))
        expect(attributes.title).toBe(allowed.replace(/\r\n|[\t\n\r]/g, ' '))
      }),
    )
    expect(element('text', {}, '<script>&"\'').markup).toBe("<text>&lt;script&gt;&amp;&quot;'</text>")
    expect(element('text', {}, 'a\u0000b\ud800c').markup).toBe('<text>abc</text>')
  })

  test('takes pieces built before as they are, rounds numbers and leaves out what is undefined', () => {
    expect(element('g', { class: undefined }, element('rect', { x: 1.26, y: -0.04 })).markup).toBe(
      '<g><rect x="1.3" y="0"/></g>',
    )
  })

  test('paths are written as short as can be read', () => {
    expect(path('M', 1.26, 2, 'h', -3, 4)).toBe('M1.3 2h-3 4')
  })
})

describe('wrapped text', () => {
  const words = fc.string({ unit: fc.constantFrom(...'ab c，社保。（卡）12,.“”—é') })

  test('loses no character but blanks at the ends of lines', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 200 }), (text, width) => {
        const strip = (value: string): string => value.replace(/\s/g, '')
        expect(strip(wrapText(text, width, 14).join(''))).toBe(strip(text))
      }),
    )
  })

  test('keeps every line within the width where it can be broken at all', () => {
    const chinese = '社会保障卡挂失和补换'.repeat(4)
    for (const line of wrapText(chinese, 90, 14)) expect(measureText(line, 14)).toBeLessThanOrEqual(90)
  })

  test('begins no line with a closing sign', () => {
    const lines = wrapText('先打12333，再打银行客服。这只是临时挂失；以后（正式）挂失。', 60, 14)
    for (const line of lines) expect(line).not.toMatch(/^[，。；）]/)
    expect(lines.length).toBeGreaterThan(3)
  })

  test('breaks English between words and leaves a long word whole', () => {
    expect(wrapText('Ask the bank what happens', 90, 14)).toEqual(['Ask the', 'bank what', 'happens'])
    expect(wrapText('Heilongjiang', 20, 14)).toEqual(['Heilongjiang'])
    expect(wrapText('', 20, 14)).toEqual([])
  })
})
