/** Where texts have their claims: a chart beside a table, or a strip in each of its heads. */
export const PROMINENCE = `
.prominence-pages {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  align-items: baseline;
  font-size: 0.875em;
  margin-block-end: 1rem;
}
.prominence-pages button[aria-disabled] {
  color: var(--_muted);
  text-decoration: none;
  cursor: default;
}
.prominence-parts {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 2rem clamp(2rem, 4cqi, 4rem);
}
.prominence-chart {
  display: none;
  margin: 0;
}
.chart-names {
  display: flex;
  margin: 0 0 0.5rem;
  padding: 0;
  padding-inline-start: 120px;
  list-style: none;
  font-size: 0.75em;
  line-height: 1.3;
  font-weight: 600;
}
.chart-names li {
  flex: 1 1 0;
  min-inline-size: 0;
  padding-inline: 0.25em;
  overflow-wrap: break-word;
  text-align: center;
  align-self: end;
}
.prominence-chart svg {
  display: block;
  overflow: visible;
}
.prominence-chart figcaption {
  color: var(--_muted);
  font-size: 0.8125em;
}
.rule-line {
  stroke: var(--_line);
}
.prominence-chart .lane {
  fill: var(--_muted);
  font-size: 12px;
}
.prominence :is(.line, .reach) {
  fill: none;
  stroke: var(--_accent);
  stroke-width: 1.75px;
}
.prominence .reach {
  stroke: transparent;
  stroke-width: 14px;
}
.claim-line {
  cursor: pointer;
}
.marker {
  fill: var(--_accent);
  stroke: var(--_background);
  stroke-width: 1px;
}
.marker.hollow {
  fill: var(--_background);
  stroke: var(--_accent);
}
.number {
  fill: var(--_text);
  font-size: 13px;
  font-weight: 700;
}
.prominence-chart[data-lit] .claim-line:not([data-lit]) {
  opacity: 0.3;
}
.claim-line[data-lit] .line {
  stroke-width: 3.5px;
}
.prominence-table {
  inline-size: 100%;
  border-collapse: collapse;
  font-size: 0.875em;
  align-self: start;
}
.prominence-table caption {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.prominence-table :is(th, td) {
  text-align: start;
  vertical-align: baseline;
  font-weight: 400;
  padding-block: 0.25rem;
  padding-inline: 0 0.75rem;
  border-block-end: 1px solid var(--_line);
}
/* Else one long name makes the table wider than its page. */
.prominence-table :is(tbody th, .finding) {
  overflow-wrap: anywhere;
}
.prominence-table thead th:first-child {
  inline-size: 34%;
}
.prominence-table thead th:last-child {
  inline-size: 4rem;
}
.prominence-table thead th {
  color: var(--_muted);
  font-size: 0.875em;
}
.prominence-table :is(th, td):last-child:not(:first-child) {
  padding-inline-end: 0;
}
.prominence-table td:last-child:not([colspan]),
.prominence-table thead th:last-child {
  text-align: end;
  font-variant-numeric: tabular-nums;
}
.prominence-table [scope="rowgroup"] {
  padding-block-start: 1.25rem;
  border-block-end: 2px solid var(--_text);
}
.prominence-table q {
  display: block;
  font-family: var(--_text-font);
  font-size: 1.0714em;
  font-weight: 700;
  line-height: 1.4;
}
.prominence-table .source,
.missing-places {
  color: var(--_muted);
}
.prominence-table .source {
  font-size: 0.875em;
}
.prominence-table tbody[data-lit] .finding {
  background: var(--_surface);
}
.prominence-table tbody[data-selected] .finding {
  background: var(--_focus);
}
.prominence-table tbody:is([data-lit], [data-selected]) .finding .source {
  color: var(--_text);
}
.line-number {
  display: flex;
  align-items: center;
  gap: 0.4em;
  font-weight: 700;
}
.line-sample {
  display: none;
}
.strip {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  color: var(--_muted);
  font-size: 0.75em;
}
.strip svg {
  flex: 1 0 100%;
  block-size: 14px;
  inline-size: 100%;
}
.strip svg:dir(rtl) {
  transform: scaleX(-1);
}
.strip path {
  fill: none;
  vector-effect: non-scaling-stroke;
}
.track {
  stroke: var(--_control);
}
.ticks {
  stroke: var(--_accent);
  stroke-width: 4px;
}
@container source-compare (min-width: 700px) {
  .prominence-chart {
    display: block;
  }
  .prominence-table thead th:first-child {
    inline-size: 40%;
  }
  .line-sample {
    display: block;
  }
  .strip {
    display: none;
  }
}
@container source-compare (min-width: 1000px) {
  .prominence-parts {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  .prominence-chart {
    position: sticky;
    inset-block-start: calc(var(--_sticky-top) + 1rem);
    align-self: start;
  }
}
@media (forced-colors: active) {
  .prominence :is(.line, .rule-line, .track, .ticks) {
    stroke: CanvasText;
  }
  .marker {
    fill: CanvasText;
  }
  .prominence-chart .lane,
  .number {
    fill: CanvasText;
  }
  .prominence-table tbody[data-selected] .finding {
    outline: 2px solid Highlight;
  }
}
`;
