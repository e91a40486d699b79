import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ExplainedError, hasCode } from './explained-error.ts'
import { type StaticSite, serveSite } from './static-site.ts'

/** A running server. */
export interface LocalServer {
  /** The address of the site's first page, such as `http://localhost:4321/`. */
  url: string
  close: () => Promise<void>
}

/**
 * Reads a port from a command line (`--port 5000`, `--port=5000`) or else from the environment (`PORT`).
 * 0 means any free port. Throws an `ExplainedError` for anything that is no port.
 */
export function readPort(args: readonly string[], environment: NodeJS.ProcessEnv, fallback: number): number {
  const option = readOption(args, '--port')
  const text = option ?? environment['PORT']
  if (text === undefined || text === '') return fallback
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  const name = option === undefined ? 'PORT' : '--port'
  throw new ExplainedError(`${name} is "${text}", which is no port. Give a number from 0 (any free one) to 65535.`)
}

/** The value of an option on a command line, or undefined. */
export function readOption(args: readonly string[], name: string): string | undefined {
  const index = args.indexOf(name)
  if (index !== -1) return args[index + 1]
  return args.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1)
}

/**
 * Serves a folder to this machine only. `localhost` means two addresses, so both are taken: else another program
 * could answer for one of them. Throws an `ExplainedError` if the port is in use.
 */
export async function startServer(site: StaticSite, port: number): Promise<LocalServer> {
  const first = await listen(site, port, '127.0.0.1')
  const actualPort = portOf(first)
  const servers = [first]
  try {
    servers.push(await listen(site, actualPort, '::1'))
  } catch (error) {
    // A machine without IPv6 has no second address.
    if (error instanceof ExplainedError) {
      await close(first)
      throw error
    }
  }
  return {
    url: `http://localhost:${actualPort}${site.mount}`,
    close: async () => {
      await Promise.all(servers.map(close))
    },
  }
}

/** Throws an `ExplainedError` if a port is in use, before any time is spent on a build. */
export async function requireFreePort(port: number): Promise<void> {
  const server = await startServer({ directory: '.', mount: '/' }, port)
  await server.close()
}

function listen(site: StaticSite, port: number, host: string): Promise<Server> {
  const answer = serveSite(site)
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${request.url}: ${String(error)}\n`)
      response.writeHead(500).end()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListen(error, port)))
    server.listen(port, host, () => resolve(server))
  })
}

function explainListen(error: Error, port: number): Error {
  if (hasCode(error, 'EADDRINUSE')) {
    return new ExplainedError(
      `Port ${port} is in use by another program. Stop that program, or choose another port: npm start -- --port ${port + 1}`,
    )
  }
  if (hasCode(error, 'EACCES')) {
    return new ExplainedError(
      `Port ${port} is reserved by the system. Choose one from 1024 upwards: npm start -- --port 4321`,
    )
  }
  return error
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
