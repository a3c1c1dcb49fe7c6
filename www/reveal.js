/** For so many frames a place is kept in sight: what is drawn late has its height by then, a reader has not moved on. */
const FRAMES = 4;

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
    return stop.getBoundingClientRect().top;
  };
  let top = bring();
  let left = FRAMES;
  // Rows above that were out of sight take their true height only now, and push the place away.
  const keep = () => {
    if (!stop.isConnected) return;
    if (stop.getBoundingClientRect().top !== top) top = bring();
    if (--left > 0) requestAnimationFrame(keep);
  };
  requestAnimationFrame(keep);
}
