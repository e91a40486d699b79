import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

// CommonJS, for it runs under any Node: its exports have no types of their own.
const bootstrapSchema = z.object({
  explainFailedInstall: z.function({ input: [z.number(), z.string()], output: z.string() }),
  explainMissingNode: z.function({ input: [z.string(), z.string(), z.boolean()], output: z.string().nullable() }),
  explainOldNode: z.function({ input: [z.string()], output: z.string().nullable() }),
  isTreeComplete: z.function({ input: [z.unknown(), z.unknown()], output: z.boolean() }),
  stampOf: z.function({ input: [z.string(), z.string()], output: z.string() }),
})
const exported: unknown = createRequire(import.meta.url)('../../../scripts/bootstrap.cjs')
const { explainFailedInstall, explainMissingNode, explainOldNode, isTreeComplete, stampOf } =
  bootstrapSchema.parse(exported)

describe('a Node that is too old', () => {
  test('is named, with what to do', () => {
    expect(explainOldNode('v18.19.1')).toBe(
      'Node v18.19.1 is too old for this project, which needs Node 20 or newer to install itself. Install Node 24 from https://nodejs.org/, then run the command again.',
    )
  })

  test('is none from 20 on', () => {
    const versions = ['v20.0.0', 'v22.12.0', 'v24.1.0', 'v100.0.0']
    expect(versions.map((version) => explainOldNode(version))).toEqual([null, null, null, null])
  })

  test('is replaced by the packaged one, or named where there is none', () => {
    expect(explainMissingNode('v20.11.1', 'linux-x64', true)).toBeNull()
    expect(explainMissingNode('v24.2.0', 'freebsd-x64', false)).toBeNull()
    expect(explainMissingNode('v20.11.1', 'freebsd-x64', false)).toBe(
      'The site is built with Node 24, but this machine has Node v20.11.1 and none could be installed for freebsd-x64. Install Node 24 from https://nodejs.org/, then run the command again.',
    )
  })
})

describe('an install that fails', () => {
  test.each(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ETIMEDOUT'])('without network (%s) says so', (code) => {
    expect(explainFailedInstall(1, `npm error code ${code}\nnpm error network request failed`)).toBe(
      `The packages could not be downloaded (${code}): npm cannot reach its registry from this machine. Check the network, or the proxy and registry that npm is set to, then run the command again.`,
    )
  })

  test('on a full disk says so', () => {
    expect(explainFailedInstall(228, 'npm error code ENOSPC')).toBe(
      'The packages could not be installed because the disk is full. Free about 1 GB, then run the command again.',
    )
  })

  test('for another reason points to the messages of npm', () => {
    expect(explainFailedInstall(1, 'npm error code EUSAGE')).toBe(
      'The packages could not be installed: "npm ci" ended with status 1. Put right what npm names above, then run the command again.',
    )
  })
})

describe('an installed tree', () => {
  const lock = {
    packages: {
      '': { name: 'x' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true },
    },
  }
  const { 'node_modules/a': a } = lock.packages

  test('is complete without the optional packages of other systems', () => {
    expect(isTreeComplete(lock, { packages: { 'node_modules/a': a } })).toBe(true)
  })

  test.each([
    ['is not there', null],
    ['lacks a package', { packages: {} }],
    ['has another version', { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } }],
    ['has another content', { packages: { 'node_modules/a': { ...a, integrity: 'sha512-c' } } }],
  ])('is installed anew when it %s', (_, installed) => {
    expect(isTreeComplete(lock, installed)).toBe(false)
  })

  test('is known by its lock file and its system', () => {
    const stamp = stampOf('lock', 'linux-x64')
    expect(stampOf('lock', 'linux-x64')).toBe(stamp)
    expect(stampOf('other lock', 'linux-x64')).not.toBe(stamp)
    expect(stampOf('lock', 'linux-arm64')).not.toBe(stamp)
  })
})
