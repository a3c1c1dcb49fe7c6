import { h } from "preact";
import { FEWEST_COLUMNS } from "../columns.js";
import { sentenceAround } from "../sentence.js";
import { Quoted } from "./quoted.js";
import { textAttributes, useReading } from "./reading.js";

/** @import { ComparedArticle, Position, Wire as WireData, WireVersion } from "../../pkg/wasm/source_compare.js" */
/** @import { ComponentChildren } from "preact" */

/** What a version can do with the shared text. */
const PARTS = /** @type {const} */ (["only", "missing", "unseen", "worded"]);

/**
 * What each outlet made of a text that several carry: the shared text folded, below it what only a version has, has
 * not, could not be seen in it, or words otherwise.
 *
 * @param {{ wire: WireData, columns: ComparedArticle[], onColumns: (ids: string[]) => void }} props
 */
export function Wire({ wire, columns, onColumns }) {
  const { lookup, translator, outletName } = useReading();
  const { t } = translator;
  const reference = lookup.article(wire.reference);
  if (!reference) return null;
  const versions = columns.flatMap(({ id }) => wire.versions.find(({ article }) => article === id) ?? []);
  const parts = PARTS.filter((part) => versions.some((version) => version[part].length > 0));
  return [
    h("div", { key: "shared", role: "row", class: "row section-row" }, h(SharedText, { wire, columns, reference })),
    parts.length === 0 &&
      h(
        "div",
        { key: "same", role: "row", class: "row section-row" },
        h("p", { role: "cell", "aria-colspan": columns.length, class: "wire-note" }, t("wire.allSame")),
      ),
    parts.map((part) => [
      h(
        "div",
        { key: `${part} title`, role: "row", class: "row section" },
        h("div", { role: "rowheader", "aria-colspan": columns.length }, t(`wire.${part}`)),
      ),
      h(
        "div",
        { key: part, role: "row", class: "row" },
        versions.map((version, index) =>
          h(
            "div",
            { key: version.article, role: "cell", class: "cell", "data-wire": part },
            h("span", { class: "cell-outlet" }, outletName(columns[index])),
            h(Changes, { part, version, reference }),
          ),
        ),
      ),
    ]),
    wire.versions.length > columns.length &&
      h(
        "div",
        { key: "versions", role: "row", class: "row section-row" },
        h("div", { role: "cell", "aria-colspan": columns.length }, h(Versions, { wire, onColumns })),
      ),
  ];
}

/**
 * The text itself comes first and folded, with how much it is and whose words these are.
 *
 * @param {{ wire: WireData, columns: ComparedArticle[], reference: ComparedArticle }} props
 */
function SharedText({ wire, columns, reference }) {
  const { lookup, translator, outletName } = useReading();
  const { t } = translator;
  const outlet = outletName(reference);
  const limits = lookup.rule(wire.rule)?.limits;
  return h(
    "div",
    { role: "cell", "aria-colspan": columns.length, class: "wire-shared" },
    h(
      "details",
      null,
      h("summary", null, t("wire.shared", { count: wire.shared.length, versions: wire.versions.length, outlet })),
      h(
        "div",
        { class: "text", ...textAttributes(reference) },
        wire.shared.map((place) => h("p", { key: `${place.part} ${place.start}`, dir: "auto" }, lookup.text(place))),
      ),
    ),
    h(
      "p",
      { class: "rule" },
      t("wire.reference", { outlet }),
      " · ",
      t("rule", { rule: wire.rule }),
      // Rules describe themselves in English only.
      limits && h("span", { class: "limits", lang: "en", dir: "ltr" }, limits),
    ),
  );
}

/** @param {{ part: (typeof PARTS)[number], version: WireVersion, reference: ComparedArticle }} props */
function Changes({ part, version, reference }) {
  const { lookup, translator, outletName } = useReading();
  const { t, list } = translator;
  const found = version[part];
  if (found.length === 0) {
    const isReference = version.article === reference.id;
    return h("p", { class: "nothing" }, t(isReference && part !== "only" ? "wire.isReference" : "wire.none"));
  }
  /** @type {ComponentChildren[]} */
  let items;
  if (part === "only") {
    items = version.only.map(({ position, also }) => [
      h(Quoted, { place: position }),
      also.length > 0 &&
        h(
          "span",
          { class: "source" },
          t("wire.also", { outlets: list(also.flatMap((id) => lookup.article(id) ?? []).map(outletName)) }),
        ),
    ]);
  } else if (part === "worded") {
    items = version.worded.map(({ own, shared }) => [
      h(Worded, { place: own }),
      h("span", { class: "source" }, outletName(reference), ": ", h(Worded, { place: shared })),
    ]);
  } else {
    items = version[part].map((place) => h(Quoted, { place }));
  }
  return h(
    "ul",
    { class: "changes" },
    items.map((item, index) => h("li", { key: index }, item)),
  );
}

/** Words in their sentence, which alone would say little. @param {{ place: Position }} props */
function Worded({ place }) {
  const { lookup, translator } = useReading();
  const article = lookup.article(place.article);
  if (!article) return null;
  const { start, end } = sentenceAround(article, place);
  const text = (/** @type {number} */ from, /** @type {number} */ to) =>
    lookup.text({ ...place, start: from, end: to });
  return h(
    "q",
    textAttributes(article),
    text(start, place.start),
    place.start < place.end
      ? h("span", { class: "difference wording" }, text(place.start, place.end))
      : h("i", { class: "nothing", lang: translator.lang }, ` [${translator.t("nothingHere")}] `),
    text(place.end, end),
  );
}

/**
 * How much each of many versions departs, and a way to each.
 *
 * @param {{ wire: WireData, onColumns: (ids: string[]) => void }} props
 */
function Versions({ wire, onColumns }) {
  const { lookup, translator, outletName } = useReading();
  const { t } = translator;
  return h(
    "table",
    { class: "versions" },
    h("caption", null, t("wire.versions", { count: wire.versions.length })),
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        h("th", { scope: "col" }, t("wire.outlet")),
        PARTS.map((part) => h("th", { key: part, scope: "col" }, t(`wire.${part}`))),
      ),
    ),
    h(
      "tbody",
      null,
      wire.versions.map((version) => {
        const article = lookup.article(version.article);
        const isReference = version.article === wire.reference;
        const outlet = article ? outletName(article) : version.article;
        return h(
          "tr",
          { key: version.article },
          h(
            "th",
            { scope: "row" },
            isReference
              ? outlet
              : h(
                  "button",
                  {
                    type: "button",
                    class: "link",
                    "aria-label": t("wire.show", { outlet }),
                    onClick: () => onColumns([wire.reference, version.article].slice(0, FEWEST_COLUMNS)),
                  },
                  outlet,
                ),
          ),
          PARTS.map((part) => h("td", { key: part }, version[part].length)),
        );
      }),
    ),
  );
}
