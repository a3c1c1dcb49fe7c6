const FORWARD = new Set(["ArrowRight", "ArrowDown"]);
const BACKWARD = new Set(["ArrowLeft", "ArrowUp"]);

/**
 * One tab stop for all the counts in a text; arrow keys move among them. Up and down stay in the
 * column, left and right follow the reading order over all columns.
 *
 * @param {KeyboardEvent} event of the element around the stops
 */
export function moveAmongStops(event) {
  const around = /** @type {Element} */ (event.currentTarget);
  const from = event.target instanceof Element ? event.target.closest("[data-stop]") : null;
  if (!from || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const all = /** @type {HTMLElement[]} */ (Array.from(around.querySelectorAll("[data-stop]")));
  const to = target(event.key, from, all);
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/**
 * Makes the stop that has focus the one that Tab comes back to.
 *
 * @param {FocusEvent} event of the element around the stops
 */
export function keepStop(event) {
  const around = /** @type {Element} */ (event.currentTarget);
  const stop = event.target instanceof HTMLElement ? event.target.closest("[data-stop]") : null;
  if (stop) makeStop(around, /** @type {HTMLElement} */ (stop));
}

/**
 * @param {Element} around
 * @param {HTMLElement} stop
 */
export function makeStop(around, stop) {
  for (const other of around.querySelectorAll('[data-stop][tabindex="0"]')) {
    /** @type {HTMLElement} */ (other).tabIndex = -1;
  }
  stop.tabIndex = 0;
}

/**
 * @param {string} key
 * @param {Element} from
 * @param {HTMLElement[]} all
 */
function target(key, from, all) {
  const vertical = key === "ArrowUp" || key === "ArrowDown";
  const column = from.getAttribute("data-column");
  const stops = vertical ? all.filter((stop) => stop.getAttribute("data-column") === column) : all;
  const index = stops.indexOf(/** @type {HTMLElement} */ (from));
  // Left and right follow the text, which runs the other way in some scripts.
  const turned = !vertical && getComputedStyle(from).direction === "rtl";
  if (key === "Home") return stops[0];
  if (key === "End") return stops[stops.length - 1];
  if (FORWARD.has(key)) return stops[index + (turned ? -1 : 1)];
  if (BACKWARD.has(key)) return stops[index + (turned ? 1 : -1)];
  return undefined;
}
