import { h } from "preact";
import { isWithheld } from "../../withheld.js";
import { useReading } from "../reading.js";

/** @import { Piece, Run } from "../../quote-strips.js" */

/**
 * An utterance as one cut of it has it. A gap is as long as the words that stand there elsewhere, so that every
 * word keeps its place under the same words of the other strips.
 *
 * @param {{ pieces: Piece[] }} props
 */
export function Strip({ pieces }) {
  return pieces.flatMap((piece, index) => [
    index > 0 && " ",
    piece.kept ? h("q", { key: index }, h(Words, piece)) : h(Gap, { key: index, piece }),
  ]);
}

/** @param {{ runs: Run[] }} props */
function Words({ runs }) {
  const { t } = useReading().translator;
  return runs.flatMap(({ words, joint }, index) => [
    index > 0 && joint,
    isWithheld(words) ? h("i", { key: index, class: "nothing" }, t("withheld")) : words,
  ]);
}

/** @param {{ piece: Piece }} props */
function Gap({ piece: { runs, isSeen } }) {
  const { t, lang } = useReading().translator;
  return h(
    "span",
    { class: "gap", "data-unseen": isSeen ? undefined : "" },
    // With a direction of its own it does not decide on that of the source text around it.
    h("span", { class: "announcement", lang, dir: "auto" }, t(isSeen ? "quotes.gap" : "quotes.gapUnseen")),
    h("span", { class: "sign", "aria-hidden": "true" }, isSeen ? "…" : "?"),
    h("span", { class: "room", "aria-hidden": "true" }, h(Words, { runs })),
  );
}
