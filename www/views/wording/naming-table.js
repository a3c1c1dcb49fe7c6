import { h } from "preact";
import { mostVaried, namingColumns } from "../../naming-rows.js";
import { witnesses } from "../../witnesses.js";
import { FoldedList } from "../folded-list.js";
import { Outlets } from "../outlets.js";
import { textAttributes, useReading } from "../reading.js";
import { Table } from "../table.js";
import { ReadingList, byReading, useDifferences } from "./reading-tables.js";
import { Section } from "./section.js";

/** @import { NamedActor } from "../../../pkg/wasm/source_compare.js" */
/** @import { Usage } from "../../naming-rows.js" */

const SHOWN_FIRST = 4;

/** More texts than this are listed under each expression instead of having a row each. */
const MOST_ROWS = 8;

/** What each outlet calls the people and bodies that several texts name. */
export function NamingTable() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const { naming } = lookup.comparison;
  const differences = useDifferences("naming");
  return h(
    Section,
    {
      title: t("wording.naming"),
      intro: t("wording.naming.intro"),
      none: t("wording.naming.none"),
      count: naming.length,
      differences,
    },
    differences.length > 0 && [
      h("h4", null, t("wording.naming.described")),
      h(ReadingList, { differences, rungsOf: byReading, nothing: t("nothingHere") }),
    ],
    h(
      FoldedList,
      { first: SHOWN_FIRST },
      mostVaried(naming).map((actor) =>
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
  const columns = namingColumns(actor);
  const users = witnesses(
    lookup,
    columns.flatMap(({ usages }) => usages.flatMap(({ uses }) => [...uses.keys()])),
  );
  return h(Table, {
    caption: h(Name, { usage: columns[0].usages[0] }),
    columns: [t("wording.outlets"), ...columns.map(({ column }) => t(`wording.naming.${column}`))],
    rows: users.map((text) => {
      const ids = text.map(({ id }) => id);
      return {
        key: ids[0],
        head: h(Outlets, { ids }),
        cells: columns.map(({ usages }) => {
          const own = usages.flatMap((usage) => {
            const article = ids.find((id) => usage.uses.has(id));
            return article === undefined ? [] : [{ usage, count: usage.uses.get(article) ?? 0 }];
          });
          return own.length === 0 ? null : h(Expressions, { own });
        }),
      };
    }),
  });
}

/** @param {{ own: { usage: Usage, count: number }[] }} props */
function Expressions({ own }) {
  const { t } = useReading().translator;
  return h(
    "ul",
    { class: "expressions" },
    own.map(({ usage, count }) =>
      h(
        "li",
        { key: usage.expression.text },
        h(Name, { usage }),
        count > 1 && h("span", { class: "weight" }, " ", t("wording.times", { count })),
      ),
    ),
  );
}

/** @param {{ actor: NamedActor }} props */
function ByExpression({ actor }) {
  const { t } = useReading().translator;
  const columns = namingColumns(actor);
  return h(Table, {
    caption: h(Name, { usage: columns[0].usages[0] }),
    columns: [t("wording.naming.expression"), t("wording.kind"), t("wording.outlets")],
    rows: columns.flatMap(({ column, usages }) =>
      usages.map((usage) => ({
        key: `${column} ${usage.expression.text}`,
        head: h(Name, { usage }),
        cells: [t(`wording.naming.${column}`), h(Outlets, { ids: usage.uses.keys() })],
      })),
    ),
  });
}

/** @param {{ usage: Usage }} props */
function Name({ usage: { expression, uses } }) {
  const { lookup } = useReading();
  const [article] = uses.keys();
  const source = article === undefined ? undefined : lookup.article(article);
  return h("q", source ? textAttributes(source) : null, expression.text);
}
