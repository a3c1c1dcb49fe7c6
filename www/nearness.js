/**
 * One more height of the window on each side: who scrolls on takes longer for it than the widget for loading.
 */
const MARGIN = "100% 0%";

/**
 * Calls `start` once, as soon as a reader comes near: the element is about to come into sight, something in it
 * takes the focus, or the page is printed.
 *
 * @param {Element} host
 * @param {() => void} start
 * @returns {() => void} stops waiting
 */
export function whenNear(host, start) {
  const page = host.ownerDocument.defaultView ?? window;
  const waiting = new AbortController();
  const { signal } = waiting;
  const begin = () => {
    waiting.abort();
    start();
  };
  host.addEventListener("focusin", begin, { signal });
  page.addEventListener("beforeprint", begin, { signal });
  const observer = new page.IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && begin(),
    { rootMargin: MARGIN },
  );
  observer.observe(host);
  signal.addEventListener("abort", () => observer.disconnect());
  return () => waiting.abort();
}
