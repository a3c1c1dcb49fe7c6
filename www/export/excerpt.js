/** Words that an excerpt of a comparison to publish has if the page sets no other limit; the engine's own default. */
export const DEFAULT_MAX_EXCERPT = 25;

/**
 * The first words of a text, as many as an excerpt may have; what is left out shows as an ellipsis.
 *
 * @param {string} text
 * @param {number | null} longest in words; null for any number
 */
export function excerpt(text, longest) {
  if (longest === null) return text;
  const words = text.split(/(?<=\S)(?=\s)/u);
  return words.length <= longest ? text : `${words.slice(0, longest).join("")} …`.trimStart();
}
