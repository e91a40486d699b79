import { describe, expect, test } from 'vitest'
import { readEntries, splitText } from '../../../src/knowledge/files.ts'
import { createContent } from '../../support/content.ts'

describe('content files', () => {
  test('front matter and body are told apart, and the body knows its line', () => {
    expect(splitText('---\ntitle: A\n---\n\nBody\n')).toEqual({
      frontMatter: 'title: A',
      body: '\nBody\n',
      bodyLine: 4,
    })
  })

  test('a line of front matter may end in three hyphens', () => {
    expect(splitText('---\ntitle: A ---\nnote: B\n---\nBody\n').frontMatter).toBe('title: A ---\nnote: B')
  })

  test('empty front matter and none at all are both fine', () => {
    expect(splitText('---\n---\nBody\n')).toEqual({ frontMatter: '', body: 'Body\n', bodyLine: 3 })
    expect(splitText('Body\n')).toEqual({ frontMatter: '', body: 'Body\n', bodyLine: 1 })
  })

  test('Windows line ends are no different', () => {
    expect(splitText('---\r\ntitle: A\r\n---\r\nBody\r\n')).toMatchObject({ frontMatter: 'title: A', body: 'Body\r\n' })
  })

  test('templates are not content', () => {
    const content = createContent()
    try {
      expect(readEntries(content.root).terms.map(({ key }) => key)).toEqual(['card-pin'])
    } finally {
      content.remove()
    }
  })

  test('an entry that breaks its schema is named, with the way to see all problems', () => {
    const content = createContent({ 'terms/card-pin/facts.yaml': [['related:', 'relatd:']] })
    try {
      expect(() => readEntries(content.root)).toThrow(
        '"card-pin" breaks its schema. Run "npm run check" for all problems at once.',
      )
    } finally {
      content.remove()
    }
  })
})
