import { defineConfig } from '@playwright/test'
import { findBrowser, launchArguments } from './scripts/support/browser.ts'
import { ExplainedError } from './scripts/support/explained-error.ts'
import { findFreePort } from './scripts/support/free-port.ts'

function requireBrowser(): string {
  const browser = findBrowser()
  if (browser) return browser
  throw new ExplainedError('No browser was found. Run "npm test", which installs one, or set CHROMIUM_PATH to one.')
}

// Workers load this file anew and must see the same values: they are handed on in the environment.
process.env['CHROMIUM_PATH'] ||= requireBrowser()
process.env['E2E_ROOT_PORT'] ||= String(await findFreePort())
process.env['E2E_SUB_PATH_PORT'] ||= String(await findFreePort())

const rootUrl = `http://localhost:${process.env['E2E_ROOT_PORT']}/`
const subPathUrl = `http://localhost:${process.env['E2E_SUB_PATH_PORT']}/a/b/c/`

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 30_000,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: launchArguments() },
    screenshot: 'only-on-failure',
    trace: 'off',
    // Every page would fetch all of its language in the background; the tests of offline reading allow it.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'root', grepInvert: /@sub-path/, use: { baseURL: rootUrl } },
    // The same build three folders deep, on a server that has nothing at its root. Only for tests that promise
    // something of paths: `test('…', { tag: '@any-path' }, …)`, which open pages by relative address. `@sub-path` marks
    // those that another test has made at the root.
    { name: 'sub-path', grep: /@any-path|@sub-path/, use: { baseURL: subPathUrl } },
  ],
  webServer: [
    {
      command: `node scripts/serve.ts --build --port ${process.env['E2E_ROOT_PORT']}`,
      url: rootUrl,
      timeout: 300_000,
      reuseExistingServer: false,
    },
    {
      command: `node scripts/serve.ts --build --port ${process.env['E2E_SUB_PATH_PORT']} --mount /a/b/c/`,
      url: subPathUrl,
      timeout: 300_000,
      reuseExistingServer: false,
    },
  ],
})
