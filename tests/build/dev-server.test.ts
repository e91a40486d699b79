import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { projectRoot } from '../../scripts/support/run-tool.ts'

let server: ChildProcess | undefined
// The command hands over to Astro's own: both end together.
afterEach(() => {
  if (server?.pid && server.exitCode === null) process.kill(-server.pid)
})

/** Starts the development server on a free port and gives its address. */
function startServer(): Promise<string> {
  // Within a test run Astro would leave its pages out of the server.
  const { VITEST: _, NODE_ENV: __, ...environment } = process.env
  const child = spawn(process.execPath, [join(projectRoot, 'scripts', 'astro.ts'), 'dev', '--port', '0'], {
    cwd: projectRoot,
    detached: true,
    env: { ...environment, NO_COLOR: '1' },
  })
  server = child
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += String(chunk)
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', () => reject(new Error(`The development server ended before it listened:\n${said}`)))
  })
}

test('npm run dev shows a page with its styles: nothing in it forbids those that the server writes into it', async () => {
  const address = await startServer()
  // Right after it listens, the server may load its settings again: then it closes a connection, or never answers on it.
  const ask = async (): Promise<string> =>
    (await fetch(`${address}/en/`, { signal: AbortSignal.timeout(20_000) })).text()
  const page = await vi.waitFor(ask, { timeout: 120_000, interval: 500 })
  expect(page).toContain('<style')
  expect(page).not.toContain('Content-Security-Policy')
}, 180_000)
