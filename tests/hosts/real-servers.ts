/** Real servers of Debian's packages, with the configurations of `hosting/`, each on a port of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findFreePort } from '../../scripts/support/free-port.ts'
import { projectRoot } from '../../scripts/support/run-tool.ts'
import { type Policy, strictPolicy } from './policies.ts'

/** What a server is to serve: a folder that holds the site below the mount, and nothing else. */
export interface Hosted {
  folder: string
  /** With a slash at both ends. */
  mount: string
  policy: Policy
}

export interface RealServer {
  name: string
  /** The program it needs. */
  program: string
  /** The package of Debian that brings it. */
  debianPackage: string
  /** Policies it can be told to send. */
  policies: readonly Policy[]
  /** Writes its configuration into a fresh folder and says how to run it. */
  prepare: (hosted: Hosted, port: number, folder: string) => { args: string[]; environment?: Record<string, string> }
}

/** The configuration of the archive, with places changed. Every place must be there: else the archive has changed. */
function configure(file: string, places: readonly (readonly [from: string, to: string])[]): string {
  return places.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`hosting/${file} no longer holds "${from}".`)
      return text.replaceAll(from, to)
    },
    readFileSync(join(projectRoot, 'hosting', file), 'utf8'),
  )
}

const ownPolicy = "frame-ancestors 'self'"
const everyPolicy: readonly Policy[] = ['none', 'html', 'all']
const asRoot = process.getuid?.() === 0

