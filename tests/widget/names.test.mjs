// The names that hosts build on stand in the README, in the comment on the element's class, on the demo page, and
// in the code: all must be the same.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => readFileSync(path, "utf8");
const readAll = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => read(`${folder}/${name}`))
    .join("\n");

const README = read("README.md");
const element = read("www/element.js");
const [, classComment] = /\/\*\*\n([^]*?)\*\/\nexport class SourceCompareElement/.exec(element);
const demo = read("www/index.html");
const views = readAll("www/views");

/** Where each kind of name is: the head of its table, its tag in the class comment, its use in the code. */
const KINDS = {
  Attribute: {
    tag: "attr",
    code: () => [.../observedAttributes = \[(.*?)\]/s.exec(element)[1].matchAll(/"([^"]+)"/g)],
  },
  Property: { tag: "prop", code: () => element.matchAll(/^  get (\w+)\(\)/gm) },
  Event: { tag: "fires", code: () => element.matchAll(/#tell\("([^"]+)"/g) },
  Slot: { tag: "slot", code: () => views.matchAll(/h\("slot", \{ name: "([^"]+)"/g) },
  Part: { tag: "csspart", code: () => views.matchAll(/^(?! *\*).*\bpart: "([^"]+)"/gm) },
  "Custom property": {
    tag: "cssproperty",
    code: () => readAll("www/style").matchAll(/var\((--source-compare-[\w-]+)/g),
  },
  "Article attribute": { code: () => read("www/collect.js").matchAll(/\bfield\("([^"]+)"\)|article\.(id)\b/g) },
};

for (const [kind, { tag, code }] of Object.entries(KINDS)) {
  const used = names(code());

  test(`README lists every ${kind.toLowerCase()}`, () => {
    assert.ok(used.length > 0);
    assert.deepEqual(namesInTable(kind), used);
  });

  // There the custom properties stand without what they begin with.
  test(`the demo page names every ${kind.toLowerCase()}`, () => {
    const missing = used.filter((name) => !demo.includes(`<code>${name.replace("--source-compare-", "-")}`));
    assert.deepEqual(
      missing.filter((name) => !demo.includes(`<code>${name}`)),
      [],
    );
  });

  if (tag) {
    test(`the class comment lists every ${kind.toLowerCase()}`, () => {
      assert.deepEqual(
        names(classComment.matchAll(new RegExp(`@${tag} (?:\\{[^}]*\\} )?([\\w-]+)(?: -|$)`, "gm"))),
        used,
      );
    });
  }
}

/** What stands in the first column of the table whose first column has this head. */
function namesInTable(head) {
  const rows = README.split("\n");
  const start = rows.findIndex((row) => new RegExp(`^\\| ${head} +\\|`).test(row));
  assert.ok(start >= 0, `README has no table of ${head}`);
  const end = rows.findIndex((row, index) => index > start && !row.startsWith("|"));
  return names(rows.slice(start + 2, end).flatMap((row) => Array.from(row.split("|")[1].matchAll(/`([^`]+)`/g))));
}

function names(matches) {
  return [...new Set(Array.from(matches, (match) => match.slice(1).find(Boolean)))].sort();
}
