import { expect, test } from 'vitest'
import { makeIcons } from '../../../../integrations/local/host-icons.ts'

test('a drawing of a host is the icon of tabs and home screens', () => {
  const content = Buffer.from('<svg/>')
  expect(makeIcons({ content }, 'assets/host-mark.0123abcd.svg')).toEqual({
    files: [['favicon.svg', content]],
    manifest: [{ src: '../assets/host-mark.0123abcd.svg', sizes: 'any', type: 'image/svg+xml' }],
  })
})

test('a PNG of a host is the icon of tabs, home screens and iPhones, with the size that it has', () => {
  const content = Buffer.alloc(25)
  content.writeUInt32BE(192, 16)
  content.writeUInt32BE(180, 20)
  const data = content.toString('base64')
  expect(makeIcons({ content }, 'assets/host-mark.0123abcd.png')).toEqual({
    files: [
      [
        'favicon.svg',
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 180"><image width="192" height="180" href="data:image/png;base64,${data}"/></svg>`,
      ],
      ['apple-touch-icon.png', content],
    ],
    manifest: [{ src: '../assets/host-mark.0123abcd.png', sizes: '192x180', type: 'image/png' }],
  })
})
