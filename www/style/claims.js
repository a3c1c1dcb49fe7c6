// The rows as cards: one claim each, the outlets listed in it.
const CARDS = `
.matrix,
.matrix table {
  display: block;
  overflow: visible;
  max-block-size: none;
  border: 0;
}
.matrix thead {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.matrix thead button {
  display: none;
}
.matrix table {
  min-inline-size: 0;
}
.matrix :is(tbody, tr, tbody th) {
  display: block;
  position: static;
}
.matrix tr {
  border: 1px solid var(--_line);
  border-radius: 6px;
  margin-block-end: 1rem;
  overflow: clip;
  break-inside: avoid;
}
.matrix tbody th {
  border-block-end: 2px solid var(--_text);
}
.matrix :is(tbody th, td) {
  border-inline: 0;
}
.matrix tr > :last-child {
  border-block-end: 0;
}
.entry .outlet {
  display: block;
}
.matrix button {
  scroll-margin-block-end: 60vh;
}
[data-many] .matrix .silent {
  display: block;
  color: var(--_muted);
  font-size: 0.875em;
  margin-block-start: 0.35em;
}
[data-many] .matrix td:not(:has(.entry:is([data-state="reported"], [data-state="differs"]))) {
  display: none;
}
`;

/** The table of claims. A state is told by its sign, its words and its pattern, never by colour alone. */
export const CLAIMS = `
.arrangement {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.25rem 1.5rem;
  padding-block-end: 0.75rem;
  font-size: 0.875em;
}
.arrangement .picker select {
  font: inherit;
  font-weight: 600;
}
.arrangement .weight {
  margin-inline-start: auto;
}
.column-window {
  display: flex;
  align-items: center;
  justify-content: end;
  gap: 0.5rem;
  padding-block-end: 0.5rem;
  font-size: 0.875em;
}
.step {
  border: 1px solid var(--_control);
  border-radius: 50%;
  background: none;
  inline-size: 32px;
  block-size: 32px;
  padding: 0;
}
.step:hover {
  background: var(--_surface);
}
.step[aria-disabled] {
  border-color: var(--_line);
  color: var(--_muted);
  cursor: default;
}
.arrow:dir(rtl) {
  display: inline-block;
  scale: -1 1;
}
.silent {
  display: none;
}
.matrix {
  overflow: auto;
  max-block-size: max(20rem, 100vh - var(--_sticky-top) - 6rem);
  border-block: 2px solid var(--_text);
  scroll-padding: 4rem 0 0 0;
}
/* Rows are grids, so that a browser can leave out those that are out of sight: it lays out a table whole. */
.matrix table {
  --_head: 17rem;
  --_column: 12rem;
  display: block;
  min-inline-size: calc(var(--_head) + var(--_columns) * var(--_column));
  font-size: 0.9375em;
}
.matrix :is(thead, tbody) {
  display: block;
}
.matrix tbody {
  content-visibility: auto;
  contain-intrinsic-block-size: auto 80rem;
}
.matrix tr {
  display: grid;
  grid-template-columns: var(--_head) repeat(var(--_columns), minmax(0, 1fr));
}
.matrix caption {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.matrix :is(th, td) {
  text-align: start;
  font-weight: inherit;
  border-block-end: 1px solid var(--_line);
  border-inline-end: 1px solid var(--_line);
}
.matrix tr > :last-child {
  border-inline-end: 0;
}
.matrix thead {
  position: sticky;
  inset-block-start: 0;
  z-index: 3;
}
.matrix thead th {
  display: flex;
  flex-direction: column;
  justify-content: end;
  align-items: start;
  padding: 0.6rem 0.75rem;
  background: var(--_background);
  border-block-end: 2px solid var(--_text);
  font-size: 0.875em;
  font-weight: 600;
}
.matrix tr > th:first-child {
  position: sticky;
  inset-inline-start: 0;
  z-index: 2;
  background: var(--_background);
}
.matrix tbody th {
  padding: 0.75rem;
}
.matrix tbody :is(th, td) {
  cursor: pointer;
}
.matrix td {
  display: flex;
  flex-direction: column;
}
.matrix q {
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 5;
  overflow: hidden;
  font-size: 1em;
  line-height: 1.45;
  font-family: var(--_text-font);
}
.matrix th q {
  font-weight: 700;
}
.matrix .source {
  display: block;
  color: var(--_muted);
  font-size: 0.8125em;
  margin-block-start: 0.25em;
}
.matrix button {
  border: 0;
  border-radius: 4px;
  padding: 0.1em 0.5em;
  margin-inline-start: -0.5em;
  min-block-size: 24px;
  background: none;
  font-size: 0.875em;
  font-weight: 600;
  text-align: start;
  scroll-margin-block: 3rem 6rem;
  scroll-margin-inline: 18rem 1rem;
}
.matrix th button {
  scroll-margin-inline: 0;
  color: var(--_muted);
  font-weight: 500;
  margin-block-start: 0.35em;
}
.matrix button:hover {
  background: var(--_focus);
  color: var(--_text);
}
.side-counts {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.9em;
  margin-block-start: 0.4rem;
  font-size: 0.8125em;
  font-variant-numeric: tabular-nums;
}
.entry {
  padding: 0.65rem 0.75rem 0.75rem;
}
.legend .entry {
  padding: 0.15em 0.6em;
  border-radius: 3px;
}
.legend .state {
  color: inherit;
}
.matrix .entry {
  flex: 1;
}
.entry .outlet {
  display: block;
  font-size: 0.8125em;
  font-weight: 600;
}
.entry .of-column {
  display: none;
}
.entry[data-state="reported"] {
  background: var(--_most);
}
.entry[data-only] {
  --_most: var(--_some);
}
.entry[data-state="differs"] {
  background: radial-gradient(circle, color-mix(in srgb, var(--_fact) 30%, transparent) 1px, transparent 1.5px) 0 0 / 9px 9px;
  box-shadow: inset 0 4px var(--_fact);
}
.entry[data-state="differs"] :is(button, .state) {
  color: var(--_fact);
}
.entry[data-state="absent"] :is(button, .state),
.entry[data-state="unseen"] :is(button, .state) {
  color: var(--_muted);
  font-weight: 400;
}
.legend .entry[data-state="absent"] {
  box-shadow: inset 0 0 0 1px var(--_line);
}
.entry[data-state="unseen"] {
  background: repeating-linear-gradient(135deg, transparent 0 6px, var(--_line) 6px 7px);
}
.entry:is([data-state="unseen"], [data-state="differs"]) :is(button:not(:hover), .state, q, .source, .outlet) {
  background: var(--_background);
}
.matrix tr[data-linked] > th {
  background: var(--_surface);
}
.matrix tr[aria-current] > th {
  background: var(--_focus);
}
.matrix tr[aria-current] > th :is(button, .source) {
  color: var(--_text);
}
.matrix tr[aria-current] > :is(th, td) {
  border-block-end: 2px solid var(--_text);
}
@container source-compare (min-width: 640px) {
  [data-open] .matrix {
    scroll-margin-block: var(--_sticky-top) 46vh;
    max-block-size: max(20rem, 52vh - var(--_sticky-top));
  }
}
@container source-compare (max-width: 899px) {
  .matrix table {
    --_head: 13rem;
    --_column: 11rem;
  }
  .matrix td button {
    scroll-margin-inline-start: 14rem;
  }
}
@container source-compare (max-width: 639px) {${CARDS}}
@media (forced-colors: active) {
  .entry[data-state="reported"] {
    border: 1px solid CanvasText;
  }
  .entry[data-state="differs"] {
    border: 4px double CanvasText;
  }
  .entry[data-state="unseen"] {
    border: 1px dashed CanvasText;
  }
  .matrix tr[aria-current] > th {
    outline: 2px solid Highlight;
    outline-offset: -2px;
  }
}
@media print {
  .arrangement,
  .legend p {
    display: none;
  }
  .layout .claims .matrix {
    overflow: visible;
    max-block-size: none;
  }
  .matrix table {
    --_head: 1fr;
    min-inline-size: 0;
    font-size: 0.75em;
  }
  .matrix tbody {
    content-visibility: visible;
  }
  .matrix tbody th,
  .matrix .entry,
  .matrix thead th {
    padding: 0.4rem;
  }
  .matrix q {
    display: block;
  }
  .matrix tr {
    break-inside: avoid;
  }
  .entry {
    print-color-adjust: exact;
  }
  .claims[data-many] {${CARDS}}
}
`;
