/** What each outlet made of one text: the shared text folded, below it what departs. */
export const WIRE = `
.modes {
  display: flex;
  flex-wrap: wrap;
  gap: 0.35rem;
  padding-block-end: 0.75rem;
  font-size: 0.875em;
}
.modes button {
  border: 1px solid var(--_control);
  border-radius: 999px;
  background: none;
  padding: 0.3em 1em;
  min-block-size: 32px;
}
.modes button[aria-pressed="true"] {
  background: var(--_text);
  border-color: var(--_text);
  color: var(--_background);
}
.wire-shared {
  padding-block: 0.75rem;
}
.wire-shared summary {
  cursor: pointer;
  min-block-size: 24px;
  font-weight: 600;
}
.wire-shared .text {
  padding-block: 0.5rem;
  max-inline-size: 40rem;
}
.wire-note {
  padding-block: 1rem;
}
.changes li {
  padding-block: 0.6rem;
}
.changes li + li {
  border-block-start: 1px solid var(--_line);
}
.changes q {
  font-family: var(--_text-font);
  line-height: 1.55;
}
.changes .source {
  display: block;
  color: var(--_muted);
  font-size: 0.875em;
  margin-block-start: 0.35em;
}
[data-wire="unseen"] .changes q {
  background: repeating-linear-gradient(135deg, transparent 0 6px, var(--_line) 6px 7px);
}
[data-wire="missing"] .changes q,
[data-wire="unseen"] .changes q {
  color: var(--_muted);
}
.versions {
  inline-size: 100%;
  border-collapse: collapse;
  margin-block-start: 2.5rem;
  font-size: 0.875em;
}
.versions caption {
  font-weight: 700;
  text-align: start;
  padding-block-end: 0.4rem;
}
.versions :is(th, td) {
  border-block-end: 1px solid var(--_line);
  padding-block: 0.35rem;
  padding-inline: 0 0.75rem;
  text-align: start;
  vertical-align: bottom;
  font-weight: inherit;
}
.versions thead th {
  font-weight: 600;
}
.versions td {
  font-variant-numeric: tabular-nums;
}
@media (forced-colors: active) {
  [data-wire="unseen"] .changes q {
    outline: 1px dashed CanvasText;
  }
}
@media print {
  .modes {
    display: none;
  }
}
`;
