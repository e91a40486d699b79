import { type Audience, audienceSchema } from '../schemas/procedure.ts'

/** Whom procedures speak to, in the order in which the schema names them. */
export const audiences: readonly Audience[] = audienceSchema.options
