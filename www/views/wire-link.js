import { h } from "preact";
import { MOST_COLUMNS } from "../columns.js";
import { tellingVersions, wireOf } from "../wire.js";
import { useOutletNames } from "./outlet-names.js";
import { useReading } from "./reading.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */

/**
 * Leads from where copies are mentioned to what each outlet made of the text.
 *
 * @param {{ text: readonly ComparedArticle[] }} props `text`: the articles that carry it
 */
export function WireLink({ text }) {
  const { lookup, translator, change } = useReading();
  const { t } = translator;
  const namesOf = useOutletNames();
  const wire = text.length > 1 ? wireOf(lookup, text) : null;
  if (!wire) return null;
  return h(
    "button",
    {
      type: "button",
      class: "link wire-link",
      "aria-label": t("wire.compareLabel", { outlets: namesOf(text) }),
      onClick: () => change({ view: "side-by-side", columns: tellingVersions(wire, MOST_COLUMNS - 1) }),
    },
    t("wire.compare"),
  );
}
