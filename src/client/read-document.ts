/**
 * Reads a page of the site. Runs in the browser, which reads the page without running anything and without making markup
 * out of text: Trusted Types refuse a parser of texts.
 *
 * @throws Error when it cannot be had.
 */
export function readDocument(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', address.replace(/#.*/, ''))
    request.responseType = 'document'
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML)
      else reject(new Error(`${address} could not be read.`))
    }
    request.onerror = () => reject(new Error(`${address} could not be read.`))
    request.send()
  })
}
