// Links to a passage at its outlet: how they are written, and that a browser finds what they name.

import assert from "node:assert/strict";
import { test } from "node:test";
import { passageAddress } from "../../www/text-fragment.js";
import { open } from "./harness.mjs";
import { reply } from "./host-page.mjs";

const PAGE = "https://ledger.example/dam";
const LONG =
  "The engineers, who had worked through the night with lamps and ropes on the broken wall, said that the water had " +
  "fallen by two metres, that the village below was no longer in danger and that the road would open at noon.";
const TEXT = `The dam broke. Then the dam broke on Monday, well-known officials & others said.\n\nThe dam broke.\n\n${LONG}`;

/** The passage that reads like this, the first or a later one. */
function passage(words, later = 0) {
  let start = -1;
  for (let count = 0; count <= later; count++) start = TEXT.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

const directivesOf = (...passages) => passageAddress(PAGE, TEXT, passages).slice(`${PAGE}#:~:`.length);

test("a passage that stands once, or first, is named by its words", () => {
  assert.equal(directivesOf(passage("The dam broke")), "text=The%20dam%20broke");
});

test("what sets off the parts of a directive is encoded", () => {
  assert.equal(
    directivesOf(passage("Monday, well-known officials & others")),
    "text=Monday%2C%20well%2Dknown%20officials%20%26%20others",
  );
});

test("a passage like an earlier one takes words before it, with the punctuation between", () => {
  assert.equal(directivesOf(passage("the dam broke")), "text=Then-,the%20dam%20broke");
  assert.equal(directivesOf(passage("The dam broke", 1)), "text=said.-,The%20dam%20broke");
});

test("as many words before it are taken as tell it from the earlier one", () => {
  const text = "The dam broke on a cold dark night. Some say the dam broke on a warm dark night.";
  const place = text.lastIndexOf("night");
  assert.equal(
    passageAddress(PAGE, text, [{ start: place, end: place + "night".length }]),
    `${PAGE}#:~:text=warm%20dark-,night`,
  );
});

test("where nothing before tells it, words behind do", () => {
  const text = "It rained. It rained again.";
  assert.equal(passageAddress(PAGE, `\n${text}`, [{ start: 1, end: 3 }]), `${PAGE}#:~:text=It`);
  const twice = "“It rained.”\n\n“It rained here.”";
  const start = twice.lastIndexOf("It");
  assert.equal(
    passageAddress(PAGE, twice, [{ start, end: start + "It rained".length }]),
    `${PAGE}#:~:text=It%20rained,-here`,
  );
});

test("a long passage, or one over several paragraphs, is named by its ends", () => {
  assert.equal(
    directivesOf(passage(LONG)),
    "text=The%20engineers%2C%20who%20had%20worked,road%20would%20open%20at%20noon",
  );
  assert.equal(
    directivesOf({ start: TEXT.indexOf("well-known"), end: TEXT.indexOf(" with lamps") }),
    "text=well%2Dknown%20officials%20%26%20others%20said,worked%20through%20the%20night".replace(
      "worked%20",
      "had%20worked%20",
    ),
  );
});

test("the end of a long passage is one that does not stand in it before", () => {
  const text =
    "The crew worked on through the rain and then the road was open again, while the council met twice about the " +
    "old bridge near the mill, and long before noon at last the road was open again.";
  assert.equal(
    passageAddress(PAGE, text, [{ start: 0, end: text.length }]),
    `${PAGE}#:~:text=The%20crew%20worked%20on%20through,last%20the%20road%20was%20open%20again`,
  );
});

test("a passage that begins within a word takes the whole word, one without words gives the page", () => {
  assert.equal(directivesOf({ start: 5, end: 7 }), "text=dam");
  assert.equal(passageAddress(PAGE, "… —", [{ start: 0, end: 3 }]), PAGE);
});

test("a page's own fragment stays, a directive that it has goes", () => {
  const [first] = [passage("The dam broke")];
  assert.equal(passageAddress(`${PAGE}#top`, TEXT, [first]), `${PAGE}#top:~:text=The%20dam%20broke`);
  assert.equal(passageAddress(`${PAGE}#top:~:text=x`, TEXT, [first]), `${PAGE}#top:~:text=The%20dam%20broke`);
});

test("several passages are all named", () => {
  assert.equal(
    directivesOf(passage("The dam broke"), passage("well-known officials")),
    "text=The%20dam%20broke&text=well%2Dknown%20officials",
  );
});

test("an address names four passages at most", () => {
  const named = directivesOf(...["Then", "Monday", "officials", "engineers", "lamps"].map((word) => passage(word)));
  assert.equal(named, "text=Then&text=Monday&text=officials&text=engineers");
});

test("words without spaces between them are told apart, halves of a pair of surrogates do no harm", () => {
  const text = "大坝决堤。";
  assert.equal(passageAddress(PAGE, text, [{ start: 0, end: 4 }]), `${PAGE}#:~:text=${encodeURIComponent("大坝决堤")}`);
  assert.equal(passageAddress(PAGE, "a\ud800b", [{ start: 0, end: 3 }]), `${PAGE}#:~:text=ab`);
});

test("nothing but the web is linked", () => {
  for (const address of [null, "", "javascript:alert(1)", "data:text/html,x", "dam"]) {
    assert.equal(passageAddress(address, TEXT, [passage("The dam broke")]), null);
  }
});

test("a browser goes to the passage and not to the one like it", async (t) => {
  const spacer = "<hr>".repeat(90);
  const paragraphs = TEXT.split("\n\n").map((text) => `<p>${text.replace("&", "&amp;")}</p>`);
  const html = `<!doctype html><title>Outlet</title>${paragraphs.join(spacer)}${spacer}`;
  const links = [passage("The dam broke", 1), passage(LONG)].map((found, index) => {
    const address = passageAddress("http://outlet.example/outlet.html", TEXT, [found]);
    return `<a href="/outlet.html?${index}#${address.split("#")[1].replaceAll("&", "&amp;")}">${index}</a>`;
  });
  const answers = {
    "/links.html": reply("text/html", `<!doctype html><title>Links</title>${links.join(" ")}`),
    "/outlet.html": reply("text/html", html),
  };
  for (const [index] of links.entries()) {
    const page = await open(t, { path: "links.html", answers });
    // A browser heeds a text fragment only where somebody chose to go there.
    await (await page.driver.findElement({ css: `a:nth-of-type(${index + 1})` })).click();
    const place = await page.until("the browser to go there", () => scrollY);
    const [top, height] = await page.read(
      (_, index) => [document.querySelectorAll("p")[index].offsetTop, innerHeight],
      index + 1,
    );
    assert.ok(place < top && top < place + height, `${place} for ${top}`);
  }
});
