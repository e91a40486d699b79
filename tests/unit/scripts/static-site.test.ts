import { symlinkSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startServer } from '../../../scripts/support/local-server.ts'
import { mediaTypeOf } from '../../../scripts/support/static-site.ts'
import { createFolder } from '../../support/temporary-folder.ts'

const site = {
  'site/index.html': 'Home',
  'site/404.html': 'Not found page',
  'site/en/laws/index.html': 'Laws',
  'site/data/laws.json': '{}',
  'site/empty/file.txt': 'Text',
  'secret.txt': 'Secret',
}

interface Answer {
  status: number | undefined
  body: string
  type: string | undefined
  location: string | undefined
}

/** Serves the site and sends requests as they are written: no client here tidies the path first. */
async function serve(mount = '/', headers?: Record<string, string>) {
  const folder = createFolder(site)
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'))
  const directory = join(folder, 'site')
  const server = await startServer(headers ? { directory, mount, headers } : { directory, mount }, 0)
  onTestFinished(server.close)
  const { port } = new URL(server.url)
  return (path: string, method = 'GET') =>
    new Promise<Answer & { header: (name: string) => unknown }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          resolve({
            status: response.statusCode,
            body: Buffer.concat(chunks).toString(),
            type: response.headers['content-type'],
            location: response.headers.location,
            header: (name) => response.headers[name],
          })
        })
      })
      sent.on('error', reject)
      sent.end()
    })
}

describe('the static server', () => {
  test('answers a folder with its index and a file with its type', async () => {
    const get = await serve()
    expect(await get('/')).toMatchObject({ status: 200, body: 'Home', type: 'text/html; charset=utf-8' })
    expect(await get('/en/laws/?q=1')).toMatchObject({ status: 200, body: 'Laws' })
    expect(await get('/data/laws.json')).toMatchObject({ status: 200, type: 'application/json; charset=utf-8' })
  })

  test('leads to the address with the slash and keeps the query', async () => {
    const get = await serve()
    expect(await get('/en/laws?q=1')).toMatchObject({ status: 301, location: '/en/laws/?q=1' })
  })

  test('never leads to another host', async () => {
    const get = await serve()
    expect(await get('//en/laws')).toMatchObject({ status: 301, location: '/en/laws/' })
  })

  test.each(['/nowhere', '/en/', '/empty/', '/index.html/', '/data/laws.json/x', '/%00'])(
    'answers %s with 404.html and status 404',
    async (path) => {
      const get = await serve()
      expect(await get(path)).toMatchObject({ status: 404, body: 'Not found page', type: 'text/html; charset=utf-8' })
    },
  )

  test.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/en/../../secret.txt', '/link.txt'])(
    'gives nothing from outside the folder for %s',
    async (path) => {
      const get = await serve()
      expect(await get(path)).toMatchObject({ status: 404, body: 'Not found page' })
    },
  )

  test('serves below a path and nothing beside it', async () => {
    const get = await serve('/a/b/')
    expect(await get('/a/b/en/laws/')).toMatchObject({ status: 200, body: 'Laws' })
    expect(await get('/a/b')).toMatchObject({ status: 301, location: '/a/b/' })
    expect(await get('/a/b/en/laws')).toMatchObject({ status: 301, location: '/a/b/en/laws/' })
    expect(await get('/en/laws/')).toMatchObject({ status: 404, body: 'The site is at /a/b/.\n' })
    expect(await get('/a/b/../../secret.txt')).toMatchObject({ status: 404 })
  })

  test('answers HEAD without a body and other methods not at all', async () => {
    const get = await serve()
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' })
    expect(await get('/', 'POST')).toMatchObject({ status: 405, body: 'Only GET and HEAD are answered here.\n' })
  })

  test('says that an address cannot be read', async () => {
    const get = await serve()
    expect(await get('/%E0%A4%A')).toMatchObject({ status: 400, body: 'This address cannot be read.\n' })
  })

  test('adds the headers it is given', async () => {
    const get = await serve('/', { 'content-security-policy': "default-src 'none'" })
    expect((await get('/')).header('content-security-policy')).toBe("default-src 'none'")
  })
})

describe('mediaTypeOf', () => {
  test('knows what a build holds, and takes the rest for bytes', () => {
    expect(['a.css', 'a.JS', 'a.svg', 'a.wasm', 'a.pf_index'].map(mediaTypeOf)).toEqual([
      'text/css; charset=utf-8',
      'text/javascript; charset=utf-8',
      'image/svg+xml',
      'application/wasm',
      'application/octet-stream',
    ])
  })
})
