import { h, toChildArray } from "preact";
import { useState } from "preact/hooks";
import { useReading } from "./reading.js";

/** @import { VNode } from "preact" */

/**
 * The first entries of a list, and a button for the rest.
 *
 * @param {{ first: number, children?: import("preact").ComponentChildren }} props `first`: how many are drawn
 *   without asking
 */
export function FoldedList({ first, children }) {
  return useFolded(toChildArray(children), first).flat();
}

/**
 * The same where the button has to stand in another place than the entries, as with rows of a table.
 *
 * @template T
 * @param {T[]} entries
 * @param {number} first
 * @returns {[T[], VNode[]]}
 */
export function useFolded(entries, first) {
  const { t } = useReading().translator;
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, first);
  const more = () =>
    h(
      "button",
      { key: "all", type: "button", class: "more", onClick: () => setAll(true) },
      t("showAll", { count: entries.length }),
    );
  return [shown, shown.length < entries.length ? [more()] : []];
}
