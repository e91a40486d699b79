import { expect, test } from 'vitest'
import { dialNumber, dialShortNumber } from '../../../src/knowledge/dialling.ts'

test('a short number is dialled alone from the place, with the area code from elsewhere, without the zero from abroad', () => {
  expect(dialShortNumber('12333', '0857')).toEqual({
    here: { text: '12333', tel: '12333' },
    elsewhere: { text: '0857-12333', tel: '085712333' },
    abroad: { text: '+86 857 12333', tel: '+8685712333' },
  })
})

test('an area code of three digits keeps both of its own', () => {
  expect(dialShortNumber('12345', '010').abroad).toEqual({ text: '+86 10 12345', tel: '+861012345' })
})

test('where there is no one area code, only the short number is given', () => {
  expect(dialShortNumber('12333', null)).toEqual({
    here: { text: '12333', tel: '12333' },
    elsewhere: null,
    abroad: null,
  })
})

test('a number is read with its hyphen and dialled without', () => {
  expect(dialNumber('0519-12333')).toEqual({ text: '0519-12333', tel: '051912333' })
})
