/**
 * The one way from an address to a running script. Runs in the browser. The policy of every page refuses any other
 * (Trusted Types), so nothing that a reader, an address or a stored value says can become a script.
 */
import { requireOwnScript } from './own-script.ts'
import { siteRoot } from './site-root.ts'

declare global {
  /** As far as it is used here. What the rule makes is no string, but everything here hands it on as one. */
  var trustedTypes:
    | {
        createPolicy: (
          name: string,
          rules: { createScriptURL: (url: string) => string },
        ) => { createScriptURL: (url: string) => string }
      }
    | undefined
}

/** The name is the one that `src/layouts/policy.ts` allows. */
const policy = globalThis.trustedTypes?.createPolicy('own', {
  createScriptURL: (url) => requireOwnScript(siteRoot, url),
})

/**
 * The address of a script in the form that browsers with Trusted Types ask for.
 *
 * @throws TypeError for an address that is none of this site's.
 */
export function trustScript(url: string): string {
  return policy ? policy.createScriptURL(url) : requireOwnScript(siteRoot, url)
}
