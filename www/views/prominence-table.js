import { h } from "preact";
import { useState } from "preact/hooks";
import { headWords } from "../claim-cells.js";
import { articlesIn, fromTheTop, heightOf } from "../prominence-places.js";
import { useOutletNames } from "./outlet-names.js";
import { LineSample } from "./prominence-marker.js";
import { Quoted } from "./quoted.js";
import { useReading, useSelection } from "./reading.js";
import { countLine } from "./shared-line.js";

/** @import { ProminencePlace } from "../../pkg/wasm/source_compare.js" */
/** @import { PlacedClaim } from "../prominence-places.js" */
/** @import { Translate } from "../translator.js" */

/** Of many outlets, these show the span from top to bottom well enough. */
const ROWS_SHOWN = 8;

/** @param {{ shown: PlacedClaim[], lit: string | null, onLit: (claim: string | null) => void }} props */
export function ProminenceTable({ shown, lit, onLit }) {
  const { t } = useReading().translator;
  return h(
    "table",
    { class: "prominence-table" },
    h("caption", null, t("prominence.caption")),
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        h("th", { scope: "col" }, t("prominence.outlet")),
        h("th", { scope: "col" }, t("prominence.place")),
        h("th", { scope: "col" }, t("prominence.words")),
      ),
    ),
    shown.map((placed, line) => h(ClaimRows, { key: placed.claim.id, placed, line, lit, onLit })),
  );
}

/** @param {{ placed: PlacedClaim, line: number, lit: string | null, onLit: (claim: string | null) => void }} props */
function ClaimRows({ placed: { claim, places }, line, lit, onLit }) {
  const { lookup, translator, outletName, select } = useReading();
  const selection = useSelection();
  const { t } = translator;
  const namesOf = useOutletNames();
  const [all, setAll] = useState(false);
  const isChosen = selection?.claim === claim.id;
  const sorted = fromTheTop(places);
  const rows = all || sorted.length <= ROWS_SHOWN + 1 ? sorted : sorted.slice(0, ROWS_SHOWN);
  const missing = /** @type {const} */ (["absent", "unseen"]);
  return h(
    "tbody",
    {
      "data-claim": claim.id,
      "data-lit": lit === claim.id ? "" : undefined,
      "data-selected": isChosen ? "" : undefined,
      onPointerEnter: () => onLit(claim.id),
      onPointerLeave: () => onLit(null),
      onFocusIn: () => onLit(claim.id),
      onFocusOut: () => onLit(null),
    },
    h(
      "tr",
      null,
      h(
        "th",
        { scope: "rowgroup", colSpan: 3 },
        h(
          "button",
          {
            type: "button",
            class: "finding",
            "data-claim": claim.id,
            "aria-expanded": isChosen ? "true" : "false",
            onClick: (/** @type {MouseEvent} */ event) =>
              select({ claim: claim.id, difference: null }, /** @type {HTMLElement} */ (event.currentTarget)),
          },
          h("span", { class: "line-number" }, line + 1, " ", h(LineSample, { line })),
          h(Quoted, { place: headWords(claim) }),
          h("span", { class: "source" }, countLine(claim, translator)),
        ),
        h(Strip, { places, line }),
      ),
    ),
    rows.map((place) => {
      const article = lookup.article(place.article);
      return h(
        "tr",
        { key: place.article },
        h("th", { scope: "row" }, article && h("bdi", null, outletName(article))),
        h("td", null, placeInWords(place, t)),
        h("td", null, place.words),
      );
    }),
    rows.length < sorted.length &&
      h(
        "tr",
        null,
        h(
          "td",
          { colSpan: 3 },
          h(
            "button",
            { type: "button", class: "link", onClick: () => setAll(true) },
            t("showAll", { count: sorted.length }),
          ),
        ),
      ),
    missing.map((state) => {
      const articles = articlesIn(lookup, claim, state);
      return (
        articles.length > 0 &&
        h(
          "tr",
          { key: state, class: "missing-places" },
          h("th", { scope: "row" }, namesOf(articles)),
          h(
            "td",
            { colSpan: 2 },
            h("span", { "aria-hidden": "true" }, state === "absent" ? "○ " : "? "),
            t(`state.${state}`),
          ),
        )
      );
    }),
  );
}

/** Where there is no room for the chart: the places in one line from the headline to the end. @param {{ places: ProminencePlace[], line: number }} props */
function Strip({ places }) {
  const { t } = useReading().translator;
  const heights = places.map(heightOf);
  const depths = [...new Set(heights.flatMap(({ lane, depth }) => (lane === "body" ? depth : [])))];
  const inHeadline = heights.some(({ lane }) => lane === "headline");
  return h(
    "div",
    { class: "strip", "aria-hidden": "true" },
    h(
      "svg",
      { viewBox: "0 0 1000 10", preserveAspectRatio: "none" },
      h("path", { class: "track", d: "M0 5H60M90 5H1000" }),
      h("path", {
        class: "ticks",
        d: [
          ...(inHeadline ? ["M30 0V10"] : []),
          ...depths.map((depth) => `M${94 + Math.round(depth * 900)} 0V10`),
        ].join(""),
      }),
    ),
    h("span", null, t("part.headline")),
    h("span", null, t("prominence.end")),
  );
}

/** @param {ProminencePlace} place @param {Translate} t */
function placeInWords({ place, paragraph, of }, t) {
  if (paragraph === null) return t("prominence.headlineOnly");
  const inBody =
    of === null ? t("prominence.paragraphUnknown", { paragraph }) : t("prominence.paragraph", { paragraph, of });
  if (place === "headline") return t("prominence.headlineAnd", { place: inBody });
  return place === "lede" ? t("prominence.lede", { place: inBody }) : inBody;
}
