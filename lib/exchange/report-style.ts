/** Style of the HTML report: the colours of `components/tokens.css`, for the screen in both schemes and for paper. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf6, #191c1f);
  --sheet: light-dark(#ffffff, #212529);
  --ink: light-dark(#1c2228, #ebe8e0);
  --soft: light-dark(#59616b, #a9b0b7);
  --rule: light-dark(#ddd7c8, #3a4046);
  --accent: light-dark(#0c5d57, #79cdc3);
  --error: light-dark(#b3132b, #ff8f8f);
  --warning: light-dark(#8a5200, #f2b75c);
  --info: light-dark(#3f5877, #a3bede);
  --doubt: light-dark(#6540a8, #c3a6f5);
  --pass: light-dark(#25683a, #86cf98);
  --note: light-dark(#fff6cf, #35301a);
}
body {
  max-width: 46rem;
  margin: 0 auto;
  padding: 2rem 1.25rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  overflow-wrap: anywhere;
}
p, h1, h2, ul, dl, dd, blockquote { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font-size: 1.6rem; line-height: 1.3; }
h2 { margin: 2rem 0 0.5rem; padding-bottom: 0.2rem; border-bottom: 2px solid var(--tone, var(--rule)); color: var(--tone, var(--ink)); font-size: 1.1rem; }
a { color: var(--accent); }
.kind { color: var(--accent); font-weight: 700; letter-spacing: 0.1em; }
.soft { color: var(--soft); font-weight: 400; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.source, .unchecked { margin-top: 0.75rem; font-size: 0.85rem; }
.source div { display: flex; gap: 0.75rem; }
.source dt { flex: 0 0 6em; color: var(--soft); }
.unchecked div { display: flex; justify-content: space-between; gap: 1rem; padding: 0.15rem 0; border-bottom: 1px dotted var(--rule); }
.unchecked dd { flex: none; }
.verdict { margin-top: 1.5rem; color: var(--tone); font-size: 1.25rem; font-weight: 700; }
.is-error { --tone: var(--error); }
.is-warning { --tone: var(--warning); }
.is-info { --tone: var(--info); }
.is-doubt { --tone: var(--doubt); }
.is-pass { --tone: var(--pass); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.25rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; text-align: start; }
td:nth-child(2) { font-variant-numeric: tabular-nums; text-align: end; white-space: nowrap; }
td:last-child { width: 8em; text-align: end; }
.depth-0 th, .depth-0 td:nth-child(2) { font-weight: 700; }
.depth-1 th { padding-inline-start: 1em; }
.depth-2 th { padding-inline-start: 2em; }
li { padding: 0.6rem 0; border-bottom: 1px solid var(--rule); break-inside: avoid; }
.claim { font-weight: 700; }
.equation { font-variant-numeric: tabular-nums; }
blockquote { padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--rule); color: var(--soft); font-size: 0.9rem; }
.words { white-space: pre-wrap; }
.cause { margin-top: 0.5rem; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--tone); }
.note { margin-top: 0.5rem; padding: 0.5rem 0.75rem; border-inline-start: 3px solid var(--rule); background: var(--note); break-inside: avoid; }
footer { margin-top: 2.5rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); font-size: 0.85rem; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; background: none; font-size: 10.5pt; }
  h2 { break-after: avoid; }
  a { color: inherit; }
}
`;
