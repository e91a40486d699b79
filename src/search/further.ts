/**
 * What search can do beyond its first hits: names, places, citations, slips, pinyin, full texts. Browsers load it as a
 * script of its own once the first hits are shown, so that those need not wait for it. Runs in the browser and in Node.
 */
import { askAll } from './ask-all.ts'
import { readCitation } from './citation.ts'
import { readCounties } from './counties.ts'
import { hasDoubtfulNeighbour } from './doubtful-neighbour.ts'
import { findCited } from './find-cited.ts'
import { findPlaces, relatePlaces } from './find-places.ts'
import { addFurtherEntries } from './further-entries.ts'
import { readSounds } from './heard-words.ts'
import { highlight, markName } from './highlight.ts'
import { lean } from './leanings.ts'
import { liftNamed } from './lift-named.ts'
import { liftParticular } from './lift-particular.ts'
import { liftPlace } from './lift-place.ts'
import { liftThing } from './lift-thing.ts'
import { addNames, asksWhatItIs } from './names.ts'
import { partsOfBeginning } from './parts-of-beginning.ts'
import { partsOfName } from './parts-of-name.ts'
import { readAids } from './reading-aids.ts'
import { reasonsOf } from './reasons.ts'
import { repairText } from './repair.ts'
import { shortenPlace } from './shorten-place.ts'
import { mayShow } from './shown-line.ts'
import { openTextIndex } from './text-index.ts'
import { createTextQuery } from './text-query.ts'
import { readAskedPlaces, weighPlace } from './weigh-place.ts'

/** All of it; what stands in the first script knows only its type. */
export const further = {
  addFurtherEntries,
  addNames,
  askAll,
  asksWhatItIs,
  createTextQuery,
  findCited,
  findPlaces,
  hasDoubtfulNeighbour,
  highlight,
  lean,
  liftNamed,
  liftParticular,
  liftPlace,
  liftThing,
  markName,
  mayShow,
  openTextIndex,
  partsOfBeginning,
  partsOfName,
  readAids,
  readAskedPlaces,
  readCitation,
  readCounties,
  readSounds,
  reasonsOf,
  relatePlaces,
  repairText,
  shortenPlace,
  weighPlace,
}

export type Further = typeof further
