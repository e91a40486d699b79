/** Policies that a server may send. `html` stands on pages only, `all` on every answer. */
export const policies = ['none', 'html', 'all'] as const

export type Policy = (typeof policies)[number]

/** The strict policy that careful servers send. */
export const strictPolicy = "default-src 'self'; frame-ancestors 'self'"
