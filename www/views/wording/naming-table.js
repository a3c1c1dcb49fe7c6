import { h } from "preact";
import { witnesses } from "../../witnesses.js";
import { FoldedList } from "../folded-list.js";
import { Outlets } from "../outlets.js";
import { textAttributes, useReading } from "../reading.js";
import { Section } from "./section.js";

/** @import { Expression, NamedActor } from "../../../pkg/wasm/source_compare.js" */

const SHOWN_FIRST = 4;

/** More texts than this are listed under each expression instead of having a row each. */
const MOST_ROWS = 8;

/** What each outlet calls the people and bodies that several texts name. */
export function NamingTable() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const { naming } = lookup.comparison;
  const title = t("wording.naming");
  return h(
    Section,
    { title, intro: t("wording.naming.intro"), none: t("wording.naming.none"), count: naming.length },
    h(
      FoldedList,
      { first: SHOWN_FIRST },
      naming.map((actor) =>
        h(
          "div",
          { key: actor.id, class: "apparatus" },
          lookup.texts.length > MOST_ROWS ? h(ByExpression, { actor }) : h(ByText, { actor }),
        ),
      ),
    ),
  );
}

/** @param {{ actor: NamedActor }} props */
function ByText({ actor }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const users = witnesses(lookup, usersOf(actor.expressions));
  return h(
    "table",
    null,
    h("caption", { dir: "auto" }, h(Name, { expression: actor.expressions[0] })),
    h(Head, { columns: [t("wording.outlets"), t("wording.naming.expressions")] }),
    h(
      "tbody",
      null,
      users.map((text) => {
        const ids = text.map(({ id }) => id);
        return h(
          "tr",
          { key: ids[0] },
          h("th", { scope: "row" }, h(Outlets, { ids })),
          h(
            "td",
            null,
            h(
              "ul",
              { class: "expressions" },
              actor.expressions.map((expression) => {
                const use = expression.uses.find(({ first }) => ids.includes(first.article));
                return (
                  use &&
                  h(
                    "li",
                    { key: expression.text },
                    h(Name, { expression, article: use.first.article }),
                    use.count > 1 && h("span", { class: "weight" }, " ", t("wording.times", { count: use.count })),
                  )
                );
              }),
            ),
          ),
        );
      }),
    ),
  );
}

/** @param {{ actor: NamedActor }} props */
function ByExpression({ actor }) {
  const { t } = useReading().translator;
  return h(
    "table",
    null,
    h("caption", { dir: "auto" }, h(Name, { expression: actor.expressions[0] })),
    h(Head, { columns: [t("wording.naming.expression"), t("wording.outlets")] }),
    h(
      "tbody",
      null,
      actor.expressions.map((expression) =>
        h(
          "tr",
          { key: expression.text },
          h("th", { scope: "row" }, h(Name, { expression })),
          h("td", null, h(Outlets, { ids: usersOf([expression]) })),
        ),
      ),
    ),
  );
}

/** @param {{ columns: string[] }} props */
function Head({ columns }) {
  return h(
    "thead",
    null,
    h(
      "tr",
      null,
      columns.map((column) => h("th", { key: column, scope: "col" }, column)),
    ),
  );
}

/** @param {{ expression: Expression, article?: string }} props */
function Name({ expression, article = expression.uses[0]?.first.article }) {
  const { lookup } = useReading();
  const source = article === undefined ? undefined : lookup.article(article);
  return h("q", source ? textAttributes(source) : null, expression.text);
}

/** @param {Expression[]} expressions */
function usersOf(expressions) {
  return expressions.flatMap(({ uses }) => uses.map(({ first }) => first.article));
}
