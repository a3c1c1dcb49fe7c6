// What is chosen in one view is chosen in all, and leads to its passage in Read.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openReady } from "./harness.mjs";

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 800 };

for (const [where, size] of Object.entries({ "a wide page": WIDE, "a narrow page": NARROW })) {
  test(`on ${where}, the three views share one choice and tell of it alike`, async (t) => {
    const page = await openReady(t, size);
    await page.read((host) => {
      window.selected = [];
      host.addEventListener("source-compare-select", ({ detail }) => window.selected.push(detail.claim));
    });
    const chosen = await page.read(claimInEveryColumn);
    const choose = {
      read: `[part=article] p [part=count][data-claim="${chosen}"]`,
      "side-by-side": `[role=cell] [part=count][data-claim="${chosen}"]`,
      claims: `tr[data-claim="${chosen}"] th button`,
    };
    for (const [from, selector] of Object.entries(choose)) {
      await page.show(from);
      await page.read((host, selector) => host.shadowRoot.querySelector(selector).click(), selector);
      await page.find("[part=panel]");
      for (const view of [...Object.keys(choose).filter((other) => other !== from), from]) {
        await page.show(view);
        await page.until(`the choice in ${view} after ${from}`, showsChoice, chosen);
      }
      await (await page.find("[part=panel] .close")).click();
      await page.until("the focus to return", (host) => host.shadowRoot.activeElement?.matches("[data-stop]"));
    }
    assert.deepEqual(await page.read(() => window.selected), [chosen, null, chosen, null, chosen, null]);
  });

  for (const from of ["read", "side-by-side", "claims"]) {
    test(`on ${where}, the evidence opens a passage in Read from ${from}`, async (t) => {
      const page = await openReady(t, size);
      const chosen = await page.read(claimInEveryColumn);
      await page.show(from);
      await page.read(
        (host, chosen) =>
          host.shadowRoot
            .querySelector(`[aria-expanded][data-claim="${chosen}"], tr[data-claim="${chosen}"] button`)
            .click(),
        chosen,
      );
      const base = await page.read((host) => host.comparison.articles.findLast(({ setAside }) => !setAside).id);
      await page.find("[part=panel]");
      await page.read(openInRead, base);
      await page.until(
        "Read",
        (host, base) => host.getAttribute("view") === "read" && host.getAttribute("base") === base,
        base,
      );
      await page.until(
        "the passage to take the focus",
        (host, chosen) => {
          const focused = host.shadowRoot.activeElement;
          return focused?.getAttribute("data-claim") === chosen && focused.closest("[part=article] p");
        },
        chosen,
      );
      await page.until("the passage in sight", showsChoice, chosen);
    });
  }
}

// These run in the page, with the widget as their first argument.

/** A claim that every view can show, whichever article is read first. */
function claimInEveryColumn({ comparison: { articles, claims } }) {
  const inUse = articles.filter(({ setAside }) => !setAside);
  return claims.findLast(({ members }) =>
    inUse.every(({ id }) => members.some(({ article, part }) => article === id && part === "body")),
  ).id;
}

/** Whether the evidence is open and the claim's place is marked, in the window, and not under the evidence. */
function showsChoice({ shadowRoot }, claim) {
  const panel = shadowRoot.querySelector("[part=panel]");
  const marked = Array.from(shadowRoot.querySelectorAll("[data-stop][aria-expanded=true]"));
  const isOfClaim = (stop) => stop.closest("[data-claim]").dataset.claim === claim;
  return (
    panel &&
    marked.length > 0 &&
    marked.every(isOfClaim) &&
    marked.some((stop) => {
      const { left, top, width, height } = stop.getBoundingClientRect();
      return shadowRoot.elementFromPoint(left + width / 2, top + height / 2)?.closest("[data-stop]") === stop;
    })
  );
}

function openInRead({ comparison, shadowRoot }, base) {
  const { outlet } = comparison.articles.find(({ id }) => id === base);
  const actions = Array.from(shadowRoot.querySelectorAll("[part=panel] li button"));
  actions.find((action) => action.getAttribute("aria-label").endsWith(outlet.name)).click();
}
