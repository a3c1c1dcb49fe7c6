/**
 * Marks every passage of `root` on the same claim as the one under the pointer or in focus. Done on the
 * nodes, since rendering whole articles at each movement of the pointer would be slow.
 *
 * @param {ShadowRoot} root
 */
export function linkPassages(root) {
  /** @type {string | null} */
  let shown = null;
  /** @param {Event} event */
  const show = (event) => {
    const target = event.target instanceof Element ? event.target.closest("[data-claim]") : null;
    const claim = target?.getAttribute("data-claim") ?? null;
    if (claim === shown) return;
    shown = claim;
    for (const passage of root.querySelectorAll("[data-claim]")) {
      passage.toggleAttribute("data-linked", claim !== null && passage.getAttribute("data-claim") === claim);
    }
  };
  for (const type of ["pointerover", "pointerleave", "focusin", "focusout"]) root.addEventListener(type, show);
}
