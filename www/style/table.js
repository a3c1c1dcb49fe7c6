/** Tables of findings, and the cards and lines that they become where they have no room. */
export const TABLE = `
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
  overflow-wrap: anywhere;
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
.findings .cards {
  table-layout: fixed;
}
.findings .cards thead th:first-child {
  inline-size: 13em;
}
.findings .cards thead th:first-child:nth-last-child(2) {
  inline-size: 36%;
}
.findings td .column {
  display: none;
}
@container source-compare (max-width: 899px) {
  .findings .collation :is(tbody, tr, th) {
    display: block;
    inline-size: auto;
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
