/**
 * Whether words are left out of a published comparison: an ellipsis stands in their place.
 *
 * @param {string} words of a place that is not empty
 */
export function isWithheld(words) {
  return words === "" || words === "…";
}
