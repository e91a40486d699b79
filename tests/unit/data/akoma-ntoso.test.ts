import { describe, expect, test } from 'vitest'
import { buildAkomaNtoso, formatElementId } from '../../../src/data/akoma-ntoso.ts'
import { listLines } from '../../../src/knowledge/compare-texts.ts'
import { escapeXml } from '../../../src/knowledge/escape-xml.ts'
import { findProfileProblems } from '../../support/akoma-ntoso-profile.ts'
import { buildHeldLaws } from '../../support/held-laws.ts'
import { buildMadeLaws } from '../../support/made-laws.ts'

const graph = buildHeldLaws()
const laws = graph.entries.laws.map(({ key }) => key)

describe('the Akoma Ntoso document of a law', () => {
  test.each(laws)('of %s has the elements, attributes and order that the standard asks for', (key) => {
    expect(findProfileProblems(buildAkomaNtoso(graph.law(key), graph.articlesOf(key)))).toEqual([])
  })

  test.each(laws)('of %s holds every line of the official wording at its own identifier', (key) => {
    const xml = buildAkomaNtoso(graph.law(key), graph.articlesOf(key))
    for (const article of graph.articlesOf(key)) {
      for (const { anchor, text } of listLines(article.paragraphs['zh-CN'])) {
        const start = xml.indexOf(`eId="${formatElementId(article.key, anchor)}"`)
        expect(start).toBeGreaterThan(0)
        expect(xml.slice(start, start + 3000)).toContain(`<p>${escapeXml(text)}</p>`)
      }
    }
  })

  test('nests parts, chapters and sections, with the numbers they bear in print', () => {
    const xml = buildAkomaNtoso(graph.law('civil-code'), graph.articlesOf('civil-code'))
    expect(xml).toContain('<section eId="part_1__chp_2__sec_2">')
    expect(xml.indexOf('eId="art_27"')).toBeGreaterThan(xml.indexOf('part_1__chp_2__sec_2'))
  })

  test('writes 目 as indents and escapes what XML would read as its own', () => {
    const made = buildMadeLaws({
      a: { title: '甲<法>&"', articles: { 1: '下列：\n\n- （一）一：\n  - （1）甲 & 乙；\n  - （2）丙。' } },
    })
    const xml = buildAkomaNtoso(made.law('a'), made.articlesOf('a'))
    expect(findProfileProblems(xml)).toEqual([])
    expect(xml).toContain('<docTitle>甲&lt;法&gt;&amp;&quot;</docTitle>')
    expect(xml).toContain('eId="art_1__para_1__point_1__indent_2"')
  })

  test('holds plain words where the site has links, and the numbers of sections as they are printed', () => {
    const build = (key: string): string => buildAkomaNtoso(graph.law(key), graph.articlesOf(key))
    expect(laws.filter((key) => build(key).includes(']('))).toEqual([])
    expect(build('resident-pension-opinions')).toContain('<num>七、</num>')
  })

  test('tells an amended wording from an original one', () => {
    const build = (key: string): string => buildAkomaNtoso(graph.law(key), graph.articlesOf(key))
    expect(build('social-insurance-law')).toContain('contains="singleVersion"')
    expect(build('civil-code')).toContain('contains="originalVersion"')
  })
})

describe('the check of documents itself', () => {
  const xml = buildAkomaNtoso(graph.law('social-insurance-law'), graph.articlesOf('social-insurance-law'))

  test.each([
    ['<FRBRcountry value="cn"/>', '', '<FRBRWork> holds'],
    ['eId="art_58"', 'eId="art_57"', 'The eId "art_57" is used twice.'],
    ['date="2010-10-28"', 'date="yesterday"', 'has no date: "yesterday".'],
    ['</preface>', '</preface><preface/>', '<act> holds "meta preface preface body" in this order.'],
    ['source="#issuer"', 'source="#nobody"', '"#nobody" names no element of the document.'],
    ['<body>', '<body>words', '<body> holds text outside its elements.'],
    ['</act>', '', 'The XML is broken:'],
  ])('sees that %s became %s', (from, to, problem) => {
    expect(xml).toContain(from)
    expect(findProfileProblems(xml.replace(from, to)).join('\n')).toContain(problem)
  })
})
