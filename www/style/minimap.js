/** The map of claims by texts. What a cell is, its shape says; colour only helps. */
export const MINIMAP = `
.minimap {
  margin-block-end: 0.75rem;
  background: var(--_background);
  font-size: 0.8125em;
}
.minimap[hidden] {
  display: none;
}
.minimap[data-open] {
  position: sticky;
  inset-block-start: var(--_sticky-top);
  z-index: 3;
  padding-block-end: 0.5rem;
  border-block-end: 1px solid var(--_line);
}
.minimap ~ .layout {
  --_sticky-top: calc(var(--source-compare-sticky-top, 0px) + var(--_map, 0px));
}
.layout :is(.count, [data-stop], .finding) {
  scroll-margin-block-start: calc(var(--_sticky-top) + 5rem);
}
.minimap-head {
  display: flex;
  gap: 1em;
  align-items: baseline;
  min-block-size: 28px;
}
.minimap-head button {
  flex: none;
}
.minimap-head button::after {
  content: "";
  display: inline-block;
  inline-size: 0.4em;
  block-size: 0.4em;
  margin-inline-start: 0.6em;
  vertical-align: 0.2em;
  border: solid currentColor;
  border-width: 0 1.5px 1.5px 0;
  rotate: 45deg;
}
.minimap-head button[aria-expanded="true"]::after {
  vertical-align: -0.1em;
  rotate: 225deg;
}
.readout {
  color: var(--_muted);
  min-inline-size: 0;
  overflow: hidden;
  white-space: nowrap;
  text-overflow: ellipsis;
}
.minimap-body {
  display: flex;
  gap: 10px;
}
.minimap-names {
  flex: none;
  inline-size: 160px;
  margin: 0;
  padding: 0;
  list-style: none;
  font-size: 11px;
  line-height: 14px;
  color: var(--_muted);
}
.minimap-names li {
  overflow: hidden;
  white-space: nowrap;
  text-overflow: ellipsis;
}
.minimap-names [data-read] {
  color: var(--_text);
  font-weight: 600;
}
.minimap-window {
  flex: 1;
  min-inline-size: 0;
  max-block-size: 8rem;
  padding: 2px;
  margin: -2px;
  overflow: auto;
  overscroll-behavior: contain;
  scrollbar-width: thin;
}
.minimap-grid {
  position: relative;
  inline-size: fit-content;
  cursor: pointer;
  outline-offset: 0;
}
.minimap-grid svg {
  display: block;
  shape-rendering: crispEdges;
}
.minimap-marks {
  position: absolute;
  inset: 0;
  overflow: visible;
}
.minimap-cells {
  position: relative;
  box-shadow: 0 0 0 1px var(--_line);
}
.minimap-cells :is(.reported, .only) {
  fill: color-mix(in srgb, var(--_accent) 70%, var(--_background));
}
.minimap-cells .differs {
  fill: var(--_fact);
}
.minimap-cells .unseen {
  fill: none;
  stroke: var(--_control);
  shape-rendering: auto;
}
.read-row {
  fill: color-mix(in srgb, var(--_focus) 55%, var(--_background));
}
.in-view {
  fill: none;
  stroke: var(--_text);
  stroke-width: 2px;
}
.minimap-marks :is(.pointed, .chosen, .current) {
  fill: none;
  stroke: var(--_text);
}
.minimap-marks :is(.chosen, .current) {
  stroke-width: 2px;
}
@container source-compare (max-width: 639px) {
  .minimap-head {
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .minimap[data-open] .readout {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    flex-basis: 100%;
    block-size: 3em;
    margin-block-end: 0.4rem;
    white-space: normal;
  }
  .minimap-window {
    max-block-size: 5rem;
  }
}
@media (max-height: 500px) {
  .minimap[data-open] {
    position: static;
  }
  .minimap ~ .layout {
    --_sticky-top: var(--source-compare-sticky-top, 0px);
  }
}
@media (forced-colors: active) {
  .minimap-cells :is(.reported, .only, .differs) {
    fill: CanvasText;
  }
  .minimap-cells .unseen,
  .in-view {
    stroke: CanvasText;
  }
  .read-row {
    fill: none;
    stroke: Highlight;
  }
  .minimap-marks :is(.pointed, .chosen, .current) {
    stroke: Highlight;
  }
}
@media print {
  .minimap {
    display: none;
  }
}
`;
