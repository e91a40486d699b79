import description from '../../package.json' with { type: 'json' }

/** The version of the site, as correction notes name it. */
export const siteVersion: string = description.version
