// What the pages of www/embed/ ask for, by a proxy that sees it all: what their own markup names, and from the package
// what its script needs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { VIEWS } from "../../www/view-names.js";
import { EMBED_PAGES, openEmbedPage } from "./embed-pages.mjs";

/** What a script of the page itself asks for, not ours. */
const BY_PAGE_SCRIPT = {
  "property.html": ["/stories/two-texts/story.json"],
  "react.html": ["/pkg/source-compare.js", "/stories/two-texts/story.json"],
  "vue.html": ["/pkg/source-compare.js", "/stories/two-texts/story.json"],
  "shadow.html": ["/stories/two-texts/story.json"],
};

/** The files that the script of the package loads, from where it is itself. */
const PACKAGE =
  /^((display|precomputed|en|es)-[A-Z0-9]{8}\.js|(element|page-engine|engine)\.js|worker\.js\?version=[\d.]+|source_compare_bg\.wasm\?version=[\d.]+)$/;

for (const name of EMBED_PAGES) {
  test(`embed/${name} asks for what it names and the package`, async (t) => {
    const page = await openEmbedPage(t, name, { logsRequests: true });
    if (await page.read((host) => host !== null)) {
      for (const view of VIEWS) await page.show(view);
    }
    const named = await page.read(addressesNamed);
    const own = BY_PAGE_SCRIPT[name]?.map((path) => new URL(path, named[0]).href) ?? [];
    const folders = [...named, ...own].filter((address) => /\/source-compare(\.min)?\.js$/.test(address)).map(folderOf);
    const isPartOfPackage = (address) =>
      folders.some((folder) => address.startsWith(folder) && PACKAGE.test(address.slice(folder.length)));
    const allowed = (request) => {
      const [method, address] = request.split(" ");
      return method === "GET" && (named.includes(address) || own.includes(address) || isPartOfPackage(address));
    };
    const asked = page.requests();
    assert.ok(asked.some(allowed), "nothing was recorded");
    assert.deepEqual(
      asked.filter((request) => !allowed(request)),
      [],
    );
    assert.ok(asked.filter((request) => request.includes(".wasm")).length <= 1, "the engine is fetched twice");
    assert.deepEqual(await page.read(() => [document.cookie, localStorage.length, sessionStorage.length]), ["", 0, 0]);
  });
}

function folderOf(address) {
  return new URL(".", address).href;
}

/** Runs in the page: its own address, those in its markup that a browser loads, and the icon that it asks for unasked. */
function addressesNamed() {
  const namedIn = (document) => [
    document.location.href,
    ...Array.from(document.querySelectorAll("*")).flatMap((element) => [
      ...["href", "src", "comparison"].flatMap((name) => {
        const address = element.matches("a") ? null : element.getAttribute(name);
        return address === null ? [] : [new URL(address, document.baseURI).href];
      }),
      ...(element.contentDocument ? namedIn(element.contentDocument) : []),
    ]),
  ];
  return [...namedIn(document), new URL("/favicon.ico", location.href).href];
}
