// Runs in the page, which loads it as a module.

/** Passages and cells are all alike; the first few of a view stand for the rest. */
const STOPS = 4;

/** Some controls make others; this is more than any view has. */
const MOST_CONTROLS = 60;

/** What a control may be that is no passage or cell. */
const CONTROLS = ":is(button, input, select, summary):not([data-stop], [data-stop] *, .views *)";

/** The last options of a list stand for the others, which may be as many as there are texts. */
const OPTIONS = 3;

/**
 * Shows each view, opens the evidence of some passages and marks, and uses each control, with a look at every state.
 *
 * @param {Element} host
 * @param {readonly string[]} views
 * @param {(what: string) => unknown} look
 */
export async function walk(host, views, look) {
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  const all = (/** @type {string} */ selector) =>
    /** @type {HTMLElement[]} */ (Array.from(root.querySelectorAll(selector)));
  for (const view of views) {
    await show(host, view);
    await look(view);
    for (const selector of ["[data-stop]", "[data-difference]"]) {
      for (let index = 0; index < STOPS; index++) {
        const stop = all(selector)[index];
        if (!stop) break;
        stop.click();
        await drawn();
        await look(`${view}, ${selector} ${index} chosen`);
      }
    }
    for (let index = 0; index < MOST_CONTROLS; index++) {
      const control = all(CONTROLS)[index];
      if (!control) break;
      const name = `${view}, ${control.localName} ${control.textContent?.slice(0, 20)}`;
      for (const _ of uses(control)) {
        await drawn();
        await look(name);
      }
      if (host.getAttribute("view") !== view) await show(host, view);
    }
  }
}

/** Shows a view as a reader would, with time for what is drawn in a later frame. @param {Element} host @param {string} view */
async function show(host, view) {
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  /** @type {HTMLButtonElement} */ (root.querySelector(`.views button[value=${view}]`)).click();
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await drawn();
}

/** Uses a control in each way that it has, a step a way. @param {HTMLElement} control */
function* uses(control) {
  if (control instanceof HTMLSelectElement) {
    for (const { value } of Array.from(control.options).slice(-OPTIONS)) {
      control.value = value;
      control.dispatchEvent(new Event("change", { bubbles: true }));
      yield;
    }
  } else {
    control.click();
    yield;
  }
}

/** What was set is drawn in a later task. */
export function drawn() {
  return new Promise((done) => setTimeout(done));
}
