/**
 * Runs before every command of package.json, possibly under an older Node than the project needs and with nothing
 * installed. So: CommonJS, syntax of Node 20, no packages. Installs what package-lock.json names when that is not
 * there yet (a Node 24 is among it), else does nothing. Speaks on stderr only: commands may print data on stdout.
 */
'use strict'

const { spawnSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const path = require('node:path')

const oldestNodeToInstall = 20
const nodeOfProject = 24
const networkCodes =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/

/** The major number of a version: `v20.11.1` → 20. */
function majorOf(version) {
  return Number(version.replace(/^v/, '').split('.')[0])
}

/** What an installed tree is known by: the lock file, and the system its binaries are for. */
function stampOf(lockText, platform) {
  return `${createHash('sha256').update(lockText).digest('hex')} ${platform}\n`
}

/**
 * Tells whether npm's own record of an installed tree (`node_modules/.package-lock.json`, null if there is none)
 * holds everything that the lock file asks for, so that a tree from a plain `npm ci` is not installed again.
 */
function isTreeComplete(lock, installed) {
  if (installed === null) return false
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '' || wanted.optional === true) return true
    const found = installed.packages[place]
    return found !== undefined && found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/** The sentence for a Node that is too old to install anything, or null. */
function explainOldNode(version) {
  if (majorOf(version) >= oldestNodeToInstall) return null
  return `Node ${version} is too old for this project, which needs Node ${oldestNodeToInstall} or newer to install itself. Install Node ${nodeOfProject} from https://nodejs.org/, then run the command again.`
}

/** The sentence for a system that has no packaged Node 24 and an older one of its own, or null. */
function explainMissingNode(version, platform, isPackaged) {
  if (isPackaged || majorOf(version) >= nodeOfProject) return null
  return `The site is built with Node ${nodeOfProject}, but this machine has Node ${version} and none could be installed for ${platform}. Install Node ${nodeOfProject} from https://nodejs.org/, then run the command again.`
}

/** The sentence for an `npm ci` that failed, from its status and its messages. */
function explainFailedInstall(status, messages) {
  const network = networkCodes.exec(messages)
  if (network) {
    return `The packages could not be downloaded (${network[1]}): npm cannot reach its registry from this machine. Check the network, or the proxy and registry that npm is set to, then run the command again.`
  }
  if (/\bENOSPC\b/.test(messages)) {
    return 'The packages could not be installed because the disk is full. Free about 1 GB, then run the command again.'
  }
  return `The packages could not be installed: "npm ci" ended with status ${status}. Put right what npm names above, then run the command again.`
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Runs `npm ci` by the paths that npm hands to its scripts, so that it never runs on the Node it is about to replace. */
function install(root) {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  if (!npm || !node) stop('The packages are not installed yet. Run "npm start" or "npm test", which install them.')
  process.stderr.write('Installing the packages of package-lock.json (about half a minute) …\n')
  // NODE_ENV=production or a user's `omit` would leave out what the tests, or Node itself, come from.
  const args = [npm, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const result = spawnSync(node, args, { cwd: root, stdio: ['ignore', process.stderr, 'pipe'], encoding: 'utf8' })
  if (result.status === 0) return
  const messages = result.error ? String(result.error) : result.stderr
  if (!networkCodes.test(messages)) process.stderr.write(messages)
  stop(explainFailedInstall(result.status, messages))
}

function main() {
  const root = path.join(__dirname, '..')
  const modules = path.join(root, 'node_modules')
  const stampFile = path.join(modules, '.shebao-guide-installed')
  const platform = `${process.platform}-${process.arch}`
  const tooOld = explainOldNode(process.version)
  if (tooOld) stop(tooOld)

  const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const stamp = stampOf(lockText, platform)
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    const installed = readJson(path.join(modules, '.package-lock.json'))
    // A folder shared between systems holds binaries of the one that installed it.
    const isForeign = existsSync(stampFile) && !readFileSync(stampFile, 'utf8').endsWith(` ${platform}\n`)
    if (isForeign || !isTreeComplete(JSON.parse(lockText), installed)) install(root)
    // Written last, so that an install that broke off is repeated.
    writeFileSync(stampFile, stamp)
  }

  const isPackaged = ['node', 'node.cmd'].some((name) => existsSync(path.join(modules, '.bin', name)))
  const noNode = explainMissingNode(process.version, platform, isPackaged)
  if (noNode) stop(noNode)
}

module.exports = { explainFailedInstall, explainMissingNode, explainOldNode, isTreeComplete, stampOf }

if (require.main === module) main()
