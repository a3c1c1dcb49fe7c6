/**
 * The language tag that holds for an element, found as HTML finds it: across shadow roots.
 *
 * @param {Element} element
 * @returns {string | null}
 */
export function languageOf(element) {
  /** @type {Element | null} */
  let from = element;
  while (from) {
    const tagged = from.closest("[lang]");
    if (tagged) return tagged.getAttribute("lang");
    const root = from.getRootNode();
    from = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/**
 * A language tag if it is one; a story may have anything in its place.
 *
 * @param {unknown} tag
 * @returns {string | null}
 */
export function wellFormedTag(tag) {
  try {
    return typeof tag === "string" ? Intl.getCanonicalLocales(tag)[0] : null;
  } catch {
    return null;
  }
}
