import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ExplainedError } from '../../../scripts/support/explained-error.ts'
import { readPort, startServer } from '../../../scripts/support/local-server.ts'
import { createFolder } from '../../support/temporary-folder.ts'

/** Takes a free port at an address of this machine, as another program would. Returns the port. */
async function occupyPort(host: string): Promise<number> {
  const server = createServer()
  onTestFinished(() => {
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return address.port
}

/** The addresses that `localhost` means on this machine: some have no IPv6. */
const localAddresses = Object.values(networkInterfaces())
  .flatMap((entries) => entries?.map(({ address }) => address) ?? [])
  .filter((address) => address === '127.0.0.1' || address === '::1')

describe('readPort', () => {
  test('takes the option, else PORT, else the fallback', () => {
    expect(readPort(['--port', '5000'], { PORT: '6000' }, 4321)).toBe(5000)
    expect(readPort(['--port=5001'], {}, 4321)).toBe(5001)
    expect(readPort([], { PORT: '6000' }, 4321)).toBe(6000)
    expect(readPort([], {}, 4321)).toBe(4321)
  })

  test.each([
    [['--port', 'abc'], {}, '--port is "abc", which is no port. Give a number from 0 (any free one) to 65535.'],
    [['--port=70000'], {}, '--port is "70000", which is no port. Give a number from 0 (any free one) to 65535.'],
    [[], { PORT: '-1' }, 'PORT is "-1", which is no port. Give a number from 0 (any free one) to 65535.'],
  ])('explains what is no port: %j %j', (args, environment, message) => {
    expect(() => readPort(args, environment, 4321)).toThrow(new ExplainedError(message))
  })
})

describe('startServer', () => {
  test('serves a site and says where', async () => {
    const directory = createFolder({ 'index.html': 'Home' })
    const server = await startServer({ directory, mount: '/a/b/' }, 0)
    onTestFinished(server.close)
    expect(server.url).toMatch(/^http:\/\/localhost:\d+\/a\/b\/$/)
    expect(await (await fetch(server.url)).text()).toBe('Home')
  })

  test.each(localAddresses)('explains that the port is in use at %s', async (host) => {
    const port = await occupyPort(host)
    await expect(startServer({ directory: createFolder(), mount: '/' }, port)).rejects.toThrow(
      new ExplainedError(
        `Port ${port} is in use by another program. Stop that program, or choose another port: npm start -- --port ${port + 1}`,
      ),
    )
  })
})
