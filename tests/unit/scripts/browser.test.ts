import { describe, expect, test } from 'vitest'
import {
  ensureBrowser,
  findBrowser,
  installWays,
  launchArguments,
  type Machine,
} from '../../../scripts/support/browser.ts'
import { ExplainedError } from '../../../scripts/support/explained-error.ts'

const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'
const ubuntu = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'
const playwrightBrowser = '/home/someone/.cache/ms-playwright/chrome'

/** A machine with these files on it, where every program runs well unless told otherwise. */
function createMachine(files: string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    osRelease: debian,
    exists: (path) => files.includes(path),
    run: () => true,
    playwrightBrowser,
    ...changes,
  }
}

describe('findBrowser', () => {
  test('takes the one that CHROMIUM_PATH names before any other', () => {
    const environment = { CHROMIUM_PATH: '/opt/chrome' }
    expect(findBrowser(createMachine(['/opt/chrome', '/usr/bin/chromium'], { environment }))).toBe('/opt/chrome')
  })

  test('explains that CHROMIUM_PATH names nothing', () => {
    const machine = createMachine(['/usr/bin/chromium'], { environment: { CHROMIUM_PATH: '/opt/chrome' } })
    expect(() => findBrowser(machine)).toThrow(
      new ExplainedError('CHROMIUM_PATH is "/opt/chrome", but there is no such file. Correct it or unset it.'),
    )
  })

  test('takes an installed one before the one of Playwright', () => {
    expect(findBrowser(createMachine(['/usr/bin/google-chrome', playwrightBrowser]))).toBe('/usr/bin/google-chrome')
    expect(findBrowser(createMachine([playwrightBrowser]))).toBe(playwrightBrowser)
    expect(findBrowser(createMachine([]))).toBeNull()
  })

  test('passes over one that does not start, such as a file that only points to a snap', () => {
    const files = ['/usr/bin/chromium-browser', playwrightBrowser]
    const run = (command: string) => command !== '/usr/bin/chromium-browser'
    expect(findBrowser(createMachine(files, { run }))).toBe(playwrightBrowser)
  })

  test('knows the places of macOS and Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(createMachine([mac], { platform: 'darwin' }))).toBe(mac)
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    const environment = { PROGRAMFILES: 'C:\\Program Files' }
    expect(findBrowser(createMachine([windows], { platform: 'win32', environment }))).toBe(windows)
  })
})

describe('installWays', () => {
  const root = { isRoot: true }
  const names = (machine: Machine) => installWays(machine).map(({ name }) => name)

  test('are the package first on Debian as root, the download first elsewhere', () => {
    const apt = ['/usr/bin/apt-get']
    expect(names(createMachine(apt, root))).toEqual(['apt-get', "Playwright's download"])
    expect(names(createMachine(apt, { ...root, osRelease: ubuntu }))).toEqual(["Playwright's download", 'apt-get'])
    expect(names(createMachine(apt))).toEqual(["Playwright's download"])
    expect(names(createMachine([], { ...root, platform: 'darwin', osRelease: '' }))).toEqual(["Playwright's download"])
  })
})

describe('ensureBrowser', () => {
  test('installs nothing when there is a browser', () => {
    const said: string[] = []
    expect(ensureBrowser(createMachine(['/usr/bin/chromium']), (line) => said.push(line))).toBe('/usr/bin/chromium')
    expect(said).toEqual([])
  })

  test('goes on to the next way when one fails', () => {
    const files = ['/usr/bin/apt-get']
    const commands: string[] = []
    const run = (command: string, args: readonly string[]) => {
      commands.push([command === process.execPath ? 'node' : command, ...args.slice(-1)].join(' '))
      if (command === process.execPath) files.push(playwrightBrowser)
      return command !== 'apt-get'
    }
    const said: string[] = []
    const machine = createMachine(files, { isRoot: true, run })
    expect(ensureBrowser(machine, (line) => said.push(line))).toBe(playwrightBrowser)
    expect(commands).toEqual(['apt-get update', 'node chromium', `${playwrightBrowser} --version`])
    expect(said).toEqual([
      'No Chromium or Chrome is installed. Installing one with apt-get …',
      "No Chromium or Chrome is installed. Installing one with Playwright's download …",
    ])
  })

  test('explains that no browser is to be had', () => {
    const machine = createMachine([], { run: () => false })
    expect(() => ensureBrowser(machine, () => undefined)).toThrow(
      new ExplainedError(
        'No browser could be found or installed for the browser tests. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, then run "npm test" again.',
      ),
    )
  })
})

describe('launchArguments', () => {
  test('give up the sandbox only for root', () => {
    expect(launchArguments(true)).toContain('--no-sandbox')
    expect(launchArguments(false)).not.toContain('--no-sandbox')
  })
})
