import { describe, expect, test } from 'vitest'
import { formatAudit, readAudit } from '../../../scripts/support/audit-packages.ts'

const clean = { auditReportVersion: 2, vulnerabilities: {}, metadata: {} }
const weak = {
  ...clean,
  vulnerabilities: {
    tar: {
      name: 'tar',
      severity: 'high',
      via: [{ title: 'Writes outside its folder', url: 'https://example.org/advisory/1' }],
    },
    unpack: { name: 'unpack', severity: 'moderate', via: ['tar'] },
  },
}

describe('an audit of the packages', () => {
  test('names each weak package with its advisories, and tells the serious from the others', () => {
    const audit = readAudit(JSON.stringify(weak))

    expect(audit).toMatchObject({
      weaknesses: [
        { name: 'tar', isSerious: true },
        { name: 'unpack', isSerious: false },
      ],
    })
    expect(formatAudit(audit)).toBe(
      'high: tar: Writes outside its folder (https://example.org/advisory/1)\nmoderate: unpack: by tar',
    )
  })

  test('says that nothing is known only if the registry said so', () => {
    expect(formatAudit(readAudit(JSON.stringify(clean)))).toBe('The registry knows of no weakness in any package.')
  })

  test.each([
    [
      'a registry that does not audit',
      JSON.stringify({ message: '405 Method Not Allowed - POST https://registry.example/advisories', statusCode: 405 }),
      'The packages were not audited: 405 Method Not Allowed. Try again with a network, or with a registry that audits.',
    ],
    [
      'a registry that is out of reach',
      JSON.stringify({
        message: 'request to https://registry.example/advisories failed, reason: connect ECONNREFUSED',
      }),
      'The packages were not audited: request to the registry failed, reason: connect ECONNREFUSED. Try again with a network, or with a registry that audits.',
    ],
    [
      'no answer at all',
      '',
      'The packages were not audited: npm gave no report. Try again with a network, or with a registry that audits.',
    ],
    [
      'a report in a form that we do not know',
      JSON.stringify({ auditReportVersion: 3, vulnerabilities: {} }),
      'The packages were not audited: npm gave no report. Try again with a network, or with a registry that audits.',
    ],
  ])('never takes %s for a good one', (_what, output, message) => {
    const audit = readAudit(output)

    expect(audit.kind).toBe('unasked')
    expect(formatAudit(audit)).toBe(message)
  })
})
