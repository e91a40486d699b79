import { relocateHtml } from '../relocate.ts'
import { squeezeHtml } from '../squeeze.ts'
import { LandmarkError } from './layer-error.ts'

/** Changes a built page at places found by what stands there. A place that is not there is a `LandmarkError`: nothing is guessed. */
export class PageEditor {
  html: string
  private readonly file: string

  constructor(file: string, html: string) {
    this.file = file
    this.html = html
  }

  /** Puts a fragment before the last place where a text stands. */
  insertBefore(landmark: string, fragment: string): void {
    const at = this.html.lastIndexOf(landmark)
    if (at === -1) throw new LandmarkError(this.file, landmark)
    this.html = this.html.slice(0, at) + this.fit(fragment) + this.html.slice(at)
  }

  /** Puts a fragment behind the first place where a pattern ends. */
  insertAfter(landmark: RegExp, fragment: string, name: string): void {
    this.replace(landmark, () => null, name, fragment)
  }

  /** Replaces the first place of a pattern; what its groups hold is handed on. The replacement is text of the page as it is. */
  replace(pattern: RegExp, write: (first: string, second: string) => string | null, name: string, after = ''): void {
    const found = pattern.exec(this.html)
    if (!found) throw new LandmarkError(this.file, name)
    const [whole, first = '', second = ''] = found
    const end = found.index + whole.length
    const written = write(first, second) ?? whole
    this.html = this.html.slice(0, found.index) + written + this.fit(after) + this.html.slice(end)
  }

  /** A fragment as built pages are written: relative addresses, no needless characters. */
  fit(fragment: string): string {
    return squeezeHtml(relocateHtml(fragment, this.file))
  }
}
