/** The headlines, large, and set against each other. */
export const HEADLINES = `
.headlines .all {
  list-style: none;
  margin: 0;
  padding: 0;
  max-inline-size: 48rem;
}
.headlines .all > li {
  padding-block: 1em;
  border-block-end: 1px solid var(--_line);
}
.headlines .all > .rest {
  border: 0;
}
.headlines .all .headline {
  margin: 0;
}
.headlines .all h3 {
  font-size: clamp(1.25rem, 1rem + 1.5cqi, 1.75rem);
}
.headlines .all .byline {
  margin: 0.35em 0 0;
}
.headlines .sides > li {
  border-inline-start: 3px solid var(--_control);
  padding-inline-start: 0.75em;
  margin-block: 0.75em;
}
.headlines .sides p + p {
  margin-block-start: 0.35em;
}
.headlines :is(.context, .sides q) {
  font-family: var(--_text-font);
}
.headlines .apparatus dl {
  display: grid;
  grid-template-columns: minmax(8rem, 11rem) minmax(0, 1fr);
  gap: 0.35em 1.25rem;
  margin: 0.5em 0;
}
.headlines .apparatus dt {
  color: var(--_muted);
  font-size: 0.875em;
}
.headlines .apparatus dd {
  margin: 0;
}
.findings .collation td,
.findings .collation th + th {
  border-inline-start: 1px solid var(--_line);
  padding-inline: 0.6em;
}
.collation td {
  font-family: var(--_text-font);
}
.collation td[data-shared] {
  color: var(--_muted);
}
.collation td:not([data-shared]) {
  font-weight: 600;
}
@container source-compare (max-width: 559px) {
  .headlines .apparatus dl {
    grid-template-columns: minmax(0, 1fr);
  }
}
@container source-compare (max-width: 899px) {
  .findings .collation td {
    display: inline;
    border: 0;
    padding: 0;
  }
  .findings .collation td:not([data-shared]) q {
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
  }
  .collation td > .nothing {
    display: none;
  }
}
`;
