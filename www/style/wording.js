/** Findings about words: what the views of wording, headlines and quotes have in common. */
export const WORDING = `
.findings {
  margin-block-start: 2.5rem;
  max-inline-size: 56rem;
}
.findings:first-child {
  margin-block-start: 0;
}
.findings > h3 {
  font-size: 1.25em;
  border-block-end: 2px solid var(--_text);
  padding-block-end: 0.25em;
}
.findings > h3 .weight {
  font-weight: 400;
  font-size: 0.75em;
  white-space: nowrap;
}
.findings[data-none] {
  margin-block-start: 1.75rem;
}
.findings[data-none] > h3 {
  font-size: 1em;
  border-block-end: 1px solid var(--_line);
}
:is(.wording, .headlines, .quotes) .intro {
  color: var(--_muted);
  font-size: 0.875em;
  margin-block: 0.5em 1em;
  max-inline-size: 44rem;
}
.findings > summary {
  cursor: pointer;
  min-block-size: 28px;
  font-weight: 600;
}
.apparatus {
  border-block-end: 1px solid var(--_line);
  padding-block: 1em;
}
.apparatus[data-linked] {
  background: var(--_surface);
}
.apparatus > .claim,
.apparatus > .term {
  font-family: var(--_text-font);
  margin-block-end: 0.5em;
}
.apparatus > .claim {
  color: var(--_muted);
}
.apparatus > .term q {
  font-size: 1.15em;
  font-weight: 600;
}
.expressions {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25em 1.25em;
}
.findings .outlets {
  color: var(--_muted);
  font-size: 0.875rem;
}
.findings th .outlets {
  color: inherit;
}
.findings .evidence {
  margin-block-start: 0.5em;
}
.limits-of {
  margin-block-start: 0.75em;
  color: var(--_muted);
  font-size: 0.875em;
}
.limits-of li {
  list-style: "– ";
  margin-inline-start: 1em;
}
:is(.limits-of, .findings details) > summary {
  cursor: pointer;
  min-block-size: 24px;
}
`;
