/** A way to dial a line: what is read and what the phone is given. */
export interface Dialled {
  /** As people read it: `0857-12333`. */
  text: string
  /** As a `tel:` link holds it: `085712333`. */
  tel: string
}

/** How one line is reached from three places; the last two are null where there is no one area code. */
export interface Dialling {
  here: Dialled
  elsewhere: Dialled | null
  abroad: Dialled | null
}

/** The lines that answer everywhere, by matter, in the order in which readers need them. */
export const hotlines = ['12333', '12393', '12366', '12345'] as const

export type Hotline = (typeof hotlines)[number]

/**
 * How to dial a national short number for one place: alone from there, with the area code from elsewhere in China,
 * with +86 and without the zero from abroad. The rule is in 劳社部函〔2003〕84号 for 12333 and in 国办发〔2020〕53号 for 12345.
 *
 * @example dialShortNumber('12333', '0857').elsewhere // { text: '0857-12333', tel: '085712333' }
 */
export function dialShortNumber(number: string, areaCode: string | null): Dialling {
  return {
    here: { text: number, tel: number },
    elsewhere: areaCode ? { text: `${areaCode}-${number}`, tel: `${areaCode}${number}` } : null,
    abroad: areaCode ? { text: `+86 ${areaCode.slice(1)} ${number}`, tel: `+86${areaCode.slice(1)}${number}` } : null,
  }
}

/** How to dial a number as offices hold it: `0857-12333` or `12333`. */
export function dialNumber(number: string): Dialled {
  return { text: number, tel: number.replaceAll('-', '') }
}
