/** How the page looks, on a screen by day and by night, and on paper. */
export const PAGE_STYLE = `:root{color-scheme:light dark;--serif:"Iowan Old Style","Palatino Linotype",Palatino,Charter,"Source Serif 4",Georgia,"Liberation Serif",serif;--sans:Inter,"Segoe UI",system-ui,-apple-system,"Helvetica Neue","Liberation Sans",Arial,"DejaVu Sans",sans-serif;--paper:#fbfaf6;--card:#fff;--ink:#25231f;--quiet:#67635a;--line:#e0dbcf;--strong:#8b8577;--link:#28598c;--good:#356a4f;--round:#805800;--doubt:#9a4600;--doubtful:#fdf0de;--wrong:#ab1f17;--wronged:#fbe3df;--lit:#dbe9f6;--me:#f6e7a8;--up:#6f9f86;--down:#c98a72;--level:#6e7f91}
@media (prefers-color-scheme:dark){:root{--paper:#181715;--card:#201f1c;--ink:#e9e5db;--quiet:#a8a294;--line:#393630;--strong:#7b7567;--link:#93bfe8;--good:#8ec5a5;--round:#dfb65e;--doubt:#f0a66a;--doubtful:#3d2c18;--wrong:#ff9d91;--wronged:#4d211c;--lit:#20384f;--me:#54491a;--up:#5d8f76;--down:#b3745c;--level:#8395a8}}
*{box-sizing:border-box}
html{scroll-padding:6rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);font-variant-numeric:lining-nums}
header,.sheet{max-width:86rem;margin:0 auto;padding:0 2rem}
header{padding-top:2.2rem;padding-bottom:1.4rem}
header,aside,table,.units,figure,details,.note{font-family:var(--sans)}
header,aside{font-size:.84rem;line-height:1.5}
h1,h2,h3{line-height:1.25;font-weight:600;text-wrap:balance}
h1{font-size:1.9rem;margin:.1rem 0 1.1rem;letter-spacing:-.015em}
header h1{font-family:var(--serif);font-weight:500}
header h1 a{color:inherit;text-decoration-color:var(--strong)}
.name{margin:0;overflow-wrap:anywhere}
.quiet,.units,.caption,.name{color:var(--quiet)}
.bar{margin:.7rem 0;max-width:52rem}
.bar p{margin:0 0 .25rem}
.bar svg{display:block;width:100%;height:.5rem;border-radius:.25rem}
.c{fill:var(--good)}.cr{fill:var(--round)}.cs{fill:var(--doubt)}.cw{fill:var(--wrong)}.cn{fill:var(--line)}
.legend{display:flex;flex-wrap:wrap;gap:.15rem 1.3rem;margin:1.2rem 0 0;color:var(--quiet)}
.legend div{display:flex;gap:.4rem;align-items:baseline}
dd{margin:0}
.sheet{display:grid;grid-template-columns:minmax(0,1fr) 23rem;gap:3rem;border-top:1px solid var(--line)}
main{padding:1.6rem 0 5rem;min-width:0;overflow-wrap:break-word}
main>p,main>.claims{max-width:40rem;margin:0 0 1em;hyphens:auto}
main p.lines{white-space:pre-line}
main p.item{position:relative;padding-left:1.2rem;margin-bottom:.5em}main p.item:before{content:"•";position:absolute;left:.2rem;color:var(--quiet)}
main p.note{font-size:.8rem;color:var(--quiet);margin:0 0 .4rem;max-width:none;hyphens:manual}
h3{font-size:1.12rem;margin:2.2rem 0 .6rem}
main section{margin:2.6rem 0 1.4rem}
h3+h3{margin-top:.2rem}h3+section,h3+p+section{margin-top:.6rem}main>h3:first-child,h2+h3{margin-top:.4rem;font-size:1.5rem;font-weight:500}
section h3{margin:0}
.units{margin:.1rem 0 .5rem;font-size:.84rem}
.wide{overflow-x:auto;padding-bottom:.3rem;background:linear-gradient(90deg,var(--paper) 1rem,transparent) 0 0/3rem 100% no-repeat local,linear-gradient(270deg,var(--paper) 1rem,transparent) 100% 0/3rem 100% no-repeat local,linear-gradient(90deg,var(--line),transparent) 0 0/.8rem 100% no-repeat scroll,linear-gradient(270deg,var(--line),transparent) 100% 0/.8rem 100% no-repeat scroll}
table{border-collapse:collapse;font-size:.84rem;line-height:1.4;font-variant-numeric:lining-nums tabular-nums}
main td,main th{padding:.19rem 0 .19rem 1.3rem;vertical-align:bottom;unicode-bidi:isolate}
main td{text-align:right;white-space:nowrap}
main th{text-align:left;font-weight:400}
thead th{font-weight:600;text-align:right!important;max-width:11rem;padding-right:1.7rem!important;color:var(--quiet)}
thead th span{display:block;text-wrap:balance}
thead .over th{text-align:center!important}
thead .over th span{border-bottom:1px solid var(--line);padding-bottom:.15rem}
thead [colspan]{max-width:none!important}
thead tr:last-child>*{border-bottom:1px solid var(--strong);padding-bottom:.35rem}
tbody th{min-width:13rem;max-width:26rem;padding-right:.6rem!important}
tbody tr:first-child>*{padding-top:.45rem}
tbody th{padding-left:calc(var(--d,0)*1em)!important}.d1{--d:1}.d2{--d:2}.d3{--d:3}.d4{--d:4}.d5{--d:5}.d6{--d:6}
.head th,.sum th,.sum td{font-weight:600}.head>*,.gap>*{padding-top:.7rem}
.sum td:not(:empty){background-image:linear-gradient(var(--strong),var(--strong));background-repeat:no-repeat;background-position:right 1.5rem top;background-size:calc(100% - 2.8rem) 1px}
.end td:not(:empty){border-bottom:3px double var(--line)}
main i{display:inline-block;width:1.7rem;font-style:normal;text-align:left;white-space:nowrap}
main b,main tbody td:after,main td i:after,main u.n:after{font:600 .66rem/1 var(--sans);letter-spacing:.01em;vertical-align:.32em;white-space:nowrap;padding-left:.16em;color:var(--k)}
main b,.legend b{--k:var(--good);color:var(--k);user-select:none}
main td,.n{--m:"·";--k:var(--quiet)}main .n{--m:"○"}main .m{--m:""}main .F,main .CF,main .T,main .Rx,main .P{--m:"";--k:var(--good)}.F{--f:"F "}.CF{--c:"CF "}.T{--t:"T "}.Rx{--r:"Rx "}.P{--p:"P "}
main tbody td:after,main td i:after,main u.n:after{content:var(--m)var(--f,'')var(--c,'')var(--t,'')var(--r,'')var(--p,'')}.n:after,.n i:after,.n b{font-weight:400!important}main tbody td:after{display:inline-block;width:1.7rem;text-align:left}td:empty:after,.h:after,.plain td:after,td.w:after,td.s:after,td.x:after,td.r:after,.w i:after,.s i:after,.x i:after,.r i:after{content:none!important}
.p b,.n b{--k:var(--quiet)!important}.r b{--k:var(--round)!important}.s b,.x b{--k:var(--doubt)!important}.w b{--k:var(--wrong)!important}
main td[id],main u[id]{cursor:pointer;border-radius:.2rem}
main u[id]{text-decoration:none;white-space:nowrap;padding:.05em .12em;box-shadow:inset 0 -1px var(--line)}
main .w{background:var(--wronged);color:var(--wrong)}main td.w{font-weight:600}
main .s,main .x{background:var(--doubtful)}
main .on,main .of{background:var(--lit)}
main .me{background:var(--me)}
main .at{outline:2px solid var(--link);outline-offset:-2px}
:focus-visible{outline:2px solid var(--link);outline-offset:1px}
main td:focus-visible{outline-offset:-2px}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em;text-decoration-color:color-mix(in srgb,currentColor 40%,transparent)}
a:hover{text-decoration-color:currentColor}
aside{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:1.6rem 0 2rem}
aside h2{font-size:.84rem;margin:0 0 .4rem;color:var(--quiet);font-weight:600}
#proof{min-height:11rem;padding:0 0 1.4rem;margin-bottom:1.4rem;border-bottom:1px solid var(--line)}
#proof p{margin:.2rem 0}
#proof .figure{font:500 1.7rem/1.2 var(--serif);font-variant-numeric:lining-nums tabular-nums;overflow-wrap:anywhere}
.eq{margin-top:.9rem}
.eq ul{margin:.2rem 0;padding-left:1.1rem}
.eq table{width:100%;margin-top:.2rem;font-size:.84rem}
.eq td{padding:.14rem 0;vertical-align:top}
.eq .sign{width:1.3rem;color:var(--quiet);white-space:nowrap;padding-right:.3rem}
.eq .num{text-align:right;white-space:nowrap;padding-left:.7rem}
.eq .total td{border-top:1px solid var(--strong);font-weight:600}
.eq .apart td{color:var(--wrong);font-weight:600}
.verdict.r~table .apart td{color:var(--round)}
.verdict span{color:var(--good)}.verdict.r span{color:var(--round)}.verdict.w span{color:var(--wrong)}.verdict.n span{color:var(--quiet)}
.close{display:none}
.bridges{display:flex;flex-wrap:wrap;gap:1.4rem 2.2rem;margin:1rem 0 2rem}
.bridges details{flex-basis:100%}
summary{cursor:pointer;color:var(--link);font-size:.84rem}
figure{margin:0;flex:1 1 25rem;max-width:38rem}
figcaption{font-size:.84rem;color:var(--quiet);margin-bottom:.5rem}
figure svg{display:block;width:100%;overflow:visible}
figure text{font-size:12px;fill:var(--ink)}figure .t{font-weight:600}
figure .v{text-anchor:end;font-variant-numeric:tabular-nums}
figure path{fill:none;stroke:var(--line)}figure .zero{stroke:var(--strong)}
figure .up,figure .down,figure .level,figure .apart{stroke-width:13}.cut{stroke:var(--paper)!important;stroke-width:2}.up{stroke:var(--up)!important}.down{stroke:var(--down)!important}.level{stroke:var(--level)!important}.apart{stroke:var(--wrong)!important}
figure a{text-decoration:none}figure a:hover text{text-decoration:underline}
.plain td{text-align:left;white-space:normal;padding-left:0;padding-right:1.3rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media (max-width:68rem){.sheet{display:block}aside{position:static;max-height:none}header,.sheet{padding-left:1.1rem;padding-right:1.1rem}.shown #proof{position:fixed;z-index:1;left:0;right:0;bottom:0;max-height:45vh;overflow:auto;margin:0;padding:1rem 1.1rem;background:var(--card);border-top:1px solid var(--strong);min-height:0}.shown .close{display:block;float:right;border:0;background:none;color:inherit;font-size:1.4rem;line-height:1;padding:.3rem .6rem}}
@media (max-width:40rem){main tbody th{min-width:8rem;max-width:42vw;position:sticky;left:0;background:var(--paper)}}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--quiet:#444;--line:#bbb;--strong:#555;--link:#000;--good:#24513a;--round:#6a4900;--doubt:#8a3f00;--doubtful:#fff;--wrong:#a11;--wronged:#fff;--lit:#fff;--me:#fff;--up:#9db;--down:#ca9;--level:#89a}html{font-size:11.5px}header,.sheet{max-width:none;padding:0}.sheet{display:flex;flex-direction:column-reverse;gap:0}aside{position:static;max-height:none;overflow:visible;padding:.6rem 0}#proof{display:none}.wide{overflow:visible;background:none}main td.w,main u.w{outline:1.5px solid var(--wrong)}details::details-content{content-visibility:visible;block-size:auto}summary{display:none}tr,.findings>li,figure{break-inside:avoid}h3,thead{break-after:avoid}a{text-decoration:none}main td,main th{padding-left:.7rem}}
`;
