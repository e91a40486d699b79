/**
 * `npm run test:hosts`: walks through the built site on real servers, on odd ones, and from disk, at three depths, under
 * three policies, with scripts and without. Writes what it found into docs/hosting.md. `-- nginx Jetty` takes only
 * these hosts and leaves the table as it is.
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { ensureBrowser, launchArguments } from '../../scripts/support/browser.ts'
import { ensureBuilt } from '../../scripts/support/build-site.ts'
import { ExplainedError, runScript } from '../../scripts/support/explained-error.ts'
import { projectRoot } from '../../scripts/support/run-tool.ts'
import { walk } from './cells.ts'
import { endingsOfIis, type Oddity, startOddServer } from './odd-server.ts'
import { type Policy, policies } from './policies.ts'
import { isInstalled, realServers, startRealServer } from './real-servers.ts'
import { type CellResult, replaceTable, writeTable } from './table.ts'

const depths = { root: '/', 'one folder': '/guide/', 'three folders': '/a/b/c/' } as const

interface Host {
  name: string
  policies: readonly Policy[]
  start: (place: {
    folder: string
    mount: string
    policy: Policy
  }) => Promise<{ url: string; close: () => Promise<void> }>
}

const oddities: Readonly<Record<string, Oddity>> = {
  'IIS as installed (emulated)': { known: endingsOfIis, ignoresCase: true },
}

const hosts: readonly Host[] = [
  ...realServers.map((server) => ({
    name: server.name,
    policies: server.policies,
    start: (place: { folder: string; mount: string; policy: Policy }) => startRealServer(server, place),
  })),
  ...Object.entries(oddities).map(([name, oddity]) => ({
    name,
    policies,
    start: ({ folder, mount, policy }: { folder: string; mount: string; policy: Policy }) =>
      startOddServer({ directory: join(folder, mount), mount, policy }, oddity),
  })),
]

const policyNames: Readonly<Record<Policy, string>> = { none: 'none', html: 'on pages', all: 'on everything' }

await runScript(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => hosts.every((host) => host.name !== name))
  if (unknown !== undefined) {
    throw new ExplainedError(
      `No host is called "${unknown}". There are: ${hosts.map(({ name }) => `"${name}"`).join(', ')}.`,
    )
  }
  const chosen = hosts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  const missing = realServers.filter(
    (server) => chosen.some(({ name }) => name === server.name) && !isInstalled(server),
  )
  if (missing.length > 0) {
    const packages = missing.map(({ debianPackage }) => debianPackage).join(' ')
    throw new ExplainedError(
      `These servers are not installed. On Debian: apt-get install --no-install-recommends ${packages}`,
    )
  }
  process.env['CHROMIUM_PATH'] ||= ensureBrowser()
  await ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'shebao-guide-hosts-'))
  // A server that is started as root reads as somebody else.
  chmodSync(folder, 0o755)
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'], args: launchArguments() })
  try {
    const results: CellResult[] = []
    for (const [depth, mount] of Object.entries(depths)) {
      const root = join(folder, depth.replaceAll(' ', '-'))
      mkdirSync(join(root, mount), { recursive: true })
      cpSync(join(projectRoot, 'dist'), join(root, mount), { recursive: true })
      for (const host of chosen) results.push(...(await lookAtHost(browser, host, { depth, mount, root })))
    }
    if (wanted.length === 0) results.push(...(await lookAtDisk(browser)))
    report(results, wanted.length === 0)
    return results.some(({ problems }) => problems.length > 0) ? 1 : 0
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

async function lookAtHost(
  browser: Browser,
  host: Host,
  { depth, mount, root }: { depth: string; mount: string; root: string },
): Promise<CellResult[]> {
  const results: CellResult[] = []
  for (const policy of host.policies) {
    const server = await host.start({ folder: root, mount, policy })
    for (const scripting of [true, false]) {
      const problems = await walk(browser, { url: server.url, scripting })
      results.push(say({ host: host.name, policy: policyNames[policy], depth, scripting, problems }))
    }
    await server.close()
  }
  return results
}

/** From disk there are neither servers nor policies. Without scripts links lead to listings of folders, so only with them. */
async function lookAtDisk(browser: Browser): Promise<CellResult[]> {
  const url = pathToFileURL(join(projectRoot, 'dist', 'index.html')).href
  const problems = await walk(browser, { url, scripting: true })
  return [say({ host: 'from disk', policy: 'none', depth: 'root', scripting: true, problems })]
}

function say(result: CellResult): CellResult {
  const { host, policy, depth, scripting, problems } = result
  const cell = `${host}, policy ${policy}, ${depth}, ${scripting ? 'with scripts' : 'without scripts'}`
  process.stdout.write(`${problems.length === 0 ? '✓' : '✗'} ${cell}\n`)
  for (const problem of problems) process.stdout.write(`    ${problem}\n`)
  return result
}

function report(results: readonly CellResult[], isWhole: boolean): void {
  const failed = results.filter(({ problems }) => problems.length > 0).length
  process.stdout.write(`\n${results.length - failed} passed, ${failed} failed\n`)
  if (!isWhole) return
  const guide = join(projectRoot, 'docs', 'hosting.md')
  writeFileSync(guide, replaceTable(readFileSync(guide, 'utf8'), writeTable(results)))
}
