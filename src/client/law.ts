/** The browser entry of articles, laws and their citations. Everything here is an addition: the pages read without it. */
import { completeCitations, openCitationsInPlace } from './citations.ts'
import { goToCitedPlace } from './cited-place.ts'

goToCitedPlace(document, location)
completeCitations(document, location.href, new Date())
openCitationsInPlace(document)
