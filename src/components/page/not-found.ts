const dark = '--paper:#121918;--ink:#e4e9e7;--quiet:#b4bdbb;--jade:#89dac5'

/** The style of 404.html, in the colours of tokens.css, in easy view and in a chosen scheme too; a hash in its policy allows exactly these characters. */
export const notFoundStyle = `:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#151f1f;--quiet:#424d4d;--jade:#00584a;--line:#d2d7d3}
@media (prefers-color-scheme:dark){:root:not([data-scheme=light]){${dark};--line:#323d3c}}
:root[data-scheme=dark]{color-scheme:dark;${dark};--line:#323d3c}
:root[data-scheme=light]{color-scheme:light}
:root[data-view=comfort]{--quiet:var(--ink);--line:#808b8a;font-size:122%}
[data-view=comfort] :is(h1,h2){font-size:1.3rem}
*{box-sizing:border-box}
body{max-width:64rem;margin:0 auto;padding:1rem 1.1rem 2rem;background:var(--paper);color:var(--ink);font:1.125rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
.brand{display:flex;align-items:center;gap:.5rem;margin:0 0 1rem;color:inherit;font-weight:700}
.brand span span+span{margin-left:.5em}
.mark{width:1.7rem;height:1.7rem;fill:none;stroke:var(--jade);stroke-width:1.5;stroke-linecap:round}
.mark path{stroke-width:4}
main{display:grid;gap:0 4rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr))}
section{padding:1.5rem 0 1rem;border-top:1px solid var(--line)}
h1,h2{margin:0;font-size:1.6rem;line-height:1.3;text-wrap:balance}
p{margin:.5rem 0 1.2rem;color:var(--quiet);text-wrap:pretty}
form{display:flex;flex-wrap:wrap}
input{flex:1;min-width:0;min-height:3rem;padding:0 .9rem;border:2px solid var(--jade);border-radius:.5rem 0 0 .5rem;background:var(--paper);color:inherit;font:inherit}
button{min-height:3rem;padding:0 1.2rem;border:1px solid var(--jade);border-radius:0 .5rem .5rem 0;background:var(--jade);color:var(--paper);font:inherit;font-weight:650}
a{display:inline-block;padding:.5rem 0;color:var(--jade);text-underline-offset:.2em}
label{flex:1 1 100%;margin-bottom:.3rem;font-weight:650}
ul{display:grid;grid-template-columns:auto auto;justify-content:start;gap:0 2rem;margin:.8rem 0 0;padding:0;list-style:none}
.off,.offline .on{display:none}
.offline .off{display:block}
:focus-visible{outline:3px solid var(--jade);outline-offset:3px}
@media print{form,ul{display:none}}`

/**
 * Finds the root of the site and corrects the addresses: everything before `/en/` or `/zh-cn/`, else the deepest
 * folder above this address that holds the site's mark. Without a network the page may exist all the same: the service
 * worker then answers with this one and the status 503, whatever the device takes for a network, and the words say so.
 * Browsers that tell no status tell whether they are online. The language of the address comes first. What the reader has chosen (`view-choice.ts`) holds here too. Written for old browsers; runs inline, so it is kept short.
 */
export const repairScript = `(function(){
var html=document.documentElement;
var seen=performance.getEntriesByType&&performance.getEntriesByType('navigation')[0],status=seen&&seen.responseStatus;
if(status?status===503:navigator.onLine===false)html.className='offline';
['view','scheme'].forEach(function(n){var m=RegExp('[?&]'+n+'=(\\w+)').exec(location.search),v=m&&m[1];try{v=v||localStorage.getItem('shebao-'+n)}catch(e){}if(v)html.setAttribute('data-'+n,v)});
var path=location.pathname,match=/^(.*?\\/)(?:en|zh-cn)\\//.exec(path),main=document.querySelector('main');
if(match?/zh-cn\\/$/.test(match[0]):/^zh/.test(navigator.language))main.appendChild(main.firstElementChild);
function apply(root){if(root==='/')return;[].forEach.call(document.querySelectorAll('[href^="/"],[action^="/"]'),function(e){['href','action'].forEach(function(n){var v=e.getAttribute(n);if(v&&v.charAt(0)==='/')e.setAttribute(n,root+v.slice(1))})})}
if(match)return apply(match[1]);
var parts=path.split('/').slice(1,-1),n=parts.length;
function next(){if(n<0)return;var root='/'+parts.slice(0,n).join('/')+(n?'/':'');n--;fetch(root+'favicon.svg',{method:'HEAD'}).then(function(r){r.ok?apply(root):next()},next)}
next()})()`
