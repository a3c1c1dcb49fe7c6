// The element's interface as its class comment tells it, against what the sources have.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { elementManifest } from "../../pkg-config/manifest.mjs";
import { SourceCompareElement } from "../../pkg/element.js";

const { modules } = await elementManifest();
const [element] = modules[0].declarations;
const names = (entries) => entries.map(({ name }) => name).sort();
const scripts = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".js"));
const sources = (folder) =>
  scripts(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
const found = (text, pattern) => [...new Set(Array.from(text.matchAll(pattern), ([, name]) => name))].sort();

// Places in a text have a part too: its headline or its body.
test("every part that the views give is told of, and no other", () => {
  assert.deepEqual(names(element.cssParts), found(sources("www/views"), /\bpart: "(?!headline|body)([\w-]+)"/g));
});

test("every custom property that the styles read is told of, and no other", () => {
  assert.deepEqual(names(element.cssProperties), found(sources("www/style"), /var\((--source-compare-[\w-]+)/g));
});

test("every event that is fired is told of, and no other", () => {
  assert.deepEqual(names(element.events), found(sources("www"), /#tell\("([\w-]+)"/g));
});

test("every attribute that is watched is told of", () => {
  const told = names(element.attributes);
  assert.deepEqual(
    SourceCompareElement.observedAttributes.filter((name) => !told.includes(name)),
    [],
  );
});

test("everything has words", () => {
  const { attributes, members, events, slots, cssParts, cssProperties } = element;
  for (const entry of [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties]) {
    assert.ok(entry.description, `${entry.name} has no description`);
  }
});
