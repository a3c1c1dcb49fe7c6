import { h } from "preact";
import { useRef } from "preact/hooks";
import { chartColumns, heightsIn } from "../prominence-places.js";
import { useOutletNames } from "./outlet-names.js";
import { dashOf, Marker } from "./prominence-marker.js";
import { useReading, useSelection } from "./reading.js";
import { useWidth } from "./use-width.js";

/** @import { Height, PlacedClaim } from "../prominence-places.js" */

/** Where the lanes lie, in pixels from the top. */
const HEADLINE = 18;
const BODY = 58;
const BODY_HEIGHT = 260;
const LANES = { unknown: 352, absent: 384, unseen: 414 };
const HEIGHT = 432;
/** Room for the names of the lanes. */
const LANE_NAMES = 120;
/** Narrower, the long words of an outlet's name break. */
const NARROWEST_COLUMN = 88;
/** Markers side by side in one lane; in the body only so far that lines with one course can be told apart. */
const APART = { body: 5, lane: 11 };
/** Numbers one below the other. */
const LINE_HEIGHT = 14;

/** @typedef {{ x: number, y: number, lane: Height["lane"] }} Point */

/**
 * A line a claim through the places that the texts give it. The table says the same.
 *
 * @param {{ shown: PlacedClaim[], lit: string | null, onLit: (claim: string | null) => void }} props
 */
export function ProminenceChart({ shown, lit, onLit }) {
  const { lookup, translator, select } = useReading();
  const selection = useSelection();
  const { t } = translator;
  const namesOf = useOutletNames();
  const figure = useRef(/** @type {HTMLElement | null} */ (null));
  const { width, isRightToLeft } = useWidth(figure);
  const room = Math.max(1, Math.floor((width - LANE_NAMES) / NARROWEST_COLUMN));
  const texts = chartColumns(lookup, shown, room);
  const column = (width - LANE_NAMES) / Math.max(1, texts.length);
  /** @param {number} x from the side where lines begin */
  const across = (x) => (isRightToLeft ? width - x : x);
  const lines = shown.map((placed, line) => ({
    placed,
    line,
    points: heightsIn(lookup, placed, texts).map((height, index) => ({
      lane: height.lane,
      x: across(
        LANE_NAMES +
          (index + 0.5) * column +
          (line - (shown.length - 1) / 2) * (isInBody(height) ? APART.body : APART.lane),
      ),
      y: yOf(height),
    })),
  }));
  const emphasised = lit ?? selection?.claim;
  const numbers = numberHeights(lines.map(({ points }) => points));
  const hasUnknown = lines.some(({ points }) => points.some(({ lane }) => lane === "unknown"));
  const hasUnseen = lines.some(({ points }) => points.some(({ lane }) => lane === "unseen"));
  /** @param {string} name @param {number} y */
  const laneName = (name, y) =>
    h("text", { key: name, class: "lane", x: across(0), y: y + 4, "text-anchor": "start" }, name);
  return h(
    "figure",
    { class: "prominence-chart", ref: figure, "aria-hidden": "true", "data-lit": emphasised ? "" : undefined },
    width > 0 && [
      h(
        "ol",
        { key: "names", class: "chart-names" },
        texts.map((text) => h("li", { key: text[0].id }, namesOf(text, 1))),
      ),
      h(
        "svg",
        { key: "lines", width, height: HEIGHT, direction: isRightToLeft ? "rtl" : "ltr" },
        [HEADLINE, BODY, BODY + BODY_HEIGHT].map((y) =>
          h("path", { key: y, class: "rule-line", d: `M${across(LANE_NAMES)} ${y}H${across(width)}` }),
        ),
        laneName(t("part.headline"), HEADLINE),
        laneName(t("prominence.top"), BODY),
        laneName(t("prominence.end"), BODY + BODY_HEIGHT),
        hasUnknown && laneName(t("prominence.depthUnknown"), LANES.unknown),
        laneName(t("prominence.absent"), LANES.absent),
        hasUnseen && laneName(t("state.unseen"), LANES.unseen),
        lines.map(({ placed: { claim }, line, points }) => {
          const path = pathThrough(points.filter(isInBody));
          const last = points.findLast(isInBody);
          return h(
            "g",
            {
              key: claim.id,
              class: "claim-line",
              "data-lit": claim.id === emphasised ? "" : undefined,
              onPointerEnter: () => onLit(claim.id),
              onPointerLeave: () => onLit(null),
              onClick: () => select({ claim: claim.id, difference: null }, null),
            },
            h("path", { class: "reach", d: path }),
            h("path", { class: "line", d: path, "stroke-dasharray": dashOf(line) }),
            points.map(({ lane, x, y }, index) => h(Marker, { key: index, line, x, y, isHollow: !isInBody({ lane }) })),
            last &&
              h("text", { class: "number", x: last.x + (isRightToLeft ? -10 : 10), y: numbers[line] + 4 }, line + 1),
          );
        }),
      ),
    ],
    texts.length < lookup.texts.length &&
      h("figcaption", { key: "note" }, t("prominence.columns", { count: texts.length, of: lookup.texts.length })),
  );
}

/** @param {{ lane: Height["lane"] }} height */
function isInBody({ lane }) {
  return lane === "headline" || lane === "body";
}

/** @param {Height} height */
function yOf({ lane, depth }) {
  if (lane === "headline") return HEADLINE;
  return lane === "body" ? BODY + depth * BODY_HEIGHT : LANES[lane];
}

/** @param {Point[]} points */
function pathThrough(points) {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

/**
 * Where each line's number stands: beside its last place, lower if another stands there.
 *
 * @param {Point[][]} lines
 */
function numberHeights(lines) {
  const ends = lines.map((points, line) => ({ line, end: points.findLast(isInBody) }));
  /** @type {{ x: number, y: number }[]} */
  const taken = [];
  /** @type {number[]} */
  const heights = lines.map(() => HEADLINE);
  for (const { line, end } of ends.sort((a, b) => (a.end?.y ?? 0) - (b.end?.y ?? 0))) {
    if (!end) continue;
    let y = end.y;
    for (const other of taken)
      if (Math.abs(other.x - end.x) < LINE_HEIGHT * 2 && y - other.y < LINE_HEIGHT) y = other.y + LINE_HEIGHT;
    taken.push({ x: end.x, y });
    heights[line] = y;
  }
  return heights;
}
