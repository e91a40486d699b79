/**
 * What every page may load: its own origin, nothing inline; scripts only by addresses that `src/client/trusted-script.ts`
 * lets through, markup from no text at all (Trusted Types). `frame-ancestors` does not work in meta: see the hosting guide.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  // Two scripts of a page bring the same rule.
  "trusted-types own 'allow-duplicates'",
].join('; ')

/** The first pages can be put on a home screen. */
export const homePolicy = `${contentPolicy}; manifest-src 'self'`

/** The search page also runs the WebAssembly of the full-text engine; the page that checks a server tries whether it could. */
export const searchPolicy = contentPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
