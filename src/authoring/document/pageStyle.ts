/** How a page of minutes looks: calm, in light and dark, and on paper. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --quiet: light-dark(#5a5a5a, #a8a8a8);
  --line: light-dark(#d0d0d0, #4a4a4a);
  --tone: light-dark(#5a5a5a, #a8a8a8);
}
body {
  max-width: 46rem;
  margin: 2.5rem auto;
  padding: 0 1.25rem;
  font: 1rem/1.5 system-ui, sans-serif;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 0.5em; break-after: avoid; }
h1 { margin-top: 0; }
article + article { margin-top: 4rem; padding-top: 2rem; border-top: 1px solid var(--line); break-before: page; }
table { border-collapse: collapse; margin: 0 0 1em; }
caption { text-align: start; font-weight: 600; padding: 0 0 0.3em; }
th, td { text-align: start; vertical-align: top; padding: 0.25em 1.25em 0.25em 0; border-bottom: 1px solid var(--line); }
thead th { font-weight: 400; color: var(--quiet); }
tbody th { font-weight: 600; }
pre { overflow-x: auto; padding: 0.75em 1em; border: 1px solid var(--line); }
blockquote { margin: 0 0 1em; padding-inline-start: 1em; border-inline-start: 3px solid var(--line); }
img { max-width: 100%; }
li:has(> input) { list-style: none; margin-inline-start: -1.4em; }
.minutes-fields { display: grid; grid-template-columns: max-content 1fr; gap: 0.15em 1em; margin: 0 0 1em; }
.minutes-fields dt { color: var(--quiet); }
.minutes-fields dd { margin: 0; }
.minutes-fields dd > ul { margin: 0; padding-inline-start: 1.2em; }
.minutes-fields .minutes-fields { display: block; margin: 0; }
.minutes-fields .minutes-fields dt, .minutes-fields .minutes-fields dd { display: inline; margin-inline-end: 0.4em; }
.minutes-absent { color: var(--quiet); font-style: italic; }
.minutes-card {
  margin: 0 0 1em;
  padding: 0.6em 1em;
  border: 1px solid var(--line);
  border-inline-start: 4px solid var(--tone);
  border-radius: 4px;
  break-inside: avoid;
  overflow-wrap: anywhere;
}
.minutes-card header { display: flex; flex-wrap: wrap; gap: 0 0.75em; align-items: baseline; }
.minutes-card .minutes-fields { margin: 0; font-size: 0.95em; }
.minutes-type { color: var(--quiet); }
.minutes-id { font-weight: 600; }
.minutes-status { margin-inline-start: auto; padding: 0 0.6em; border: 1px solid var(--tone); border-radius: 1em; font-size: 0.9em; }
.minutes-text { margin: 0.3em 0 0.4em; white-space: pre-line; }
.minutes-decision { --tone: light-dark(#1a7f37, #4fb76a); }
.minutes-action { --tone: light-dark(#0a62b8, #66a8f0); }
.minutes-note { color: var(--quiet); }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } }
`;
