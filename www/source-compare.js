import { SourceCompareElement } from "./element.js";

// A server has no registry, and a page may load the script twice, for instance from two embeds.
const registry = globalThis.customElements;
if (registry && !registry.get("source-compare")) registry.define("source-compare", SourceCompareElement);

export { SourceCompareElement };
