/** Quality note, toolbar, pickers and buttons. */
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
  padding-block: 0.4rem;
  font-size: 0.8125em;
}
.figures {
  line-height: 24px;
  color: var(--_text);
}
.figures span {
  white-space: nowrap;
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
.toolbar,
.controls {
  font-size: 0.875em;
}
.toolbar {
  display: flex;
  flex-wrap: wrap;
  margin-block: 1rem 0.75rem;
}
.views {
  display: flex;
  flex-wrap: wrap;
  flex: 1 1 100%;
  min-inline-size: 0;
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
.disclosure {
  min-inline-size: 0;
}
.disclosure > button {
  display: none;
}
.controls > .disclosed {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.35rem 1.5rem;
}
.controls .group {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.35rem 1.25rem;
}
.controls .picker select {
  font-size: 1em;
  font-weight: 400;
  font-family: inherit;
  padding-block: 0.1em;
  min-block-size: 28px;
}
.controls .picker::after {
  inset-block-end: 0.65em;
}
.controls .picker .label {
  font-size: 1em;
}
.kind-filter {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.35rem 0.5rem;
}
.kind-filter > button {
  border: 1px solid var(--_control);
  border-radius: 999px;
  background: var(--_background);
  padding: 0.1em 0.8em 0.2em;
  min-block-size: 30px;
}
.kind-filter > button:hover {
  background: var(--_surface);
}
.kind-filter > button[aria-pressed="false"] {
  border-style: dashed;
  color: var(--_muted);
}
.kind-filter > button[aria-pressed="false"] .difference {
  text-decoration-line: line-through;
  text-decoration-style: solid;
  text-decoration-color: currentColor;
  text-decoration-thickness: 1px;
}
.held {
  color: var(--_muted);
  font-variant-numeric: tabular-nums;
  margin-inline-start: 0.25em;
}
.kinds summary {
  cursor: pointer;
  min-block-size: 24px;
  color: var(--_muted);
}
.kinds[open] {
  flex-basis: 100%;
}
.kinds ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25rem;
}
.names-note,
.taken-back,
.link-note {
  font-size: 0.875em;
  color: var(--_muted);
}
.names-note,
.link-note {
  border-inline-start: 3px solid var(--_control);
  padding-inline-start: 0.75em;
  margin-block-end: 1rem;
}
.taken-back {
  border-block-end: 1px solid var(--_line);
  padding-block: 0.4rem;
}
.taken-back summary,
.remarks summary,
.perhaps summary,
.rest summary {
  cursor: pointer;
  min-block-size: 24px;
}
.taken-back li {
  padding-block: 0.15rem;
}
.check {
  display: inline-flex;
  align-items: center;
  gap: 0.5em;
  min-block-size: 28px;
  cursor: pointer;
}
.check input {
  flex: none;
  inline-size: max(18px, 1.2em);
  block-size: max(18px, 1.2em);
  margin: 0;
  accent-color: var(--_accent);
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
@container source-compare (max-width: 639px) {
  .toolbar {
    margin-block: 0.75rem 0.25rem;
  }
  .layout {
    grid-template-columns: auto auto minmax(0, 1fr);
    gap: 0.25rem 1.5rem;
  }
  .layout > :is(.controls, .legend, .export) {
    grid-area: auto;
    max-inline-size: none;
  }
  .minimap:not([data-open]) {
    margin-block-end: 0.25rem;
  }
  .layout > :is(:has([data-open]), [data-open], [open]) {
    grid-column: 1 / -1;
  }
  .views {
    flex-wrap: nowrap;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: none;
  }
  .views button {
    flex: none;
    margin-block-end: 0;
  }
  .disclosure > button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    border: 0;
    background: none;
    padding: 0;
    min-block-size: 32px;
    color: var(--_accent);
  }
  .disclosure > button::after {
    content: "";
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    translate: 0 -0.1em;
  }
  .disclosure[data-open] > button::after {
    rotate: -135deg;
    translate: 0 0.15em;
  }
  .disclosure:not([data-open]) > .disclosed {
    display: none;
  }
  .controls > .disclosed {
    padding-block: 0.35rem 0.75rem;
  }
}
@media (forced-colors: active) {
  .views button[aria-pressed="false"] {
    border-block-end-color: Canvas;
  }
}
`;
