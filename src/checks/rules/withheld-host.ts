import type { Finding, Rule } from '../problem.ts'
import type { CheckedContent } from '../read-content.ts'

/** Hosts that readers may not be sent to (`linked: false`), named in a text or given as a site to visit. */
export const withheldHost: Rule = {
  id: 'withheld-host',
  severity: 'error',
  find: (content) => {
    const hosts = listWithheldHosts(content)
    return [...findInTexts(content, hosts), ...findInFields(content, hosts)]
  },
}

/** Hosts of unlinked sources, except those that another source is linked to. */
function listWithheldHosts({ sources }: CheckedContent): Map<string, string> {
  const facts = sources.flatMap(({ key, facts: own }) =>
    own?.data?.url ? [{ key, host: hostOf(own.data.url), linked: own.data.linked }] : [],
  )
  const allowed = new Set(facts.filter(({ linked }) => linked).map(({ host }) => host))
  return new Map(facts.filter(({ linked, host }) => !linked && !allowed.has(host)).map(({ host, key }) => [host, key]))
}

function findInTexts({ passages }: CheckedContent, hosts: ReadonlyMap<string, string>): Finding[] {
  return passages.flatMap(({ path, text, lineOf }) => {
    const named = text.match(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi) ?? []
    return named.flatMap((name) => {
      const host = name.toLowerCase().replace(/^www\./, '')
      return report(hosts, host, { path, line: lineOf(name) })
    })
  })
}

function findInFields({ offices, laws }: CheckedContent, hosts: ReadonlyMap<string, string>): Finding[] {
  const fields = [
    ...offices.map(({ facts }) => ({ facts, field: 'website', url: facts?.data?.website })),
    ...laws.map(({ facts }) => ({ facts, field: 'officialSource', url: facts?.data?.officialSource })),
  ]
  return fields.flatMap(({ facts, field, url }) =>
    facts && url ? report(hosts, hostOf(url), { path: facts.path, line: facts.yaml.lineOf([field]) }) : [],
  )
}

function report(hosts: ReadonlyMap<string, string>, host: string, at: Pick<Finding, 'path' | 'line'>): Finding[] {
  const source = hosts.get(host)
  if (!source) return []
  return [
    {
      ...at,
      message: `"${host}" is a host readers may not be sent to (see the source "${source}").`,
      remedy: 'Name who published it, without the address.',
    },
  ]
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}
