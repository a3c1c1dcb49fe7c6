/** The headlines, large. */
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
.headlines .all .headline {
  margin: 0;
}
.headlines .all h3 {
  font-size: clamp(1.25rem, 1rem + 1.5cqi, 1.75rem);
}
.headlines .all .byline {
  margin: 0.35em 0 0;
}
`;
