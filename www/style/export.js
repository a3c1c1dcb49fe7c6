/** What can be saved or copied. */
export const EXPORT = `
.export {
  grid-area: 1 / 2;
  justify-self: end;
  min-inline-size: 0;
  max-inline-size: 25rem;
  font-size: 0.875em;
}
.export summary {
  cursor: pointer;
  line-height: 32px;
  color: var(--_accent);
  inline-size: fit-content;
  margin-inline-start: auto;
}
.export-choices {
  background: var(--_surface);
  border: 1px solid var(--_line);
  padding: 0.75rem 1rem;
  margin-block-start: 0.5rem;
}
.export-choices ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
}
.export-choices button {
  border: 1px solid var(--_control);
  border-radius: 4px;
  background: var(--_background);
  padding: 0.35em 0.8em;
  min-block-size: 32px;
}
.export-choices button:hover {
  background: var(--_focus);
}
.publish-form {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.35rem 1rem;
  margin-block-start: 0.75rem;
  padding-block-start: 0.75rem;
  border-block-start: 1px solid var(--_line);
}
.publish-form .intro {
  flex-basis: 100%;
  margin: 0;
}
.outcome:empty {
  display: none;
}
.outcome {
  margin-block-start: 0.5rem;
  font-weight: 600;
}
.export-choices textarea {
  display: block;
  box-sizing: border-box;
  inline-size: 100%;
  margin-block-start: 0.5rem;
  font: inherit;
  color: inherit;
  background: var(--_background);
  border: 1px solid var(--_control);
}
.method-note {
  display: none;
}
`;
