/** One page of each kind, by its address below the language. Addresses are relative, so that they hold at any path. */
export const pageKinds = [
  { kind: 'home', path: '' },
  { kind: 'list of procedures', path: 'procedures/' },
  { kind: 'procedure', path: 'procedures/minor-card-password-forgotten/' },
  { kind: 'case of a procedure', path: 'procedures/minor-card-password-forgotten/social-security-pin/under-16/' },
  { kind: 'places of a procedure', path: 'procedures/minor-card-password-forgotten/places/' },
  { kind: 'take-along sheet', path: 'procedures/minor-card-password-forgotten/social-security-pin/sheet/' },
  { kind: 'charts of a procedure', path: 'procedures/retirement-with-insufficient-contributions/charts/' },
  { kind: 'topic', path: 'topics/cards/' },
  { kind: 'list of laws', path: 'laws/' },
  { kind: 'law', path: 'laws/social-insurance-law/' },
  { kind: 'article', path: 'laws/social-insurance-law/74/' },
  { kind: 'article with a wrong citation', path: 'laws/minors-protection-law/40/' },
  { kind: 'citations of an article', path: 'laws/social-insurance-law/74/cite/' },
  { kind: 'versions of a law', path: 'laws/social-insurance-law/versions/' },
  { kind: 'wrong citations', path: 'laws/wrongly-cited/' },
  { kind: 'list of regions', path: 'regions/' },
  { kind: 'province', path: 'regions/guizhou/' },
  { kind: 'prefecture', path: 'regions/guizhou/bijie/' },
  { kind: 'list of offices', path: 'offices/' },
  { kind: 'office', path: 'offices/national-12333/' },
  { kind: 'terms', path: 'terms/' },
  { kind: 'documents', path: 'documents/' },
  { kind: 'search', path: 'search/' },
  { kind: 'about', path: 'about/' },
] as const

/** The first segment of addresses, with the language that pages below it are in. */
export const languages = [
  { segment: 'en', language: 'en' },
  { segment: 'zh-cn', language: 'zh-CN' },
] as const
