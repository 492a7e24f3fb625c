/** What the report adds to the styles of every page: its first lines, key numbers, lights, shifts, and how it is printed. */
export const REPORT_STYLES = `
.kicker { color: var(--soft); margin: 0 0 0.25rem; }
.decision { font-size: 1.15rem; line-height: 1.45; font-weight: 600; border-left: 4px solid var(--line-0); padding: 0.25rem 0 0.25rem 1rem; margin: 1rem 0; }
.key { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0.75rem; margin: 1.25rem 0; }
.key div { border: 1px solid var(--grid); border-radius: 6px; padding: 0.6rem 0.8rem; }
.key dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.key dt { color: var(--soft); font-size: 0.85rem; }
.notice { border-left: 4px solid var(--fair); padding: 0.25rem 0 0.25rem 1rem; margin: 0.75rem 0; }
.notice p, .notice ul { margin: 0.25rem 0; }
.source { color: var(--soft); font-size: 0.85rem; margin: 0.5rem 0 1rem; overflow-wrap: anywhere; }
.source a { color: inherit; }
.met { color: var(--good); } .missed { color: var(--bad); } .open { color: var(--fair); }
h2 { font-size: 1.2rem; border-top: 1px solid var(--grid); padding-top: 1.25rem; margin-top: 2rem; }
h3 { font-size: 1rem; font-weight: 600; margin: 1.5rem 0 0.5rem; }
figcaption { font-size: 1rem; }
td { white-space: nowrap; } .words { white-space: normal; display: inline-block; min-width: 10rem; max-width: 26rem; overflow-wrap: break-word; }
.times { white-space: nowrap; }
tbody th:first-child { white-space: normal; min-width: 7rem; }
td code { white-space: normal; display: inline-block; min-width: 16rem; max-width: 30rem; }
.breaks { color: var(--soft); font-size: 0.85rem; }
.wide + .wide { margin-top: 1rem; }
svg.shift { width: 15rem; min-width: 15rem; height: auto; vertical-align: middle; }
.midnight { stroke: var(--soft); }
.spread { stroke-width: 1.2; stroke-dasharray: none; opacity: 0.6; }
.said { white-space: pre-line; }
code, pre { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; background: color-mix(in srgb, var(--grid) 35%, var(--paper)); padding: 0.75rem; border-radius: 4px; }
nav ol { columns: 2; padding-left: 1.5rem; margin: 1rem 0; }
@media (max-width: 40rem) { main { padding: 1rem; } h1 { font-size: 1.25rem; } .decision { font-size: 1.05rem; } nav ol { columns: 1; } .key { grid-template-columns: repeat(2, 1fr); } }
a { color: var(--line-0); }
summary { cursor: pointer; }
figure + figure { margin-top: 1.5rem; }
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #5a6470; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #1c2127; --soft: #5a6470; --grid: #d9dee4;
    --line-0: #1456b8; --line-1: #b3420a; --line-2: #1b6e3c; --line-3: #8a2aa0; --good: #1b6e3c; --bad: #b3261e; --fair: #7a5200; }
  body { font-size: 9.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3, figcaption { break-after: avoid; }
  h2 { margin-top: 1.25rem; padding-top: 0.75rem; }
  figure, tr, .decision, .notice, .key { break-inside: avoid; }
  .source { break-before: avoid; font-size: 8pt; }
  .short { break-inside: avoid; }
  .key dd { font-size: 15pt; } .key dt { font-size: 8pt; } .decision { font-size: 12pt; }
  thead { display: table-header-group; }
  .wide, figure { overflow: visible; }
  figure svg { width: 165mm; }
  figure + figure { margin-top: 0.75rem; }
  table { font-size: 8.5pt; }
  th, td { padding: 0.08rem 0.5rem 0.08rem 0; }
  td { white-space: normal; }
  .words { display: inline; }
  td data, .range { white-space: nowrap; }
  td code { display: inline; font-size: 7.5pt; }
  .breaks { font-size: 7.5pt; }
  svg.shift { width: 42mm; min-width: 42mm; }
  code, pre { font-size: 8pt; }
  nav { display: none; }
}
`;
