/** The evidence: beside the text where there is room, else a sheet at the bottom of the screen. */
export const EVIDENCE = `
.panel {
  position: sticky;
  inset-block-end: 0;
  z-index: 3;
  max-block-size: 55vh;
  overflow: auto;
  overscroll-behavior: contain;
  background: var(--_surface);
  border-block-start: 3px solid var(--_text);
  padding: 0.75rem 1.25rem 1.25rem;
  font-size: 0.9375em;
  box-shadow: 0 -8px 24px light-dark(rgb(0 0 0 / 12%), rgb(0 0 0 / 50%));
}
.panel:focus {
  outline: none;
}
.panel:focus-visible {
  outline: 2px solid var(--_accent);
  outline-offset: -2px;
}
.panel header {
  display: flex;
  justify-content: space-between;
  align-items: start;
  gap: 1rem;
  position: sticky;
  inset-block-start: -0.75rem;
  background: var(--_surface);
  padding-block: 0.75rem 0.5rem;
  margin-block-start: -0.75rem;
  padding-inline: 0.5rem;
  margin-inline: -0.5rem;
  z-index: 1;
}
.panel h3 {
  font-weight: 700;
  font-size: 1.125em;
  line-height: 1.35;
  font-family: var(--_text-font);
  padding-block-start: 0.2em;
}
.panel h4 {
  font-size: 0.8125em;
  font-weight: 600;
  color: var(--_muted);
  margin-block: 0.25rem 0.35rem;
}
.panel :is(section, .difference-card) + section {
  margin-block-start: 1.25rem;
}
/* Of 75 outlets few are in sight. */
.words li {
  content-visibility: auto;
  contain-intrinsic-block-size: auto 5rem;
  overflow-clip-margin: 0.5rem;
  padding-block: 0.55rem;
  border-block-start: 1px solid var(--_line);
}
.words .source {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0 1em;
  font-size: 0.875em;
}
.words .source ~ p {
  line-height: 1.45;
  margin-block-start: 0.2em;
}
.words .ways {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25em;
}
a.link {
  display: inline-flex;
  align-items: center;
}
.unsure {
  color: var(--_muted);
  font-size: 0.875em;
  border-inline-start: 3px dotted var(--_control);
  padding-inline-start: 0.75em;
  margin-block-end: 0.5rem;
}
.state {
  color: var(--_muted);
}
[data-state="differs"] > .source .state {
  color: var(--_fact);
  font-weight: 600;
}
.panel q {
  font-family: var(--_text-font);
}
.part {
  color: var(--_muted);
  font-size: 0.8125em;
}
.difference-card {
  border: 1px solid var(--_line);
  border-radius: 6px;
  background: var(--_background);
  padding: 0.7rem 0.9rem;
  margin-block-start: 0.5rem;
}
.words li[data-chosen] {
  box-shadow: -0.75rem 0 var(--_surface), calc(-0.75rem - 3px) 0 var(--_text);
}
.difference-card[data-chosen] {
  border-color: var(--_text);
  box-shadow: inset 3px 0 0 var(--_text);
}
.difference-card:dir(rtl)[data-chosen] {
  box-shadow: inset -3px 0 0 var(--_text);
}
.panel .difference-card > :is(h4, h5) {
  color: inherit;
  font-size: 1em;
  font-weight: 600;
  margin-block: 0 0.3em;
}
.readings li {
  padding-block: 0.3em;
}
.readings li + li {
  border-block-start: 1px dotted var(--_control);
}
.readings q {
  font-weight: 600;
}
.readings .outlets {
  font-size: 0.875em;
}
.readings .weight {
  font-variant-numeric: tabular-nums;
}
.remark {
  font-size: 0.875em;
  margin-block-end: 0.2em;
}
.elsewhere {
  font-size: 0.875em;
  color: var(--_muted);
}
.elsewhere q {
  color: var(--_text);
  font-weight: 400;
}
.dispute,
.copy-link {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25em 1em;
  font-size: 0.875em;
  margin-block-start: 0.4em;
}
.copy-link {
  margin-block-start: 1.25rem;
}
.copy-link input {
  flex: 1 1 12em;
  min-inline-size: 0;
  border: 1px solid var(--_control);
  border-radius: 4px;
  background: var(--_background);
  padding: 0.25em 0.5em;
}
.rest {
  margin-block-start: 0.75rem;
}
.rest summary {
  color: var(--_muted);
  font-size: 0.875em;
}
.normalised {
  font-size: 0.8125em;
  color: var(--_muted);
}
.too-different {
  font-style: italic;
}
.rule {
  color: var(--_muted);
  font-size: 0.8125em;
  margin-block-start: 0.5em;
}
.confidence {
  color: var(--_text);
  font-weight: 600;
}
.rule-source {
  display: block;
}
@container source-compare (min-width: 900px) {
  [data-view="read"] .panel {
    inset-block: calc(var(--_sticky-top) + 1rem) auto;
    align-self: start;
    max-block-size: calc(100vh - var(--_sticky-top) - 2rem);
    box-shadow: none;
  }
  .comparison:not([data-view="read"]) .panel {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr));
    gap: 0 2.5rem;
    align-items: start;
    max-block-size: 45vh;
  }
  .comparison:not([data-view="read"]) .panel header {
    grid-column: 1 / -1;
  }
  .comparison:not([data-view="read"]) .panel section {
    margin-block-start: 0;
  }
  .comparison:not([data-view="read"]) .panel section:has(.words) {
    grid-column: span 2;
  }
  .comparison:not([data-view="read"]) .words {
    columns: 18rem;
    column-gap: 2.5rem;
  }
  .comparison:not([data-view="read"]) .words li {
    break-inside: avoid;
  }
}
@media (forced-colors: active) {
  .panel [data-chosen] {
    outline: 2px solid Highlight;
  }
}
`;
