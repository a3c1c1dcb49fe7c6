/** For so many frames a place is kept in sight: what is drawn late has its height by then. */
const FRAMES = 4;
/** What a reader moves on with. */
const ACTS = ["keydown", "pointerdown", "wheel", "touchmove"];

/**
 * Brings into sight what was chosen. Opening as a sheet, the panel may cover the very passage it is about; the style
 * leaves room for it.
 *
 * @param {HTMLElement} stop
 * @param {ScrollLogicalPosition} block
 */
export function reveal(stop, block) {
  const bring = () => {
    stop.scrollIntoView({ block });
    const table = stop.closest("[role=region]");
    if (table && table.scrollHeight > table.clientHeight) table.scrollIntoView({ block: "nearest" });
    return placeOf(stop);
  };
  let place = bring();
  let left = FRAMES;
  const over = new AbortController();
  for (const type of ACTS)
    addEventListener(type, () => over.abort(), { capture: true, passive: true, signal: over.signal });
  // Rows above that were out of sight take their true height only now, and push the place away.
  const keep = () => {
    if (over.signal.aborted) return;
    if (placeOf(stop) !== place) place = bring();
    if (--left > 0 && stop.isConnected) requestAnimationFrame(keep);
    else over.abort();
  };
  requestAnimationFrame(keep);
}

/** From the start of the page: who scrolls on moves no place, and is not brought back. @param {Element} stop */
function placeOf(stop) {
  return Math.round(stop.getBoundingClientRect().top + scrollY);
}
