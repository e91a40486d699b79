/** The style of 404.html; a hash in its policy allows exactly these characters. */
export const notFoundStyle = `:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1a2021;--quiet:#4a5152;--jade:#00594d;--line:#cfd5d1}
@media (prefers-color-scheme:dark){:root{--paper:#121817;--ink:#e8eceb;--quiet:#b5bcba;--jade:#86d8c6;--line:#3a4442}}
body{max-width:44rem;margin:0 auto;padding:2rem 1.25rem;background:var(--paper);color:var(--ink);font:1.125rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
section{margin:2rem 0;padding-top:1.5rem;border-top:1px solid var(--line)}
h1,h2{margin:0;font-size:1.75rem;line-height:1.3}
p{margin:.5rem 0 1rem;color:var(--quiet)}
form{display:flex;gap:.5rem;flex-wrap:wrap}
input{flex:1 1 14rem;min-width:0;min-height:3rem;padding:0 .9rem;border:2px solid var(--jade);border-radius:.5rem;background:var(--paper);color:inherit;font:inherit}
button{min-height:3rem;padding:0 1.25rem;border:0;border-radius:.5rem;background:var(--jade);color:var(--paper);font:inherit;font-weight:600}
a{color:var(--jade)}
label{flex:1 1 100%;font-weight:600}
ul{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;padding:0;list-style:none}
:focus-visible{outline:3px solid var(--jade);outline-offset:3px}`

/**
 * Finds the root of the site and corrects the addresses: everything before `/en/` or `/zh-cn/`, else the deepest
 * folder above this address that holds the site's mark. Written for old browsers; runs inline, so it is kept short.
 */
export const repairScript = `(function(){
var path=location.pathname,match=/^(.*?\\/)(?:en|zh-cn)\\//.exec(path);
function apply(root){if(root==='/')return;[].forEach.call(document.querySelectorAll('[href^="/"],[action^="/"]'),function(e){['href','action'].forEach(function(n){var v=e.getAttribute(n);if(v&&v.charAt(0)==='/')e.setAttribute(n,root+v.slice(1))})})}
if(match)return apply(match[1]);
var parts=path.split('/').slice(1,-1),n=parts.length;
function next(){if(n<0)return;var root='/'+parts.slice(0,n).join('/')+(n?'/':'');n--;fetch(root+'favicon.svg',{method:'HEAD'}).then(function(r){r.ok?apply(root):next()},next)}
next()})()`
