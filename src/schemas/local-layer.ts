import { z } from 'zod'
import { dateSchema, regionCodeSchema, webAddressSchema } from './fields.ts'
import { officeFactsSchema } from './office.ts'

const words = z.string().trim().min(1, 'The text is empty.').max(2000, 'At most 2,000 characters.')

/** A text that a host writes in one language or in both; where one is missing the other is shown, and named as such. */
const hostTextSchema = z
  .strictObject({
    en: words.optional().describe('The English text.'),
    'zh-CN': words.optional().describe('The Chinese text, saying the same.'),
  })
  .refine((text) => text.en !== undefined || text['zh-CN'] !== undefined, 'Write it in one language at least.')

const colourSchema = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'A colour is "#" and six hexadecimal digits, such as "#00584a".')

/** The colours of one scheme; they stand in for the jade of the release. */
const hostColoursSchema = z.strictObject({
  accent: colourSchema.describe('Links, and the ground of buttons; their words have the colour of the page.'),
  ground: colourSchema.describe('What is marked by a ground of this colour.'),
})

/** `host.yaml`: who runs this copy. */
export const hostSchema = z.strictObject({
  format: z.literal(1, 'This release reads format 1.').describe('The format of the layer: 1.'),
  owner: hostTextSchema.describe('Who answers for the additions; every one of them is labelled with this name.'),
  name: hostTextSchema.optional().describe('What the site is called here, in its header and its titles.'),
  mark: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*\.(?:svg|png)$/, 'The mark is a file beside host.yaml, such as mark.svg or mark.png.')
    .optional()
    .describe('The picture before the name.'),
  contact: z
    .strictObject({
      text: hostTextSchema.optional().describe('A sentence: when to call, what this host can answer.'),
      phone: z
        .string()
        .regex(/^(?:\+86 )?[\d-]{5,20}$/, 'A phone is written with digits and hyphens.')
        .optional(),
      email: z.email('An address such as office@example.org.').optional(),
      website: webAddressSchema.optional(),
      verified: dateSchema.describe('The day this was last checked.'),
    })
    .optional()
    .describe('How readers reach the host; it stands at the foot of every page.'),
  colours: z
    .strictObject({ light: hostColoursSchema, dark: hostColoursSchema })
    .optional()
    .describe('Colours for light and for dark screens; both, because readers choose.'),
})

const phoneSchema = z.strictObject({
  number: officeFactsSchema.shape.phones.element.shape.number,
  purpose: hostTextSchema.describe('What it answers.'),
  verified: dateSchema.describe('The day the host last checked it.'),
})

/** `offices/<key>.yaml`: an office that the host adds. The owner of the layer is its source. */
export const hostOfficeSchema = z.strictObject({
  name: hostTextSchema.describe('Its name.'),
  body: officeFactsSchema.shape.body,
  level: officeFactsSchema.shape.level.exclude(['national']),
  region: regionCodeSchema.describe('The region it serves; of a county, the prefecture.'),
  district: hostTextSchema.optional().describe('The county, district or zone it serves.'),
  phones: z.array(phoneSchema),
  addresses: z.array(z.strictObject({ text: hostTextSchema, verified: dateSchema })),
  schedule: z
    .strictObject({
      openingHours: z.string().describe('In OpenStreetMap opening_hours syntax: see docs/offices.md.'),
      verified: dateSchema,
    })
    .nullable()
    .describe('Opening times; null when they are not known.'),
  website: webAddressSchema.nullable(),
  services: officeFactsSchema.shape.services,
  note: hostTextSchema.optional(),
})

/** `notes/<procedure>.yaml`: what the host adds to the page of a procedure. */
export const hostNoteSchema = z.strictObject({
  text: hostTextSchema.describe('Paragraphs, set off by an empty line. [Words](https://…) make a link.'),
  region: regionCodeSchema.optional().describe('The region it holds for; left out when it holds for all readers.'),
  verified: dateSchema.describe('The day the host last checked it.'),
})

export type HostText = z.output<typeof hostTextSchema>
export type HostColours = z.output<typeof hostColoursSchema>
export type Host = z.output<typeof hostSchema>
export type HostOffice = z.output<typeof hostOfficeSchema>
export type HostNote = z.output<typeof hostNoteSchema>
