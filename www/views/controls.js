import { h } from "preact";
import { isMarked, isMuted } from "../marks.js";
import { OUTLET_ORDERS } from "../outlet-order.js";
import { Check } from "./check.js";
import { Disclosure } from "./disclosure.js";
import { KindFilter } from "./kind-filter.js";
import { useReading } from "./reading.js";

/** @import { OutletOrder } from "../outlet-order.js" */
/** @import { ViewName } from "../view-names.js" */

/** Marks stand in running text alone. @type {ReadonlySet<ViewName>} */
const WITH_MARKS = new Set(/** @type {const} */ (["read", "side-by-side"]));

/** What a reader can set beside the view. */
export function Controls() {
  const { translator, settings } = useReading();
  return h(
    Disclosure,
    { id: "display-settings", name: "controls", label: translator.t("controls.display") },
    WITH_MARKS.has(settings.view) && [h(KindFilter, { key: "kinds" }), h(Density, { key: "density" })],
    h(Outlets, null),
  );
}

/** How many marks there are, and whether the text between them is folded. */
function Density() {
  const { lookup, translator, settings, change } = useReading();
  const { t } = translator;
  const all = { kinds: null, allMarks: true, mutedMarks: false };
  const held = lookup.comparison.differences.filter((d) => !d.drawn && !isMuted(d) && isMarked(d, all)).length;
  return h(
    "div",
    { class: "group" },
    h(
      Check,
      { checked: settings.differencesOnly, onCheck: (differencesOnly) => change({ differencesOnly }) },
      t("controls.differencesOnly"),
    ),
    held > 0 &&
      h(
        Check,
        { checked: settings.allMarks, onCheck: (allMarks) => change({ allMarks }) },
        t("controls.more", { count: held }),
      ),
  );
}

/** In what order the outlets stand, and whether under their names. */
function Outlets() {
  const { translator, settings, base, change } = useReading();
  const { t } = translator;
  return h(
    "div",
    { class: "group" },
    // With names hidden the order is neutral, or it would give them away.
    !settings.namesHidden &&
      h(
        "label",
        { class: "picker" },
        h("span", { class: "label" }, t("controls.order")),
        h(
          "select",
          {
            value: settings.order,
            onChange: (/** @type {Event} */ event) => {
              const { value } = /** @type {HTMLSelectElement} */ (event.currentTarget);
              change({ order: /** @type {OutletOrder} */ (value), base: base.id });
            },
          },
          OUTLET_ORDERS.map((order) => h("option", { key: order, value: order }, t(`controls.order.${order}`))),
        ),
      ),
    h(
      Check,
      { name: "names", checked: settings.namesHidden, onCheck: (namesHidden) => change({ namesHidden }) },
      t("names.hide"),
    ),
  );
}
