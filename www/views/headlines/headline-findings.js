import { h } from "preact";
import { sentenceAround } from "../../sentence.js";
import { gathered } from "../../witnesses.js";
import { FoldedList } from "../folded-list.js";
import { OpenEvidence } from "../open-evidence.js";
import { Outlets } from "../outlets.js";
import { useReading } from "../reading.js";
import { RuleLine } from "../rule-line.js";
import { InContext } from "./in-context.js";

/** @import { Difference, Side } from "../../../pkg/wasm/source_compare.js" */

const SHOWN_FIRST = 6;

/** What differs between headlines, and between a headline and the text below it. */
export function HeadlineFindings() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const found = lookup.comparison.differences.filter(({ kind }) => kind === "headline");
  const [own, compared] = [found.filter(isWithinOne), found.filter((difference) => !isWithinOne(difference))];
  // Many outlets take over one headline of an agency.
  const alike = gathered(own, ({ sides }) => JSON.stringify(sides.map((side) => [side.part, lookup.text(side)])));
  return h(
    "section",
    { class: "findings" },
    h("h3", null, t("headlines.differences")),
    found.length === 0 && h("p", { class: "intro" }, t("headlines.noDifferences")),
    h(
      FoldedList,
      { first: SHOWN_FIRST },
      compared.map((difference) => h(Compared, { key: difference.id, difference })),
    ),
    h(
      FoldedList,
      { first: SHOWN_FIRST },
      Array.from(alike.values(), (same) => h(AgainstBody, { key: same[0].id, same })),
    ),
  );
}

/** Two sides of one article: its headline against its body. @param {Difference} difference */
function isWithinOne({ sides }) {
  return sides.every(({ article }) => article === sides[0].article);
}

/** Headlines of several outlets that read otherwise. @param {{ difference: Difference }} props */
function Compared({ difference }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const readings = [...gathered(difference.sides, ({ reading }) => reading).values()];
  /** @param {Side} side */
  const wholeHeadline = (side) => ({
    ...side,
    start: 0,
    end: lookup.article(side.article)?.headline?.length ?? side.end,
  });
  const opensApart = difference.sides.every((side) => lookup.text(side) === lookup.text(wholeHeadline(side)));
  /** @param {Side[]} sides */
  const byHeadline = (sides) => gathered(sides, (side) => `${lookup.article(side.article)?.headline} ${side.start}`);
  return h(
    "article",
    { class: "apparatus", "data-claim": difference.claim ?? undefined },
    h("h4", null, t("headlines.compared")),
    h("p", { class: "weight" }, t(opensApart ? "headlines.opens" : "headlines.comparedIntro")),
    h(
      "ul",
      { class: "sides" },
      readings.map((sides) =>
        h(
          "li",
          { key: sides[0].article },
          h(
            FoldedList,
            { first: 2 },
            Array.from(byHeadline(sides).values(), (same) =>
              h(
                "p",
                { key: same[0].article },
                h(InContext, { place: same[0], around: wholeHeadline(same[0]) }),
                " ",
                h(Outlets, { ids: same.map(({ article }) => article) }),
              ),
            ),
          ),
        ),
      ),
    ),
    h(Way, { difference }),
  );
}

/** A headline and its own text. @param {{ same: Difference[] }} props `same`: those of articles that say the same */
function AgainstBody({ same }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const [difference] = same;
  const above = difference.sides.find(({ part }) => part === "headline");
  const below = difference.sides.find(({ part }) => part === "body");
  const article = lookup.article(difference.sides[0].article);
  if (!above || !article) return null;
  return h(
    "article",
    { class: "apparatus" },
    h("h4", null, t("headlines.body")),
    h("p", null, h(Outlets, { ids: same.map(({ sides }) => sides[0].article) })),
    h(
      "dl",
      null,
      h("dt", null, t("headlines.words")),
      h("dd", null, h(InContext, { place: above, around: sentenceAround(article, above) })),
      h("dt", null, t("headlines.below")),
      h(
        "dd",
        null,
        below && below.start < below.end
          ? h(InContext, { place: below, around: sentenceAround(article, below) })
          : h("i", { class: "nothing" }, t("panel.notInBody")),
      ),
    ),
    h(Way, { difference }),
  );
}

/** @param {{ difference: Difference }} props */
function Way({ difference }) {
  const { t } = useReading().translator;
  return [
    h(RuleLine, { rule: difference.rule, confidence: difference.confidence }),
    h(OpenEvidence, {
      claim: difference.claim,
      difference: difference.id,
      label: t("wording.openEvidence", { kind: t("kind.headline") }),
    }),
  ];
}
