import type { Locale } from '../i18n/locales.ts'
import type { Translate } from '../i18n/translate.ts'

/** An icon of the site, a file at its root. */
export interface ManifestIcon {
  name: string
  /** Width and height in pixels. */
  size: number
}

/**
 * The web app manifest of a language: how the site is put on a home screen. All its addresses are relative to where it
 * stands, one folder below the root, so that it is right wherever the site is put.
 *
 * @param colours Behind the page while it opens, and around it.
 */
export function buildManifest(
  locale: Locale,
  t: Translate,
  icons: readonly ManifestIcon[],
  colours: { paper: string },
): Record<string, unknown> {
  return {
    name: t('site.name'),
    short_name: t('site.name'),
    description: t('home.intro'),
    lang: locale,
    start_url: './',
    // Both languages: the switch between them stays within the app.
    scope: '../',
    // With a way back: pages of laws are deep, and not every phone has a button for it.
    display: 'minimal-ui',
    background_color: colours.paper,
    theme_color: colours.paper,
    icons: icons.flatMap(({ name, size }) => {
      const icon = { src: `../${name}.png`, sizes: `${size}x${size}`, type: 'image/png' }
      // The mark stays within the middle of its ground, so it may be cut to any shape.
      return [icon, { ...icon, purpose: 'maskable' }]
    }),
  }
}
