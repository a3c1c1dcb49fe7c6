/** Quality note, toolbar, key, pickers and buttons. */
export const CONTROLS = `
button,
select,
input {
  font: inherit;
  color: inherit;
}
button {
  cursor: pointer;
}
.quality {
  border-block: 1px solid var(--_line);
  padding-block: 0.75rem;
  font-size: 0.875em;
}
.figures {
  display: flex;
  flex-wrap: wrap;
  column-gap: 1.25em;
  font-weight: 600;
}
.remarks {
  color: var(--_muted);
  margin-block-start: 0.35em;
  max-inline-size: 60em;
}
.remarks li + li {
  margin-block-start: 0.2em;
}
.remarks b {
  color: var(--_text);
  font-weight: 400;
}
.remarks ul {
  padding-inline-start: 1.1em;
}
.quality summary,
.originals summary {
  cursor: pointer;
  min-block-size: 24px;
  color: var(--_muted);
  font-size: 0.875rem;
}
.toolbar {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 1.5rem;
  margin-block: 1rem;
  font-size: 0.875em;
}
.views {
  display: flex;
  flex-wrap: wrap;
  flex-basis: 100%;
  gap: 0 0.35rem;
  border-block-end: 1px solid var(--_line);
}
.views button {
  border: 0;
  border-block-end: 3px solid transparent;
  margin-block-end: -1px;
  background: none;
  color: var(--_muted);
  padding: 0.4em 0.6em;
  min-block-size: 32px;
}
.views button:hover {
  color: var(--_text);
}
.views button[aria-pressed="true"] {
  border-block-end-color: var(--_text);
  color: var(--_text);
  font-weight: 600;
}
.check {
  display: inline-flex;
  align-items: center;
  gap: 0.5em;
  min-block-size: 28px;
  cursor: pointer;
}
.check input {
  inline-size: 18px;
  block-size: 18px;
  margin: 0;
  accent-color: var(--_accent);
}
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
.swatch {
  padding: 0.1em 0.4em;
  margin-inline-end: 0.5em;
  font-variant-numeric: tabular-nums;
  border-radius: 3px;
}
.bar {
  background: var(--_background);
}
.read > .bar {
  position: sticky;
  inset-block-start: var(--_sticky-top);
  z-index: 2;
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 0.9em;
  padding-block: 0.5rem;
  border-block-end: 1px solid var(--_line);
}
.weight,
.picker .label {
  color: var(--_muted);
  font-size: 0.8125em;
}
.picker {
  position: relative;
  display: inline-flex;
  align-items: baseline;
  gap: 0.6em;
  min-inline-size: 0;
  max-inline-size: 100%;
}
.picker select {
  appearance: none;
  background: none;
  border: 0;
  border-block-end: 1px solid var(--_control);
  border-radius: 0;
  cursor: pointer;
  font-weight: 700;
  font-size: 1.125em;
  line-height: 1.3;
  font-family: var(--_text-font);
  padding-block: 0.2em;
  padding-inline: 0 1.3em;
  min-block-size: 32px;
  field-sizing: content;
  min-inline-size: 0;
  max-inline-size: 100%;
  text-overflow: ellipsis;
}
.picker option {
  font-family: system-ui, sans-serif;
  font-weight: 400;
  color: var(--_text);
  background: var(--_background);
}
.picker::after {
  content: "";
  position: absolute;
  inset-inline-end: 0.3em;
  inset-block-end: 0.85em;
  inline-size: 0.45em;
  block-size: 0.45em;
  border: solid currentColor;
  border-width: 0 1.5px 1.5px 0;
  rotate: 45deg;
  pointer-events: none;
}
.link {
  border: 0;
  background: none;
  padding: 0;
  min-block-size: 24px;
  color: var(--_accent);
  text-decoration: underline;
  text-underline-offset: 0.2em;
}
.close {
  border: 0;
  background: none;
  inline-size: 32px;
  block-size: 32px;
  border-radius: 50%;
  font-size: 1.25rem;
  line-height: 1;
  color: var(--_muted);
  flex: none;
}
.close:hover {
  background: var(--_line);
  color: var(--_text);
}
.more {
  border: 1px solid var(--_control);
  background: none;
  border-radius: 999px;
  padding: 0.35em 1.1em;
  min-block-size: 32px;
  font-size: 0.875em;
  margin-block-start: 1rem;
}
.more:hover {
  background: var(--_surface);
}
.outlets {
  color: var(--_muted);
}
@container source-compare (min-width: 900px) {
  [data-view="read"] .legend {
    padding-block-start: 0.9rem;
  }
  [data-view="read"] .legend ul {
    display: grid;
    grid: repeat(4, auto) / auto-flow;
    justify-content: start;
    column-gap: 2.5rem;
  }
}
@container source-compare (max-width: 639px) {
  .legend p:last-child {
    display: none;
  }
}
`;
