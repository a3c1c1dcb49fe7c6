/** The Overview: findings beside what they were found in. */
export const OVERVIEW = `
.overview {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 2.5rem clamp(2rem, 5cqi, 4.5rem);
}
.overview section + section {
  margin-block-start: 2.25rem;
}
.overview h3 {
  font-weight: 700;
  font-size: 1.25em;
  line-height: 1.3;
  font-family: var(--_text-font);
}
.overview :is(.source, .remark) {
  color: var(--_muted);
  font-size: 0.8125em;
}
.overview .intro {
  margin-block: 0.15rem 0.6rem;
}
.findings-list li,
.telling > li {
  border-block-start: 1px solid var(--_line);
}
.finding {
  display: block;
  inline-size: calc(100% + 1rem);
  margin-inline: -0.5rem;
  padding: 0.6rem 0.5rem;
  border: 0;
  background: none;
  text-align: start;
}
.finding:hover,
.overview [data-selected] > .finding,
.overview article[data-selected] {
  background: var(--_focus);
}
:is(.finding:hover, [data-selected] > .finding, article[data-selected]) .remark {
  color: var(--_text);
}
[data-open] .finding {
  scroll-margin-block-end: 60vh;
}
.reporting {
  font-size: 0.875em;
  font-weight: 600;
}
.overview q {
  display: block;
  font-family: var(--_text-font);
  line-height: 1.45;
}
.finding .remark > span {
  display: block;
}
.telling article {
  margin-inline: -0.5rem;
  padding: 0.7rem 0.5rem;
}
.telling header {
  display: flex;
  justify-content: space-between;
  align-items: baseline;
  gap: 1rem;
}
.telling h4,
.label-scale h4 {
  font-size: 0.875em;
  font-weight: 600;
}
.telling header button {
  font-size: 0.875em;
}
.telling article > q {
  margin-block-end: 0.6rem;
}
.weighed {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.6rem;
}
.weighed li {
  border-inline-start: 3px solid var(--_line);
  padding-inline-start: 0.75rem;
}
.weighed .remark b {
  color: var(--_text);
  font-weight: 600;
}
.texts {
  margin: 0.4rem 0 0;
  padding-inline-start: 1.5em;
  font-size: 0.9375em;
}
.texts li {
  padding-block: 0.2rem;
}
.texts li::marker {
  color: var(--_muted);
  font-variant-numeric: tabular-nums;
}
.about .remarks {
  font-size: 0.875em;
}
.label-scale + .label-scale {
  margin-block-start: 1.5rem;
}
.label-bar {
  display: flex;
  gap: 2px;
  margin-block: 0.4rem 0.5rem;
}
.label-bar > span {
  display: flex;
  gap: 0.35em;
  flex: 1 1 0;
  min-inline-size: 2.2em;
  overflow: hidden;
  block-size: 28px;
  padding: 3px 4px;
  border: 1px solid var(--_control);
  background: var(--_surface);
  font-size: 0.8125em;
  line-height: 20px;
}
.label-bar > span > span {
  flex: 1 1 0;
  min-inline-size: 0;
  overflow: hidden;
  white-space: nowrap;
  text-overflow: ellipsis;
}
.label-scale .sample {
  display: inline-block;
  inline-size: 0.75em;
  block-size: 0.75em;
  margin-inline-end: 0.5em;
  border: 1px solid var(--_control);
  background: var(--_surface);
}
.label-share {
  display: block;
  border-block-end: 1px solid var(--_control);
}
.label-scale .label-share .sample {
  display: block;
  margin: 0.2rem 0 0;
}
[data-kind="value"] > td .sample {
  background: var(--_control);
}
:is(.label-bar > span[data-kind="unknown"], tr[data-kind="unknown"] .sample) {
  border-style: dashed;
  background: repeating-linear-gradient(135deg, transparent 0 5px, var(--_line) 5px 6px);
}
:is(.label-bar > span[data-kind="several"], tr[data-kind="several"] .sample) {
  background: radial-gradient(circle, var(--_control) 1px, transparent 1.5px) 0 0 / 7px 7px;
}
.label-bar > span:not([data-kind="value"]) > * {
  background: var(--_background);
  padding-inline: 3px;
}
.label-scale table {
  inline-size: 100%;
  border-collapse: collapse;
  font-size: 0.8125em;
}
.label-scale caption {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.label-scale :is(th, td) {
  text-align: start;
  vertical-align: baseline;
  padding-block: 0.3rem;
  padding-inline: 0 0.75rem;
  border-block-end: 1px solid var(--_line);
  font-weight: 400;
}
.label-scale tbody :is(th, td:last-child) {
  overflow-wrap: anywhere;
}
.label-scale tbody th {
  min-inline-size: 6.5em;
  font-weight: 600;
}
.label-scale thead th {
  color: var(--_muted);
}
.label-scale td:nth-child(2) {
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
@container source-compare (min-width: 900px) {
  .overview {
    grid-template-columns: minmax(0, 40rem) minmax(18rem, 28rem);
    justify-content: space-between;
  }
}
@media (forced-colors: active) {
  .overview :is([data-selected] > .finding, article[data-selected]) {
    outline: 2px solid Highlight;
  }
}
`;
