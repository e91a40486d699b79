import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { ExplainedError } from './explained-error.ts'
import { projectRoot } from './run-tool.ts'

/** What decides where browsers are: the running system, or a made-up one in tests. */
export interface Machine {
  platform: NodeJS.Platform
  environment: Readonly<Record<string, string | undefined>>
  isRoot: boolean
  /** `/etc/os-release` of Linux, or an empty string. */
  osRelease: string
  exists: (path: string) => boolean
  /** Runs a program without a terminal; true if it ended well within the time. */
  run: (command: string, args: readonly string[], seconds: number) => boolean
  /** Where Playwright keeps the browser it installs. */
  playwrightBrowser: string
}

/** One way to install a browser. */
export interface InstallWay {
  name: string
  commands: readonly { command: string; args: readonly string[]; seconds: number }[]
}

/** The machine this runs on. */
function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    exists: existsSync,
    run: (command, args, seconds) =>
      spawnSync(command, args, { stdio: 'ignore', timeout: seconds * 1000, env: environmentOfInstall() }).status === 0,
    playwrightBrowser: chromium.executablePath(),
  }
}

/** A download that cannot be reached is given up soon; packages are installed without questions. */
function environmentOfInstall(): NodeJS.ProcessEnv {
  return { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
}

/**
 * The browser to test with, or null. First the one that CHROMIUM_PATH names, then an installed Chrome or Chromium,
 * then Playwright's own. Throws an `ExplainedError` if CHROMIUM_PATH names nothing.
 */
export function findBrowser(machine: Machine = thisMachine()): string | null {
  const named = machine.environment['CHROMIUM_PATH']
  if (named) {
    if (machine.exists(named)) return named
    throw new ExplainedError(`CHROMIUM_PATH is "${named}", but there is no such file. Correct it or unset it.`)
  }
  const candidates = [...installedBrowsers(machine), machine.playwrightBrowser]
  return candidates.find((path) => machine.exists(path) && starts(machine, path)) ?? null
}

/**
 * The browser to test with; installs one if there is none, saying so.
 * Throws an `ExplainedError` when every way to get one has failed.
 */
export function ensureBrowser(machine: Machine = thisMachine(), say: (line: string) => void = sayOnTerminal): string {
  const found = findBrowser(machine)
  if (found) return found
  for (const way of installWays(machine)) {
    say(`No Chromium or Chrome is installed. Installing one with ${way.name} …`)
    const isDone = way.commands.every(({ command, args, seconds }) => machine.run(command, args, seconds))
    const installed = isDone ? findBrowser(machine) : null
    if (installed) return installed
  }
  throw new ExplainedError(
    'No browser could be found or installed for the browser tests. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, then run "npm test" again.',
  )
}

/**
 * The ways to install a browser, best first. Debian's package comes from the mirror that the machine already uses and
 * brings its libraries and Chinese fonts along. Ubuntu's is an empty one that points to a snap, so there, as everywhere
 * else, Playwright's download goes first.
 */
export function installWays(machine: Machine): InstallWay[] {
  const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js')
  const download: InstallWay = {
    name: "Playwright's download",
    commands: [{ command: process.execPath, args: [playwright, 'install', '--no-shell', 'chromium'], seconds: 600 }],
  }
  const isDebianLike = machine.platform === 'linux' && /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(machine.osRelease)
  if (!isDebianLike || !machine.isRoot || !machine.exists('/usr/bin/apt-get')) return [download]
  const apt: InstallWay = {
    name: 'apt-get',
    commands: [
      { command: 'apt-get', args: ['update'], seconds: 300 },
      { command: 'apt-get', args: ['install', '-y', 'chromium', 'fonts-noto-cjk'], seconds: 900 },
    ],
  }
  const isDebian = /^ID="?debian"?$/m.test(machine.osRelease)
  return isDebian ? [apt, download] : [download, apt]
}

/** How the browser is started: as root it has no sandbox, and nowhere does it talk to its maker. */
export function launchArguments(isRoot: boolean = process.getuid?.() === 0): string[] {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return isRoot ? ['--no-sandbox', ...quiet] : quiet
}

/** Where Chrome and Chromium are usually installed, best known place first. */
function installedBrowsers({ platform, environment }: Machine): string[] {
  if (platform === 'darwin') {
    const applications = ['/Applications', join(environment['HOME'] ?? '/', 'Applications')]
    return applications.flatMap((folder) => [
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    ])
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? [])
    return folders.flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Chromium\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ])
  }
  const folders = [...new Set([...(environment['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'])]
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser']
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => `${folder}/${name}`))
}

/** Tells whether a browser runs. On Linux a file may be there that only says "install the snap"; elsewhere it is one. */
function starts(machine: Machine, path: string): boolean {
  return machine.platform !== 'linux' || machine.run(path, ['--version'], 20)
}

function sayOnTerminal(line: string): void {
  process.stderr.write(`${line}\n`)
}
