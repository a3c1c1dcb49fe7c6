/**
 * On paper: the view as it is, without what only a screen can do, and below it how the comparison was made. Browsers
 * leave tints out; counts, the four lines of the marks and the signs of the states stay.
 */
export const PRINT = `
@media print {
  .below {
    content-visibility: visible;
  }
  .toolbar,
  .controls,
  .export,
  .minimap,
  .panel,
  .add-column,
  .column-actions,
  .more,
  button.link,
  .originals {
    display: none;
  }
  .text[data-long] > p:not(.byline) {
    content-visibility: visible;
  }
  .bar,
  .read > .bar {
    position: static;
  }
  .picker::after {
    display: none;
  }
  .count,
  .count[aria-expanded="true"] {
    background: none;
    color: inherit;
  }
  .passage[data-selected],
  .passage[data-linked] {
    --_tint: transparent;
  }
  .byline a[href]::after {
    content: ": " attr(href);
    overflow-wrap: anywhere;
  }
  .headline,
  .method-note h3,
  .method-note h4 {
    break-after: avoid;
  }
  .text > p,
  .missing li,
  .method-note li {
    break-inside: avoid;
    orphans: 2;
    widows: 2;
  }
  .method-note {
    display: block;
    margin-block-start: 2rem;
    padding-block-start: 0.75rem;
    border-block-start: 3px double var(--_line);
    font-size: 0.8125em;
  }
  .method-note h4 {
    margin-block: 0.75rem 0.2rem;
  }
}
`;
