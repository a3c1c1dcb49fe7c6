/** The key to the signs of a view. */
export const LEGEND = `
.legend {
  font-size: 0.8125em;
  color: var(--_muted);
  align-self: start;
}
.legend ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.4em 1.25em;
  color: var(--_text);
}
.legend p {
  margin-block-start: 0.5em;
}
.meanings {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25em;
  margin-block-start: 0.5em;
}
.legend .groups {
  display: none;
}
.swatch {
  padding: 0.1em 0.4em;
  margin-inline-end: 0.5em;
  font-variant-numeric: tabular-nums;
  border-radius: 3px;
}
@container source-compare (min-width: 900px) {
  [data-view="read"] .legend {
    padding-block-start: 0.9rem;
  }
  [data-view="read"] .legend ul:not(.groups) {
    display: grid;
    justify-content: start;
  }
}
@container source-compare (max-width: 639px) {
  .legend .groups {
    display: flex;
    margin-block-start: 0.6em;
  }
}
`;
