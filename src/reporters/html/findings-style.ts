/** How findings look in the margin; a page without them goes without. */
export const FINDINGS_STYLE = `.findings{list-style:none;margin:0;padding:0}
.findings>li{padding:.75rem 0 .8rem .9rem;border-left:3px solid var(--quiet);margin-bottom:1rem}
.findings>.error{border-color:var(--wrong)}.findings>.warning{border-color:var(--doubt)}
.findings p{margin:.15rem 0;overflow-wrap:anywhere}
.what b{margin-right:.3rem}.error>.what b{color:var(--wrong)}.warning>.what b{color:var(--doubt)}
.sums{display:grid;grid-template-columns:auto 1fr;gap:.05rem .8rem;margin:.45rem 0;font-variant-numeric:lining-nums tabular-nums}
.sums dt{color:var(--quiet)}
.findings .formula{color:var(--quiet)}
.suspects{margin:.45rem 0 0;padding:0;list-style:none}
.suspects li{margin:.2rem 0}.sure{color:var(--quiet)}
s{text-decoration-color:var(--wrong)}
`;
