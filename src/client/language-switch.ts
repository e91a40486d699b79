/** Runs in the browser. The language switch keeps the query and the section that the reader has come to. */
export function keepPlaceOnSwitch(page: Document, place: Location): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.switch a[hreflang]')) {
    const address = link.href
    const follow = (): void => {
      link.href = address + place.search + place.hash
    }
    link.addEventListener('focus', follow)
    link.addEventListener('pointerdown', follow)
    link.addEventListener('click', follow)
  }
}
