/** What the report adds to the styles of every page: its first lines, lights, and how it is printed. */
export const REPORT_STYLES = `
.kicker { color: var(--soft); margin: 0 0 0.25rem; }
.decision { font-size: 1.25rem; line-height: 1.4; font-weight: 600; border-left: 4px solid var(--line-0); padding: 0.25rem 0 0.25rem 1rem; margin: 1rem 0; }
.notice { border-left: 4px solid var(--fair); padding: 0.25rem 0 0.25rem 1rem; margin: 0.5rem 0; }
.small { color: var(--soft); font-size: 0.9rem; }
.met { color: var(--good); } .missed { color: var(--bad); } .open { color: var(--fair); }
td { white-space: nowrap; } .words { white-space: normal; display: inline-block; min-width: 12rem; max-width: 26rem; }
tbody th:first-child { white-space: normal; min-width: 9rem; }
.said { white-space: pre-line; }
code, pre { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; background: color-mix(in srgb, var(--grid) 35%, var(--paper)); padding: 0.75rem; border-radius: 4px; }
nav ol { columns: 2; padding-left: 1.25rem; margin: 0.5rem 0; }
a { color: var(--line-0); }
summary { cursor: pointer; }
figure + figure { margin-top: 1.5rem; }
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #5a6470; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #1c2127; --soft: #5a6470; --grid: #d9dee4;
    --line-0: #1456b8; --line-1: #b3420a; --line-2: #1b6e3c; --line-3: #8a2aa0; --good: #1b6e3c; --bad: #b3261e; --fair: #7a5200; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h2, figcaption { break-after: avoid; }
  figure, tr, .decision, .notice { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide, figure { overflow: visible; }
  th, td { padding-right: 0.5rem; }
  td { white-space: normal; }
  nav { display: none; }
}
`;
