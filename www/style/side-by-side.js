/** Aligned rows; stacked cards where there is no room for columns. */
export const SIDE_BY_SIDE = `
.aligned {
  position: relative;
}
.connectors {
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
  overflow: visible;
  pointer-events: none;
  fill: none;
  stroke: var(--_text);
  stroke-width: 1.5;
}
.connectors .far {
  stroke-dasharray: 3 4;
}
.shared-first {
  font-weight: 600;
  padding-block-end: 0.75rem;
}
.row {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  column-gap: clamp(1.25rem, 3cqi, 2.5rem);
}
[data-columns="3"] .row {
  grid-template-columns: repeat(3, minmax(0, 1fr));
}
[data-columns="4"] .row {
  grid-template-columns: repeat(4, minmax(0, 1fr));
}
.side-by-side .bar {
  position: sticky;
  inset-block-start: var(--_sticky-top);
  z-index: 2;
  border-block-end: 2px solid var(--_text);
  padding-block: 0.5rem 0.35rem;
}
.bar .cell {
  display: flex;
  justify-content: space-between;
  align-items: end;
  gap: 0 0.5rem;
}
.side-by-side .bar .picker {
  flex-direction: column;
  align-items: start;
  gap: 0;
}
.column-actions {
  display: inline-flex;
  flex: none;
  align-items: center;
  gap: 0.25rem;
  font-size: 0.8125em;
}
/* What is out of sight waits to be laid out; outlines and counts reach a little beyond their row. */
.aligned [role="rowgroup"]:not(.bar) > .row {
  content-visibility: auto;
  contain-intrinsic-block-size: auto 5rem;
  overflow-clip-margin: 0.5rem;
}
.row.paragraph {
  border-block-start: 1px solid var(--_line);
  padding-block-start: 0.5rem;
  margin-block-start: 0.5rem;
}
.bar + [role="rowgroup"] > .row.paragraph:first-child {
  border-block-start: 0;
  margin-block-start: 0;
}
.side-by-side .row:is(.section, .fold-row, .section-row) {
  grid-template-columns: minmax(0, 1fr);
}
.fold-row .fold {
  max-inline-size: none;
  margin-block: 0.6rem;
}
.row.section {
  margin-block-start: 2.5rem;
  font-weight: 700;
  font-size: 1.0625em;
  line-height: 1.3;
  font-family: var(--_text-font);
  border-block-end: 2px solid var(--_text);
  padding-block-end: 0.4rem;
}
.row.section + .row.paragraph {
  border-block-start: 0;
  margin-block-start: 0;
}
.side-by-side .text > p {
  font-size: 1em;
  line-height: 1.65;
  margin-block: 0.15em;
}
.side-by-side .text > p.gap.nothing {
  margin-block: 0;
}
.side-by-side .text > .headline {
  margin-block: 0.25rem;
}
.side-by-side .headline h3 {
  font-size: 1.25em;
  line-height: 1.3;
}
.cell .nothing {
  color: var(--_muted);
  font-size: 0.8125em;
  padding-block: 0.35em;
}
.nothing {
  color: var(--_muted);
  font-style: normal;
}
@container source-compare (min-width: 640px) and (max-width: 1099px) {
  .bar .cell {
    flex-direction: column;
    align-items: start;
  }
}
@media print {
  .aligned [role="rowgroup"]:not(.bar) > .row {
    content-visibility: visible;
  }
}
@container source-compare (max-width: 639px) {
  .connectors {
    display: none;
  }
  .side-by-side .row:not(.section) {
    display: block;
  }
  .side-by-side > [role="table"] > [role="rowgroup"] > .row:not(.section) {
    border: 0;
    border-block-start: 1px solid var(--_line);
    padding-block: 0.75rem;
    margin: 0;
  }
  .side-by-side .bar {
    position: static;
  }
  .bar .cell {
    flex-wrap: nowrap;
    align-items: center;
  }
  .side-by-side .bar .picker {
    flex-direction: row;
    align-items: baseline;
  }
  .bar .picker .label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .cell-outlet {
    position: static;
    inline-size: auto;
    block-size: auto;
    overflow: visible;
    clip-path: none;
    white-space: normal;
    display: block;
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--_muted);
  }
  [role="cell"].cell:not(:first-child) {
    margin-block-start: 0.75rem;
  }
  [role="cell"].cell[data-empty]:not(:first-child) {
    margin-block-start: 0.25rem;
  }
  [role="cell"].cell[data-empty] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: baseline;
  }
  [role="cell"].cell[data-empty]:not(:has(.nothing)) {
    display: none;
  }
}
`;
