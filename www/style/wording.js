/** Findings about words: what the views of wording, headlines and quotes have in common, and the tables in them. */
export const WORDING = `
.findings {
  margin-block-start: 2.5rem;
  max-inline-size: 56rem;
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
.findings .cards {
  table-layout: fixed;
}
.findings .cards thead th:first-child {
  inline-size: 13em;
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
.findings table {
  border-collapse: collapse;
  inline-size: 100%;
  font-size: 0.9375em;
}
.findings caption {
  text-align: start;
  font-weight: 600;
  font-family: var(--_text-font);
  padding-block-end: 0.35em;
}
.findings :is(th, td) {
  text-align: start;
  vertical-align: baseline;
  padding: 0.35em 0.75em 0.35em 0;
  border-block-start: 1px solid var(--_line);
}
.findings tbody th {
  font-weight: 400;
  inline-size: 14em;
}
.findings thead th {
  color: var(--_muted);
  font-weight: 400;
  font-size: 0.875em;
  border: 0;
}
.findings :is(th, td, dd) q {
  font-family: var(--_text-font);
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
.findings td .column {
  display: none;
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
@container source-compare (max-width: 899px) {
  .findings .collation :is(tbody, tr, th) {
    display: block;
  }
  .findings .collation thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .findings .collation {
    display: block;
  }
}
@container source-compare (max-width: 559px) {
  .findings thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .findings .cards,
  .findings .cards :is(caption, tbody, tr, th, td) {
    display: block;
  }
  .findings .cards tr {
    border-block-start: 1px solid var(--_line);
    padding-block: 0.35em;
  }
  .findings .cards tbody th {
    border: 0;
    inline-size: auto;
    padding-block: 0;
  }
  .findings .cards td {
    border: 0;
    padding-block: 0.1em;
  }
  .findings .cards td[data-empty] {
    display: none;
  }
  .findings .cards td .column {
    display: inline;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .findings .cards td:only-of-type > .column {
    display: none;
  }
  .findings .cards td .column::after {
    content: ": ";
  }
  .findings .cards td > .expressions {
    display: inline-flex;
    max-inline-size: 100%;
  }
}
`;
