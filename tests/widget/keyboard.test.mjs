import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { openReady } from "./harness.mjs";

const SIZES = { "a wide page": { width: 1440, height: 900 }, "a narrow page": { width: 360, height: 800 } };
/** More than there are tab stops in the page. */
const MOST_TABS = 80;

for (const [where, size] of Object.entries(SIZES)) {
  test(`the keyboard alone goes through Claims, Read and Side by side on ${where}`, async (t) => {
    const page = await openReady(t, size);

    await tabTo(page, "[part=toolbar] [value=claims]");
    await page.press(Key.ENTER);
    await page.find("[data-view=claims]");
    await tabTo(page, ".arrangement select");
    await tabTo(page, ".arrangement input");
    await tabTo(page, "[part=matrix]");
    // Heads of columns have controls where copies stand in one.
    await tabTo(page, "tbody tr:first-child th button");
    const first = await focusedIn(page, "tbody tr:first-child th button");
    await page.press(Key.ARROW_RIGHT);
    await focusedIn(page, "tbody tr:first-child td:nth-of-type(1) button");
    await page.press(Key.ARROW_DOWN);
    const second = await focusedIn(page, "tbody tr:nth-child(2) td:nth-of-type(1) button");
    assert.notEqual(second, first);
    await page.press(Key.ENTER);
    await focusedIn(page, "[part=panel]");
    await page.press(Key.ESCAPE);
    await focusedIn(page, "tbody tr:nth-child(2) td:nth-of-type(1) button");
    await page.press(Key.HOME);
    await focusedIn(page, "tbody tr:first-child th button");
    await page.press(Key.ENTER);
    await focusedIn(page, "[part=panel]");
    await tabTo(page, "[part=panel] li button");
    await page.press(Key.ENTER);

    await page.find("[data-view=read]");
    const passage = await focusedIn(page, "[part=article] p [part=count]");
    assert.equal(passage, first, "Read has the focus on the claim that was chosen in the table");
    await page.press(Key.ARROW_RIGHT);
    assert.notEqual(await focusedIn(page, "[part=article] [part=count]"), passage);
    await page.press(Key.ARROW_LEFT);
    await page.press(Key.ENTER);
    await focusedIn(page, "[part=panel]");
    await page.press(Key.ESCAPE);
    assert.equal(await focusedIn(page, "[part=article] [part=count]"), passage);

    await tabTo(page, "[part=toolbar] [value=side-by-side]", Key.chord(Key.SHIFT, Key.TAB));
    await page.press(Key.SPACE);
    await page.find("[data-view=side-by-side]");
    await tabTo(page, "[role=columnheader] select");
    await tabTo(page, "[role=cell] [part=count]");
    await page.press(Key.ARROW_DOWN);
    const beside = await focusedIn(page, "[role=cell] [part=count]");
    await page.press(Key.ENTER);
    await focusedIn(page, "[part=panel]");
    await page.press(Key.ESCAPE);
    assert.equal(await focusedIn(page, "[role=cell] [part=count]"), beside);
  });
}

/** Presses Tab until the focus, which must be seen at every stop, is on what `selector` names. */
async function tabTo(page, selector, key = Key.TAB) {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    await page.press(key);
    const focus = await page.read(readFocus, selector);
    if (focus === null) continue;
    assert.ok(focus.seen, `nothing shows that ${focus.what} has the focus`);
    if (focus.matches) return;
  }
  assert.fail(`Tab does not reach ${selector}`);
}

/** Waits until the focus is on what `selector` names; the claim that this is on, if any. */
async function focusedIn(page, selector) {
  await page.until(
    `the focus on ${selector}`,
    (host, selector) => host.shadowRoot.activeElement?.matches(selector),
    selector,
  );
  return page.read((host) => host.shadowRoot.activeElement.closest("[data-claim]")?.dataset.claim ?? null);
}

/** Runs in the page. Null while the focus is outside the widget. */
function readFocus({ shadowRoot }, selector) {
  const focused = shadowRoot.activeElement;
  if (!focused) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  return {
    what: focused.outerHTML.slice(0, 120),
    matches: focused.matches(selector),
    seen:
      outlineStyle !== "none" &&
      parseFloat(outlineWidth) > 0 &&
      bottom > 0 &&
      right > 0 &&
      top < innerHeight &&
      left < innerWidth,
  };
}
