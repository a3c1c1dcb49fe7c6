import { useReading } from "./reading.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */

/** What a line holds; the evidence and the tables name the others. */
const MOST_NAMED = 6;

/**
 * Names the outlets of some articles in a line, the first ones if they are many.
 *
 * @returns {(articles: readonly (ComparedArticle | undefined)[], most?: number) => string}
 */
export function useOutletNames() {
  const { translator, outletName } = useReading();
  const { t, list } = translator;
  return (articles, most = MOST_NAMED) => {
    const names = articles.flatMap((article) => (article ? outletName(article) : []));
    // One name in the place of one would save no room.
    if (names.length <= most + 1) return list(names);
    return list([...names.slice(0, most), t("overview.moreOutlets", { count: names.length - most })]);
  };
}
