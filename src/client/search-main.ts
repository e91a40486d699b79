/** The script of search: loaded by `search-box.ts` when someone goes to search. Runs in the browser. */
import { SearchBox } from './search-field.ts'
import { SearchPage } from './search-page.ts'

customElements.define('search-box', SearchBox)
customElements.define('search-page', SearchPage)
