/** Both looks of the page; contrast of text and lines is at least 4.5 in each. */
export const PAGE_STYLES = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2127; --soft: #5a6470; --grid: #d9dee4;
  --line-0: #1456b8; --line-1: #b3420a; --line-2: #1b6e3c; --line-3: #8a2aa0; --good: #1b6e3c; --bad: #b3261e; --fair: #7a5200; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181d; --ink: #e8ebef; --soft: #a3adb8; --grid: #333b45;
  --line-0: #7fb2ff; --line-1: #ffa870; --line-2: #7fd6a0; --line-3: #e0a0f0; --good: #7fd6a0; --bad: #ff9d95; --fair: #f0c674; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 0.5rem; }
h2, figcaption { font-size: 1.05rem; font-weight: 600; margin: 1.5rem 0 0.5rem; }
.verdict { font-weight: 600; margin: 0 0 0.5rem; }
.passed { color: var(--good); } .missed { color: var(--bad); } .invalid { color: var(--fair); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; font-weight: 400; padding: 0.2rem 0.9rem 0.2rem 0; border-bottom: 1px solid var(--grid); vertical-align: top; }
thead th { color: var(--soft); }
tbody th:first-child { white-space: nowrap; }
figure { margin: 0; overflow-x: auto; }
@media (max-width: 40rem) { svg { min-width: 36rem; } }
svg { width: 100%; height: auto; font: 12px system-ui, sans-serif; }
.grid { stroke: var(--grid); }
.tick, .label { fill: var(--soft); }
.line { fill: none; stroke-width: 2; }
.line-0 { stroke: var(--line-0); } .line-1 { stroke: var(--line-1); stroke-dasharray: 7 3; }
.line-2 { stroke: var(--line-2); stroke-dasharray: 2 3; } .line-3 { stroke: var(--line-3); stroke-dasharray: 9 3 2 3; }
.band { stroke: none; opacity: 0.18; }
.band-0 { fill: var(--line-0); } .band-1 { fill: var(--line-1); } .band-2 { fill: var(--line-2); } .band-3 { fill: var(--line-3); }
.bar-0 { fill: var(--line-0); } .bar-1 { fill: var(--line-1); } .whisker { stroke: var(--ink); stroke-width: 1.2; } .noise { opacity: 0.4; }
.name { fill: var(--ink); }
.dot { stroke-dasharray: none; fill: var(--paper); stroke-width: 1.5; }
.mark { stroke: var(--ink); stroke-dasharray: 4 4; }
.marked { fill: var(--ink); font-weight: 600; }
`;
