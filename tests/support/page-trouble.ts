import type { Page } from '@playwright/test'

/**
 * Listens to everything a page should be silent about: errors in the console (violations of the policy are among
 * them), exceptions, and requests that fail or leave the origin. Call before the page is opened; read afterwards.
 */
export function listenForTrouble(page: Page): string[] {
  const trouble: string[] = []
  page.on('console', (message) => {
    // Said by Playwright itself, where a test does not want the service worker.
    if (message.text() === 'Service Worker registration blocked by Playwright') return
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => trouble.push(`exception: ${error.message}`))
  page.on('request', (request) => {
    const origin = new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin
    if (new URL(request.url()).origin !== origin) trouble.push(`request to another origin: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`status ${response.status()}: ${response.url()}`)
  })
  return trouble
}
