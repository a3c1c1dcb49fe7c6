/** Articles with their tints and marks. */
export const TEXT = `
.text {
  font-family: var(--_text-font);
}
/* What is surely out of sight waits to be laid out. */
.below {
  content-visibility: auto;
  contain-intrinsic-block-size: auto 60rem;
  overflow-clip-margin: 0.5rem;
}
.read .text {
  padding-block-start: 1.75rem;
}
.headline {
  margin-block-end: 0.75rem;
}
.headline h3,
h3.headline {
  font-weight: 700;
  font-size: clamp(1.6em, 1.1em + 2cqi, 2.25em);
  line-height: 1.22;
  font-family: var(--_text-font);
  display: inline;
}
h3.headline {
  display: block;
  margin-block: 1em 0.4em;
}
.text > p {
  font-size: 1.125em;
  line-height: 1.8;
  margin-block-end: 1.1em;
  max-inline-size: 40rem;
}
.text[data-long] > p:not(.byline) {
  content-visibility: auto;
  contain-intrinsic-block-size: auto 10em;
  overflow-clip-margin: 0.5em;
}
.text > p.gap.nothing {
  font-family: var(--_interface-font);
  font-size: 0.8125em;
  line-height: 24px;
  margin-block-end: 1.5em;
}
.text > .byline {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1em;
  font-size: 0.8125em;
  line-height: 1.6;
  font-family: var(--_interface-font);
  color: var(--_muted);
  margin-block: 0 1.75em;
}
.byline b {
  color: var(--_text);
}
.removed {
  color: var(--_muted);
}
.byline a {
  color: var(--_accent);
  text-underline-offset: 0.2em;
}
.passage,
.swatch {
  --_tint: transparent;
  background: var(--_tint);
}
.headline .passage {
  background: linear-gradient(transparent 58%, var(--_tint) 58%);
}
.passage {
  color: inherit;
  cursor: pointer;
  padding-block: 0.12em;
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
}
[data-step="some"] {
  --_tint: var(--_some);
}
[data-step="most"] {
  --_tint: var(--_most);
}
[data-step="all"] {
  --_tint: var(--_all);
}
.swatch[data-step="one"] {
  box-shadow: inset 0 0 0 1px var(--_line);
}
.passage[data-linked],
.passage[data-selected] {
  --_tint: var(--_focus);
}
.difference {
  text-decoration-line: underline;
  text-decoration-skip-ink: none;
  text-underline-offset: 0.22em;
}
.fact {
  text-decoration-style: solid;
  text-decoration-color: var(--_fact);
  text-decoration-thickness: 0.14em;
}
.quote {
  text-decoration-style: double;
  text-decoration-color: var(--_quote);
  text-decoration-thickness: 0.1em;
}
.saying {
  text-decoration-style: dotted;
  text-decoration-color: var(--_saying);
  text-decoration-thickness: 0.16em;
}
.wording {
  text-decoration-style: dashed;
  text-decoration-color: var(--_wording);
  text-decoration-thickness: 0.12em;
}
.count {
  display: inline-block;
  vertical-align: 0.12em;
  margin-block: -6px;
  margin-inline: 0;
  padding-inline: 2px;
  min-inline-size: 24px;
  block-size: 24px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: var(--_muted);
  user-select: none;
  scroll-margin-block: 6rem 3rem;
  font-weight: 500;
  font-size: max(12px, 0.667em);
  line-height: 24px;
  font-family: var(--_interface-font);
  font-variant-numeric: tabular-nums;
  text-align: center;
  text-indent: 0;
}
.count.sign {
  font-size: 0.85em;
  font-weight: 600;
}
.count:hover,
.count[data-linked] {
  background: var(--_focus);
  color: var(--_text);
}
.count[aria-expanded="true"] {
  background: var(--_text);
  color: var(--_background);
}
.count:focus-visible {
  outline-offset: 0;
}
[data-open] .count {
  scroll-margin-block-end: 60vh;
}
.fold {
  display: block;
  inline-size: 100%;
  max-inline-size: 40rem;
  text-align: start;
  border: 0;
  border-block: 1px dotted var(--_control);
  background: var(--_surface);
  color: var(--_muted);
  font-family: var(--_interface-font);
  font-size: 0.875em;
  padding: 0.5em 0.75em;
  margin-block-end: 1.25em;
  min-block-size: 32px;
}
.fold::before {
  content: "+ " / "";
}
.fold[aria-expanded="true"]::before {
  content: "− " / "";
}
.fold:hover {
  color: var(--_text);
}
.perhaps {
  margin-block-start: 2rem;
  color: var(--_muted);
  font-size: 0.9375em;
  max-inline-size: 40rem;
}
.perhaps .missing {
  margin-block-start: 0.75rem;
  color: var(--_text);
}
.missing {
  margin-block-start: 2.5rem;
  padding-block-start: 1rem;
  border-block-start: 3px double var(--_line);
  max-inline-size: 40rem;
}
.missing h3 {
  font-weight: 700;
  font-size: 1.125em;
  line-height: 1.3;
  font-family: var(--_text-font);
}
.intro {
  color: var(--_muted);
  font-size: 0.875em;
  margin-block-end: 0.5rem;
}
.missing li + li {
  border-block-start: 1px solid var(--_line);
}
.missing li button {
  display: block;
  inline-size: calc(100% + 1rem);
  text-align: start;
  border: 0;
  background: none;
  padding: 0.7rem 0.5rem;
  margin-inline: -0.5rem;
}
.missing li button:hover,
.missing li[data-linked] button,
.missing li[data-selected] button {
  background: var(--_focus);
}
.missing q {
  font-family: var(--_text-font);
  display: block;
}
.missing .source {
  font-size: 0.8125em;
  color: var(--_muted);
}
.missing li:is([data-linked], [data-selected]) .source,
.missing li button:hover .source {
  color: var(--_text);
}
.unseen li {
  border-inline-start: 3px dotted var(--_control);
  padding-inline-start: 0.75rem;
}
.absent li {
  border-inline-start: 3px solid var(--_line);
  padding-inline-start: 0.75rem;
}
.end {
  white-space: nowrap;
}
q {
  quotes: none;
}
@container source-compare (min-width: 900px) {
  [data-view="read"][data-open] .count {
    scroll-margin-block-end: 3rem;
  }
}
@media (forced-colors: active) {
  .passage,
  .swatch {
    background: none;
    color: CanvasText;
  }
  .passage[data-linked],
  .passage[data-selected] {
    outline: 2px solid Highlight;
  }
  .count {
    border: 1px solid ButtonBorder;
    line-height: 22px;
  }
}
`;
