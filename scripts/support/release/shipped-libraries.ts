/**
 * Libraries whose code or data is inside the archive: Pagefind's engine and the QR code run in the reader's browser, the
 * tables of traditional characters and of sounds stand in the data of search, the others are in the archive's command.
 */
export const shippedLibraries = ['fflate', 'opencc-js', 'pagefind', 'pinyin-pro', 'qr', 'yaml', 'zod'] as const
