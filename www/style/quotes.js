/** The ledger of quotations. */
export const QUOTES = `
.utterance {
  border-block-end: 1px solid var(--_line);
  padding-block: 1.25em;
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
.utterance dl > .whole {
  border-block-start: 0;
}
.utterance .whole dt {
  color: var(--_muted);
  font-size: 0.875rem;
}
.utterance dd {
  margin: 0;
  font-family: var(--_text-font);
  line-height: 1.8;
}
.utterance dd q {
  background: var(--_most);
  padding-block: 0.1em;
}
.utterance .whole dd q {
  background: none;
}
.utterance .paraphrase dd q {
  background: none;
  color: var(--_muted);
  font-style: italic;
}
.introduction {
  display: block;
  color: var(--_muted);
  font-size: 0.875rem;
}
.introduction q {
  color: var(--_text);
  font-family: var(--_text-font);
}
.utterance .gap {
  border-block: 1px dashed var(--_control);
  background: repeating-linear-gradient(135deg, var(--_line) 0 2px, transparent 2px 7px);
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
}
.utterance .gap[data-unseen] {
  border-block-style: dotted;
  background: none;
}
.utterance .gap .room {
  visibility: hidden;
}
.utterance .gap .sign {
  color: var(--_muted);
}
.utterance .gap:not([data-unseen]) .sign {
  display: none;
}
.utterance .drift {
  border-inline-start: 3px solid var(--_control);
  padding-inline-start: 0.75em;
  margin-block: 0.75em;
}
.utterance .drift q {
  font-family: var(--_text-font);
}
:is(.utterance, .findings) .lacking {
  color: var(--_muted);
  font-size: 0.875em;
  margin-block-start: 0.35em;
}
.utterance[data-long] .gap .room {
  display: none;
}
.utterance[data-long] .gap .sign {
  display: inline;
  padding-inline: 0.75em;
}
@container source-compare (max-width: 559px) {
  .utterance dl > div {
    grid-template-columns: minmax(0, 1fr);
  }
  .utterance .gap .room {
    display: none;
  }
  .utterance .gap .sign,
  .utterance .gap:not([data-unseen]) .sign {
    display: inline;
    padding-inline: 0.75em;
  }
}
@media (forced-colors: active) {
  .utterance div:not(.whole) > dd q {
    text-decoration: underline;
  }
}
`;
