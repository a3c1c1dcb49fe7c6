/** Colours, fonts and the outermost layout. Each `--source-compare-…` property is for hosts to set. */
export const THEME = `
:host {
  --_background: var(--source-compare-background, light-dark(#fff, #16181a));
  --_text: var(--source-compare-text, light-dark(#1c1b19, #ebe8e2));
  --_muted: var(--source-compare-muted, light-dark(#5c5952, #aeaaa1));
  --_line: var(--source-compare-line, light-dark(#dcd8cf, #3a3d40));
  --_control: var(--source-compare-control, light-dark(#77736b, #8a867e));
  --_surface: var(--source-compare-surface, light-dark(#f7f5f0, #1f2224));
  --_accent: var(--source-compare-accent, light-dark(#1d4f5f, #9fcbd8));
  --_focus: var(--source-compare-highlight, light-dark(#ffe7a8, #5a4713));
  --_all: var(--source-compare-shared-all, light-dark(#c9e3db, #23544c));
  --_most: var(--source-compare-shared-most, light-dark(#def0ea, #1f423d));
  --_some: var(--source-compare-shared-some, light-dark(#eaf5f1, #1c302e));
  --_fact: var(--source-compare-fact, light-dark(#b0350b, #ff9f78));
  --_quote: var(--source-compare-quote, light-dark(#6a3d9a, #cfadf2));
  --_saying: var(--source-compare-attribution, light-dark(#0d5ba0, #90c4f7));
  --_wording: var(--source-compare-wording, light-dark(#6b5900, #dcc560));
  --_text-font: var(--source-compare-text-font, inherit);
  --_interface-font: var(--source-compare-interface-font, inherit);
  --_sticky-top: var(--source-compare-sticky-top, 0px);
  display: block;
}
:host([hidden]) {
  display: none;
}
.widget[data-cut="ready"] {
  block-size: 100%;
  overflow: clip;
}
/* Articles alone look as the page has them. */
.widget:not([data-bare]),
.note {
  color: var(--_text);
  font-family: var(--_interface-font);
  line-height: 1.5;
  text-align: start;
  overflow-wrap: break-word;
}
.widget:not([data-bare]) {
  position: relative;
  container: source-compare / inline-size;
  background: var(--_background);
}
*,
*::before,
*::after {
  box-sizing: border-box;
}
h2,
h3,
h4,
h5,
p,
ul {
  margin: 0;
  padding: 0;
}
ul {
  list-style: none;
}
.title {
  font-weight: 700;
  font-size: clamp(1.4em, 1.1em + 2cqi, 1.75em);
  line-height: 1.2;
  font-family: var(--_text-font);
  margin-block-end: 0.6em;
  text-wrap: balance;
}
.note {
  color: var(--_muted);
  font-size: 0.875em;
  border-inline-start: 3px solid var(--_line);
  padding-inline-start: 0.75em;
  margin-block: 1.25em;
}
.cut {
  position: absolute;
  inset-block-end: 0;
  inset-inline: 0;
  padding-block: 3rem 0.75rem;
  text-align: center;
  background: linear-gradient(transparent, var(--_background) 3rem);
  pointer-events: none;
  z-index: 3;
}
.cut button {
  pointer-events: auto;
  min-block-size: 2.5rem;
  padding-inline: 1.25rem;
  color: var(--_accent);
  background: var(--_background);
  border: 1px solid var(--_control);
  border-radius: 1.25rem;
}
:focus-visible {
  outline: 2px solid var(--_accent);
  outline-offset: 2px;
  border-radius: 2px;
}
.announcement,
.widget[data-cut="failed"] .note,
.cell-outlet {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.layout {
  display: grid;
  grid-template-columns: minmax(0, 1fr) fit-content(25rem);
  gap: 1.25rem;
}
.layout > :not(.controls, .export) {
  grid-column: 1 / -1;
}
.originals {
  margin-block-start: 3rem;
  border-block-start: 1px solid var(--_line);
  padding-block-start: 0.75rem;
}
@container source-compare (min-width: 900px) {
  [data-view="read"] .layout {
    grid-template: "controls export" auto "text legend" auto "text panel" 1fr / minmax(0, 40rem) minmax(18rem, 1fr);
    gap: 1.25rem clamp(2rem, 6cqi, 5rem);
  }
  [data-view="read"] .controls {
    grid-area: controls;
  }
  [data-view="read"] .layout:not(:has(> [open])) > .controls {
    grid-column: 1 / -1;
    margin-inline-end: 10rem;
  }
  [data-view="read"] .read {
    grid-area: text;
  }
  [data-view="read"] .legend {
    grid-area: legend;
    max-inline-size: 25rem;
  }
  [data-view="read"] .panel {
    grid-area: panel;
    max-inline-size: 25rem;
  }
  [data-view="read"][data-open] .layout {
    grid-template: "controls export" auto "text panel" 1fr / minmax(0, 40rem) minmax(18rem, 1fr);
  }
  [data-view="read"][data-open] .legend {
    display: none;
  }
}
@media (prefers-reduced-motion: no-preference) {
  .passage,
  .count {
    transition: background-color 120ms;
  }
}
@media (prefers-contrast: more) {
  :host {
    --_muted: var(--_text);
    --_line: var(--_control);
  }
}
`;
