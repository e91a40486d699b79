/** A map service that a link leads to. None is contacted before the reader follows the link. */
export interface MapLink {
  service: 'amap' | 'baidu' | 'osm'
  url: string
}

/** How this site names itself to map services that ask callers to. */
const caller = 'shebao-guide'

/**
 * Links that search three map services for an address, by their published address schemes: the AMap URI API
 * (`uri.amap.com/search`), the Baidu Map URI API (`api.map.baidu.com/geocoder`) and the search page of OpenStreetMap. By
 * words and not by coordinates: none are held, and China's maps shift them.
 *
 * @param address The Chinese address, as it is written on the spot.
 * @param city The Chinese name of the prefecture or municipality; '' where it is not known.
 */
export function listMapLinks(address: string, city: string): readonly MapLink[] {
  const full = city === '' || address.includes(city) ? address : `${city}${address}`
  return [
    {
      service: 'amap',
      url: buildUrl('https://uri.amap.com/search', { keyword: full, city, view: 'map', src: caller, callnative: '0' }),
    },
    {
      service: 'baidu',
      url: buildUrl('https://api.map.baidu.com/geocoder', {
        address: full,
        city,
        output: 'html',
        src: `webapp.${caller}`,
      }),
    },
    { service: 'osm', url: buildUrl('https://www.openstreetmap.org/search', { query: full }) },
  ]
}

/** Leaves empty values out, and writes a blank as `%20`: not every service reads a plus sign as one. */
function buildUrl(base: string, values: Readonly<Record<string, string>>): string {
  const query = Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `${base}?${query.join('&')}`
}
