import apache from '../../../hosting/apache.htaccess?raw'
import caddy from '../../../hosting/Caddyfile?raw'
import nginx from '../../../hosting/nginx.conf?raw'
import iis from '../../../hosting/web.config?raw'
import java from '../../../hosting/web.xml?raw'

/** How one kind of server is set up for the site. */
export interface ServerConfiguration {
  /** What `recogniseServer` returns for it. */
  key: string
  name: string
  file: string
  text: string
}

/** The configurations of the archive, shown on the page that checks a server. One text for both: the files of `hosting/`. */
export const serverConfigurations: readonly ServerConfiguration[] = [
  { key: 'nginx', name: 'nginx', file: 'nginx.conf', text: nginx },
  { key: 'apache', name: 'Apache', file: '.htaccess', text: apache },
  { key: 'caddy', name: 'Caddy', file: 'Caddyfile', text: caddy },
  { key: 'iis', name: 'IIS', file: 'web.config', text: iis },
  { key: 'java', name: 'Tomcat, Jetty', file: 'WEB-INF/web.xml', text: java },
]
