// biome-ignore-all lint/performance/noBarrelFile: nobody imports from here; the bundler hands on what is exported.
/**
 * The one browser entry. Everything here is an addition: pages read, and links and forms work, without it.
 * Bundled into a classic script, so that it also runs from disk.
 */
import { markAged } from './ageing.ts'
import { bringContactTools } from './contact-tools.ts'
import { offerCorrections } from './correction-links.ts'
import { repairDiskLinks } from './disk-links.ts'
import { drawFarParts } from './far-parts.ts'
import { keepOffline } from './keep-offline.ts'
import { keepPlaceOnSwitch } from './language-switch.ts'
import { wakeMenu } from './menu.ts'
import { openFoldsForPrint } from './print-folds.ts'
import { fillMarginsForPrint } from './print-margins.ts'
import { offerReadAloud } from './read-aloud-box.ts'
import { loadScriptedStyle } from './scripted-style.ts'
import { addTools } from './tools.ts'
import './search-box.ts'
import { keepTicks } from './ticks.ts'
import { wakeViewControls } from './view-controls.ts'
import { completeAddresses } from './whole-addresses.ts'

// The scripts of search find these here and do not bring them along.
export { isLocale } from '../i18n/locales.ts'
export { partFile } from '../search/part-file.ts'
export { runScript, runSearchScript, searchFileUrl, siteUrl } from './search-files.ts'
export { loadedPart } from './search-parts.ts'

loadScriptedStyle(document)
repairDiskLinks(document, location)
markAged(document, new Date())
completeAddresses(document)
keepPlaceOnSwitch(document, location)
openFoldsForPrint(window)
fillMarginsForPrint(window)
drawFarParts(window)
bringContactTools(window)
offerCorrections(window)
keepTicks(window)
wakeViewControls(document, () => localStorage)
wakeMenu(document)
offerReadAloud(window)
keepOffline(window)
addTools(document, location)
