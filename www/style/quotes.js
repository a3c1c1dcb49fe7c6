/** The ledger of quotations. */
export const QUOTES = `
.utterance {
  border-block-end: 1px solid var(--_line);
  padding-block: 1em;
}
.utterance h4 {
  font-size: 1em;
}
.utterance dl {
  margin: 0.75em 0 0;
}
.utterance dl > div {
  display: grid;
  grid-template-columns: minmax(8rem, 13rem) minmax(0, 1fr);
  gap: 0 1.25rem;
  padding-block: 0.5em;
  border-block-start: 1px dotted var(--_line);
}
.utterance dd {
  margin: 0;
  line-height: 1.8;
}
.utterance dd q {
  background: var(--_most);
  padding-block: 0.1em;
}
.utterance .paraphrase dd q {
  background: none;
  color: var(--_muted);
}
.utterance .gap {
  display: inline-block;
  block-size: 1em;
  vertical-align: -0.15em;
  border: 1px dashed var(--_control);
  border-radius: 2px;
  background: repeating-linear-gradient(135deg, var(--_line) 0 2px, transparent 2px 6px);
  overflow: hidden;
  max-inline-size: 100%;
}
.utterance .silent {
  color: var(--_muted);
  font-size: 0.875em;
  margin-block-start: 0.35em;
}
@container source-compare (max-width: 559px) {
  .utterance dl > div {
    grid-template-columns: minmax(0, 1fr);
  }
}
@media (forced-colors: active) {
  .utterance dd q {
    text-decoration: underline;
  }
}
`;
