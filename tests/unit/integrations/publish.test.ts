import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fingerprintInputs } from '../../../integrations/build-inputs.ts'
import { isPublished } from '../../../integrations/publish.ts'
import { replaceDirectory, restoreDirectory } from '../../../integrations/replace-directory.ts'
import { createFolder } from '../../support/temporary-folder.ts'

/** The paths of a project with an old build, a new one, or what a crash left. */
function createProject(files: Record<string, string>) {
  const root = createFolder(files)
  const paths = { target: join(root, 'dist'), previous: join(root, '.dist-previous') }
  return {
    root,
    paths,
    staging: join(root, '.staging'),
    page: () => readFileSync(join(root, 'dist/index.html'), 'utf8'),
  }
}

describe('replaceDirectory', () => {
  test('puts the new build in the place of the old one and leaves no trace', () => {
    const { paths, staging, page } = createProject({
      'dist/index.html': 'old',
      'dist/gone.html': '',
      '.staging/index.html': 'new',
    })
    replaceDirectory(staging, paths)
    expect(page()).toBe('new')
    expect([join(paths.target, 'gone.html'), staging, paths.previous].map(existsSync)).toEqual([false, false, false])
  })

  test('publishes a first build', () => {
    const { paths, staging, page } = createProject({ '.staging/index.html': 'new' })
    replaceDirectory(staging, paths)
    expect(page()).toBe('new')
  })

  test('leaves the old build where it was when the new one cannot be moved', () => {
    const { paths, staging, page } = createProject({ 'dist/index.html': 'old' })
    expect(() => replaceDirectory(staging, paths)).toThrow('ENOENT')
    expect(page()).toBe('old')
  })

  test('is not disturbed by what an earlier crash left', () => {
    const { paths, staging, page } = createProject({
      'dist/index.html': 'old',
      '.dist-previous/index.html': 'older',
      '.staging/index.html': 'new',
    })
    replaceDirectory(staging, paths)
    expect(page()).toBe('new')
    expect(existsSync(paths.previous)).toBe(false)
  })
})

describe('restoreDirectory', () => {
  test('brings the old build back after a crash between the two renames', () => {
    const { paths, page } = createProject({ '.dist-previous/index.html': 'old', '.staging/index.html': 'new' })
    restoreDirectory(paths)
    expect(page()).toBe('old')
  })
})

describe('isPublished', () => {
  test('is true until any input changes, and true again when the change is taken back', () => {
    const root = createFolder({ 'src/content/a.yaml': 'a: 1', 'dist/index.html': 'page' })
    expect(isPublished(root)).toBe(false)
    const fingerprint = fingerprintInputs(root)
    expect(
      isPublished(
        createFolder({ 'src/content/a.yaml': 'a: 1', 'dist/index.html': '', '.cache/published-inputs': fingerprint }),
      ),
    ).toBe(true)
    expect(
      isPublished(
        createFolder({ 'src/content/a.yaml': 'a: 2', 'dist/index.html': '', '.cache/published-inputs': fingerprint }),
      ),
    ).toBe(false)
    expect(isPublished(createFolder({ 'src/content/a.yaml': 'a: 1', '.cache/published-inputs': fingerprint }))).toBe(
      false,
    )
  })
})

describe('fingerprintInputs', () => {
  test('changes with a name, a content and a new file, and with nothing else', () => {
    const root = createFolder({ 'src/a.ts': 'a', 'public/b.txt': 'b' })
    const before = fingerprintInputs(root)
    expect(fingerprintInputs(createFolder({ 'public/b.txt': 'b', 'src/a.ts': 'a' }))).toBe(before)
    expect(fingerprintInputs(createFolder({ 'src/c.ts': 'a', 'public/b.txt': 'b' }))).not.toBe(before)
    writeFileSync(join(root, 'README.md'), 'read by people only')
    expect(fingerprintInputs(root)).toBe(before)
    writeFileSync(join(root, 'src/a.ts'), 'b')
    expect(fingerprintInputs(root)).not.toBe(before)
  })
})
