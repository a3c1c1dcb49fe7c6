// The element's manifest, after https://github.com/webcomponents/custom-elements-manifest, made from the comment
// above its class. Editors and catalogues read it; README.md's tables are written from it, too.

import { cli } from "@custom-elements-manifest/analyzer/cli.js";

const SOURCE = "www/element.js";
const TAG = "source-compare";
const DEFINED_IN = "source-compare.js";
const EXPORTED_FROM = "element.js";

/** @returns {Promise<object>} what `custom-elements.json` holds */
export async function elementManifest() {
  const { modules, ...rest } = await cli({ argv: ["analyze", "--globs", SOURCE, "--quiet"], noWrite: true });
  const [{ declarations }] = modules;
  const found = declarations.find(({ attributes }) => attributes);
  const declaration = {
    ...found,
    tagName: TAG,
    customElement: true,
    // Written as `Base`, so that a server without elements can import the class.
    superclass: { name: "HTMLElement" },
    members: found.members.filter(isPublic),
    events: found.events.filter(({ name }) => name.startsWith(TAG)),
  };
  const reference = { name: declaration.name, module: EXPORTED_FROM };
  return {
    ...rest,
    modules: [
      {
        kind: "javascript-module",
        path: EXPORTED_FROM,
        declarations: [declaration],
        exports: [{ kind: "js", name: declaration.name, declaration: reference }],
      },
      {
        kind: "javascript-module",
        path: DEFINED_IN,
        declarations: [],
        exports: [{ kind: "custom-element-definition", name: TAG, declaration: reference }],
      },
    ],
  };
}

/** Methods that the platform calls are no interface of the element. */
function isPublic({ kind, name, privacy }) {
  return privacy !== "private" && !name.startsWith("#") && kind === "field" && name !== "observedAttributes";
}
