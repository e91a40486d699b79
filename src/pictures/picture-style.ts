import { declareColours } from './palette.ts'

/**
 * The style of the files of pictures. Strokes of 1.5; every area has an outline, so that nothing is lost on paper and where
 * colours are not told apart. Words are 14 and 12.5 units high.
 */
export const pictureStyle = `
svg{${declareColours('light')};fill:none;stroke-linecap:round;stroke-linejoin:round;font-family:system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;font-variant-numeric:tabular-nums}
@media (prefers-color-scheme:dark){svg{${declareColours('dark')}}.whole{fill:var(--paper)}}
path,rect,circle{stroke:var(--edge);stroke-width:1.5}
text{fill:var(--ink);font-size:14px}
.whole{stroke:none}
.small{fill:var(--quiet);font-size:12.5px}
.ink{fill:var(--ink)}
.strong{fill:var(--ink);font-weight:650}
text.jade{fill:var(--jade)}
text.amber{fill:var(--amber)}
.on-jade{fill:var(--paper);font-weight:650}
.grid{stroke:var(--line);stroke-width:1}
.accent{stroke:var(--jade)}
.bold{stroke-width:2.5}
.warn{stroke:var(--amber)}
.plain-area{fill:var(--ground)}
.area{fill:var(--jade-ground);stroke:var(--jade)}
.warn-area{fill:var(--amber-ground);stroke:var(--amber)}
.paper{fill:var(--paper)}
.full{fill:var(--jade);stroke:var(--jade)}
.dashed{stroke-dasharray:4 3.5}
`
