import { expect, test } from 'vitest'
import { joinPieces, type Piece } from '../../../src/client/page-parts.ts'

const inline = (...pieces: Piece[]): Piece => ({ flow: 'inline', pieces })
const block = (...pieces: Piece[]): Piece => ({ flow: 'block', pieces })

test('blocks are read apart, and words within a line together, as they are seen', () => {
  const entry = block(
    block('社保卡', inline('个人账户')),
    block(block('发证机关：', inline('派出所')), block('也叫：', inline('证明'))),
  )
  expect(joinPieces(entry)).toBe('社保卡个人账户 发证机关：派出所 也叫：证明')
})

test('what is hidden is not read, with all that it holds', () => {
  expect(joinPieces(block('Call ', { flow: 'hidden', pieces: ['not ', block('seen')] }, inline('12333')))).toBe(
    'Call 12333',
  )
})

test('words stand on one line, however the page is written', () => {
  expect(joinPieces(block('\n  Call ', inline(' 12333\n'), block(), '\n  first  '))).toBe('Call 12333 first')
  expect(joinPieces(block(' ', block('\n')))).toBe('')
})
