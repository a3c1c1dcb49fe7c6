import { h, toChildArray } from "preact";
import { useState } from "preact/hooks";
import { useReading } from "./reading.js";

/** @import { VNode } from "preact" */

/**
 * The first entries of a list, and a button for the rest, which stays where the focus is.
 *
 * @param {{ first: number, wrap?: string, children?: import("preact").ComponentChildren }} props `first`: how many
 *   are drawn without asking; `wrap`: the element that the button needs around it, as among items
 */
export function FoldedList({ first, wrap, children }) {
  const [shown, more] = useFolded(toChildArray(children), first);
  return [shown, wrap ? more.map((button) => h(wrap, { key: "more", class: "rest" }, button)) : more];
}

/**
 * The same where the button has to stand in another place than the entries, as with rows of a table.
 *
 * @template T
 * @param {T[]} entries
 * @param {number} first
 * @param {"more" | "link"} look of the button
 * @returns {[T[], VNode[]]}
 */
export function useFolded(entries, first, look = "more") {
  const { t } = useReading().translator;
  const [all, setAll] = useState(false);
  if (entries.length <= first) return [entries, []];
  const button = h(
    "button",
    { key: "all", type: "button", class: look, "aria-expanded": all ? "true" : "false", onClick: () => setAll(!all) },
    all ? t("wording.showFewer") : t("showAll", { count: entries.length }),
  );
  return [all ? entries : entries.slice(0, first), [button]];
}
