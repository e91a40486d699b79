/** What every page may load: its own origin, nothing inline. `frame-ancestors` does not work in meta; see the hosting guide. */
export const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'"

/** The search page also runs the WebAssembly of the full-text engine. */
export const searchPolicy = contentPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
