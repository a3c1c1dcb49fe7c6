import { useEffect, useState } from "preact/hooks";

/** What is above or below this part of the window is not what is being looked at. */
const LOOKED_AT = "-20% 0px -30% 0px";

/**
 * Which claims stand in the part of the window that a reader looks at.
 *
 * @param {import("preact").RefObject<Element | null>} map The views stand beside it
 * @returns {ReadonlySet<string>}
 */
export function useClaimsInView(map) {
  const [claims, setClaims] = useState(/** @type {ReadonlySet<string>} */ (new Set()));
  useEffect(() => {
    const content = map.current?.parentElement?.querySelector(".layout");
    if (!content) return;
    /** @type {Set<Element>} */
    const inView = new Set();
    let frame = 0;
    const tell = () => {
      frame = 0;
      const found = new Set(Array.from(inView, (element) => element.getAttribute("data-claim") ?? ""));
      setClaims((known) =>
        known.size === found.size && [...found].every((claim) => known.has(claim)) ? known : found,
      );
    };
    const tellSoon = () => (frame ||= requestAnimationFrame(tell));
    const intersections = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inView.add(target);
          else inView.delete(target);
        }
        tellSoon();
      },
      { rootMargin: LOOKED_AT },
    );
    // Views draw more as the reader asks for it.
    const additions = new MutationObserver(() => watch());
    const watch = () => {
      for (const element of inView) if (!element.isConnected) inView.delete(element);
      for (const element of content.querySelectorAll("[data-claim]")) intersections.observe(element);
      tellSoon();
    };
    watch();
    additions.observe(content, { childList: true, subtree: true });
    return () => {
      intersections.disconnect();
      additions.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return claims;
}