const nginx: RealServer = {
  name: 'nginx',
  program: '/usr/sbin/nginx',
  debianPackage: 'nginx-light',
  policies: everyPolicy,
  prepare: ({ folder: root, mount, policy }, port, folder) => {
    const map = `map $sent_http_content_type $policy { default "${policy === 'all' ? strictPolicy : ''}"; ~text/html "${policy === 'none' ? ownPolicy : strictPolicy}"; }\n`
    const site = configure('nginx.conf', [
      ['listen 80;', `listen 127.0.0.1:${port};`],
      ['/srv/shebao-guide/site', root],
      ['error_page 404 /404.html', `error_page 404 ${mount}404.html`],
      ['include mime.types', 'include /etc/nginx/mime.types'],
      [`"${ownPolicy}"`, '$policy'],
    ])
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    )
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${asRoot ? 'user root;' : ''}\ndaemon off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${paths.join('\n')}\n${map}${site}}\n`,
    )
    return { args: ['-c', join(folder, 'nginx.conf'), '-p', folder] }
  },
}

const apache: RealServer = {
  name: 'Apache',
  program: '/usr/sbin/apache2',
  debianPackage: 'apache2',
  policies: everyPolicy,
  prepare: ({ folder: root, mount, policy }, port, folder) => {
    const header = `Header always set Content-Security-Policy "${ownPolicy}"`
    const strict = `Header always set Content-Security-Policy "${strictPolicy}"`
    const rules = configure('apache.htaccess', [
      ['ErrorDocument 404 /404.html', `ErrorDocument 404 ${mount}404.html`],
      [
        header,
        policy === 'none' ? header : policy === 'all' ? strict : `${strict} "expr=%{CONTENT_TYPE} =~ m#^text/html#"`,
      ],
    ])
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate']
    const load = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
    writeFileSync(join(root, mount, '.htaccess'), rules)
    writeFileSync(
      join(folder, 'apache.conf'),
      `${load.join('\n')}\n${asRoot ? 'User www-data\nGroup www-data\n' : ''}ServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/error.log\nTypesConfig /etc/mime.types\nDocumentRoot ${root}\n<Directory ${root}>\nAllowOverride All\nRequire all granted\n</Directory>\n`,
    )
    return { args: ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'] }
  },
}

const caddy: RealServer = {
  name: 'Caddy',
  program: '/usr/bin/caddy',
  debianPackage: 'caddy',
  policies: everyPolicy,
  prepare: ({ folder: root, mount, policy }, port, folder) => {
    const line = `Content-Security-Policy "${ownPolicy}"`
    const strict = `Content-Security-Policy "${strictPolicy}"`
    const onPages = `\t@page path_regexp (/|\\.html)$\n\theader @page ${strict}\n`
    const text = configure('Caddyfile', [
      [':80 {', `http://127.0.0.1:${port} {\n${policy === 'html' ? onPages : ''}`],
      ['/srv/shebao-guide/site', root],
      ['rewrite @missing /404.html', `rewrite @missing ${mount}404.html`],
      [line, policy === 'all' ? strict : policy === 'none' ? line : 'X-Policy "on pages"'],
    ])
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${text}`)
    return {
      args: ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
      environment: { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder },
    }
  },
}

const jetty: RealServer = {
  name: 'Jetty',
  program: '/usr/bin/java',
  debianPackage: 'jetty9',
  policies: everyPolicy,
  prepare: ({ folder: root, mount, policy }, port, folder) => {
    const pages =
      policy === 'html'
        ? '<init-param><param-name>includedMimeTypes</param-name><param-value>text/html</param-value></init-param>'
        : ''
    const filter =
      policy === 'none'
        ? ''
        : `<filter><filter-name>policy</filter-name><filter-class>org.eclipse.jetty.servlets.HeaderFilter</filter-class><init-param><param-name>headerConfig</param-name><param-value>set Content-Security-Policy: ${strictPolicy}</param-value></init-param>${pages}</filter><filter-mapping><filter-name>policy</filter-name><url-pattern>/*</url-pattern></filter-mapping>`
    const xml = configure('web.xml', [
      ['<location>/404.html', `<location>${mount}404.html`],
      ['</web-app>', `${filter}</web-app>`],
    ])
    mkdirSync(join(root, 'WEB-INF'), { recursive: true })
    writeFileSync(join(root, 'WEB-INF', 'web.xml'), xml)
    mkdirSync(join(folder, 'webapps'))
    writeFileSync(
      join(folder, 'webapps', 'root.xml'),
      `<?xml version="1.0"?><!DOCTYPE Configure PUBLIC "-//Jetty//Configure//EN" "http://www.eclipse.org/jetty/configure_9_3.dtd"><Configure class="org.eclipse.jetty.webapp.WebAppContext"><Set name="contextPath">/</Set><Set name="war">${root}</Set></Configure>`,
    )
    writeFileSync(
      join(folder, 'start.ini'),
      `--module=http\n--module=deploy\n--module=servlets\njetty.http.host=127.0.0.1\njetty.http.port=${port}\n`,
    )
    const home = '/usr/share/jetty9'
    return { args: ['-jar', `${home}/start.jar`, `jetty.home=${home}`, `jetty.base=${folder}`] }
  },
}

const python: RealServer = {
  name: 'Python http.server',
  program: '/usr/bin/python3',
  debianPackage: 'python3',
  policies: ['none'],
  prepare: ({ folder: root }, port) => ({
    args: ['-m', 'http.server', '--bind', '127.0.0.1', '--directory', root, String(port)],
  }),
}

export const realServers: readonly RealServer[] = [nginx, apache, caddy, jetty, python]

/** Tells whether a server is installed on this machine. */
export function isInstalled({ program, name }: RealServer): boolean {
  return existsSync(program) && (name !== 'Jetty' || existsSync('/usr/share/jetty9/start.jar'))
}

/**
 * Runs a server until it is closed.
 *
 * @throws Error with what the server printed when it does not answer within a minute.
 */
export async function startRealServer(
  server: RealServer,
  hosted: Hosted,
): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'shebao-guide-host-'))
  const port = await findFreePort()
  const { args, environment } = server.prepare(hosted, port, folder)
  const child = spawn(server.program, args, { cwd: folder, env: { ...process.env, ...environment } })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const close = async (): Promise<void> => {
    await stop(child)
    rmSync(folder, { recursive: true, force: true })
    rmSync(join(hosted.folder, 'WEB-INF'), { recursive: true, force: true })
    rmSync(join(hosted.folder, hosted.mount, '.htaccess'), { force: true })
  }
  const url = `http://127.0.0.1:${port}${hosted.mount}`
  for (let turn = 0; turn < 120; turn += 1) {
    if (child.exitCode !== null) break
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return { url, close }
    await wait(500)
  }
  await close()
  throw new Error(`${server.name} does not answer at ${url}:\n${Buffer.concat(output).toString('utf8').slice(-2000)}`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await Promise.race([gone, wait(10_000)])
  if (child.exitCode === null) child.kill('SIGKILL')
}
