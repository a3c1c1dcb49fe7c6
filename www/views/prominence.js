import { h } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { placedClaims } from "../prominence-places.js";
import { ProminenceChart } from "./prominence-chart.js";
import { ProminenceTable } from "./prominence-table.js";
import { useReading, useSelection } from "./reading.js";

/** As many lines as can be followed with the eye. */
const LINES = 5;

/** Where each text has what several report: lines from the headline down, and the same as a table. */
export function Prominence() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const placed = useMemo(() => placedClaims(lookup), [lookup]);
  const [page, setPage] = usePage(placed.map(({ claim }) => claim.id));
  const [lit, setLit] = useState(/** @type {string | null} */ (null));
  if (placed.length === 0) return h("p", { class: "intro" }, t("overview.nothingShared"));
  const first = page * LINES;
  const shown = placed.slice(first, first + LINES);
  return h(
    "div",
    { class: "prominence" },
    h("p", { class: "intro" }, t("prominence.intro")),
    h(
      "div",
      { class: "prominence-pages" },
      h(
        "span",
        { class: "weight", role: "status" },
        t("prominence.shown", { first: first + 1, last: first + shown.length, count: placed.length }),
      ),
      placed.length > LINES && [
        h(
          "button",
          { key: "before", type: "button", class: "link", disabled: page === 0, onClick: () => setPage(page - 1) },
          t("prominence.before"),
        ),
        h(
          "button",
          {
            key: "next",
            type: "button",
            class: "link",
            disabled: first + LINES >= placed.length,
            onClick: () => setPage(page + 1),
          },
          t("prominence.next"),
        ),
      ],
    ),
    h(
      "div",
      { class: "prominence-parts" },
      h(ProminenceChart, { key: `chart ${page}`, shown, lit, onLit: setLit }),
      h(ProminenceTable, { key: `table ${page}`, shown, lit, onLit: setLit }),
    ),
  );
}

/**
 * The page shown: what the reader turned to, or that of the claim chosen since.
 *
 * @param {string[]} claims
 * @returns {[number, (page: number) => void]}
 */
function usePage(claims) {
  const selection = useSelection();
  const turned = useRef({ selection: /** @type {typeof selection} */ (null), page: 0 });
  const [, draw] = useState(0);
  if (turned.current.selection !== selection) {
    const chosen = claims.indexOf(selection?.claim ?? "");
    turned.current = { selection, page: chosen < 0 ? turned.current.page : Math.floor(chosen / LINES) };
  }
  const last = Math.max(0, Math.ceil(claims.length / LINES) - 1);
  return [
    Math.min(turned.current.page, last),
    (page) => {
      turned.current = { selection, page };
      draw((count) => count + 1);
    },
  ];
}
