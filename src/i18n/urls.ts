import { type Locale, localeOfSegment, segmentOfLocale } from './locales.ts'

/**
 * The pages that search finds, and the lists that lead to them. Keys are content keys; an article's key is
 * `<law>/article-<three digits>`, a region's path is `<province>` or `<province>/<prefecture>`.
 */
export type FoundPage =
  /** `case`: the path that `pathOfCase` gives; left out for the full page. */
  | { page: 'procedure'; key: string; case?: string; anchor?: string }
  | { page: 'topic'; key: string }
  | { page: 'law'; key: string; anchor?: string }
  | { page: 'article'; key: string; anchor?: string }
  | { page: 'region'; path: string; anchor?: string }
  | { page: 'office'; key: string }
  | { page: 'terms' | 'documents'; anchor?: string }
  | { page: 'procedures' | 'laws' | 'regions' | 'offices' | 'search' }

/** Every page of the site, without its language. */
export type PageReference =
  | FoundPage
  | { page: 'home' }
  | { page: 'procedure-sheet'; key: string; case?: string }
  | { page: 'procedure-places'; key: string }
  | { page: 'procedure-sources'; key: string }
  | { page: 'procedure-charts'; key: string; anchor?: string }
  /** A drawing as an SVG file. */
  | { page: 'procedure-picture'; key: string; picture: string }
  /**
   * The citations of a law as a whole, or of an article and of every provision in it (`key` is that of either); and the
   * same as files for reference managers.
   */
  | { page: 'cite'; key: string; anchor?: string }
  | { page: 'cite-csl'; key: string }
  | { page: 'cite-ris'; key: string }
  /** The wordings of a law side by side. */
  | { page: 'versions'; key: string; anchor?: string }
  | { page: 'wrongly-cited'; anchor?: string }
  /** Contacts as vCard files, to be put into a phone. */
  | { page: 'office-card'; key: string }
  | { page: 'region-card'; path: string }
  | { page: 'search'; query?: string }
  | { page: 'about' }
  /** Tests the server that the site is on. */
  | { page: 'check' }

/**
 * The one place URLs are made. Returns a root-absolute path with a trailing slash before query and fragment;
 * the build turns it into a relative one, so that the site works at any path.
 *
 * @example createUrl('zh-CN', { page: 'article', key: 'social-insurance-law/article-058', anchor: 'p2' }) // '/zh-cn/laws/social-insurance-law/58/#p2'
 */
export function createUrl(locale: Locale, reference: PageReference): string {
  const query = 'query' in reference && reference.query ? `?q=${encodeURIComponent(reference.query)}` : ''
  return `/${segmentOfLocale(locale)}/${createPath(reference)}${query}${createFragment(reference)}`
}

/**
 * What `createUrl` returns for a page that search finds: the part of it that a search has to load, because each byte of
 * that makes the first hits later.
 */
export function createFoundUrl(locale: Locale, reference: FoundPage): string {
  return `/${segmentOfLocale(locale)}/${createFoundPath(reference)}${createFragment(reference)}`
}

/** The address of a file for machines: `/data/laws.json`. */
export function createDataUrl(name: string): string {
  return `/data/${name}.json`
}

/** The address of a law as Akoma Ntoso or JSON-LD: `/data/laws/civil-code.akn.xml`. */
export function createLawDataUrl(law: string, form: 'akn.xml' | 'jsonld'): string {
  return `/data/laws/${law}.${form}`
}

/** What a home screen is told of the site in a language: `/en/manifest.json`. The ending is one that every server knows. */
export function createManifestUrl(locale: Locale): string {
  return `/${segmentOfLocale(locale)}/manifest.json`
}

/** The picture that other services show beside a link: `/en/previews/home.png`. */
export function createPreviewUrl(locale: Locale, name: string): string {
  return `/${segmentOfLocale(locale)}/previews/${name}.png`
}

/** The language of a root-absolute path, or `null` for pages without one (`/`, `/404.html`, `/data/…`). */
export function localeOfPath(path: string): Locale | null {
  return localeOfSegment(path.split('/')[1] ?? '')
}

/** The same page in another language. Paths without a language are returned as they are. */
export function switchLocale(path: string, locale: Locale): string {
  const current = localeOfPath(path)
  if (!current) return path
  return `/${segmentOfLocale(locale)}${path.slice(segmentOfLocale(current).length + 1)}`
}

function createFragment(reference: PageReference): string {
  return 'anchor' in reference && reference.anchor ? `#${reference.anchor}` : ''
}

/** The path of a page below its language, without a leading slash. */
function createPath(reference: PageReference): string {
  switch (reference.page) {
    case 'home':
      return ''
    case 'procedure-sheet':
      return `${createProcedurePath(reference)}sheet/`
    case 'procedure-places':
      return `procedures/${reference.key}/places/`
    case 'procedure-sources':
      return `procedures/${reference.key}/sources/`
    case 'procedure-charts':
      return `procedures/${reference.key}/charts/`
    case 'procedure-picture':
      return `procedures/${reference.key}/${reference.picture}.svg`
    case 'cite':
      return `${createArticlePath(reference.key)}cite/`
    case 'cite-csl':
      return `${createArticlePath(reference.key)}citations.json`
    case 'cite-ris':
      return `${createArticlePath(reference.key)}citations.ris`
    case 'versions':
      return `laws/${reference.key}/versions/`
    case 'wrongly-cited':
      return 'laws/wrongly-cited/'
    case 'office-card':
      return `offices/${reference.key}.vcf`
    case 'region-card':
      return `regions/${reference.path}.vcf`
    case 'about':
    case 'check':
      return `${reference.page}/`
    default:
      return createFoundPath(reference)
  }
}

function createFoundPath(reference: FoundPage): string {
  switch (reference.page) {
    case 'procedure':
      return createProcedurePath(reference)
    case 'topic':
      return `topics/${reference.key}/`
    case 'law':
      return `laws/${reference.key}/`
    case 'article':
      return createArticlePath(reference.key)
    case 'region':
      return `regions/${reference.path}/`
    case 'office':
      return `offices/${reference.key}/`
    default:
      return `${reference.page}/`
  }
}

function createProcedurePath(reference: { key: string; case?: string }): string {
  return `procedures/${reference.key}/${reference.case ? `${reference.case}/` : ''}`
}

/** The path of an article, or of a law as a whole. */
function createArticlePath(key: string): string {
  return `laws/${key.replace(/article-0*(\d+)$/, '$1')}/`
}
