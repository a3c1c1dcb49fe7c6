import { ORDERS } from "./claim-order.js";
import { hash } from "./hash.js";
import { sidesOf } from "./label-sides.js";
import { OUTLET_ORDERS } from "./outlet-order.js";
import { shownKinds, shownWords } from "./shown-kinds.js";
import { VIEWS } from "./view-names.js";

/** @import { Comparison } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */
/** @import { Settings } from "./settings.js" */

/**
 * A place in a comparison, as the fragment of an address holds it:
 * `#source-compare/ID;view=read;base=a;claim=c-0f3a…;difference=d-…;story=1a2b3c4d`, for an element without an id
 * `#source-compare:2;…`, the second on its page, and `#source-compare:my-card.1:1;…` inside a shadow tree. Several elements' parts are joined by `&`. What is set as the
 * page has it is left out. While names are hidden, letters stand for the ids of articles, which may be names.
 *
 * @typedef {{
 *   settings: Partial<Settings>, claim: string | null, difference: string | null, story: string | null,
 * }} Place
 */

const PREFIX = "source-compare";

/**
 * What tells the element's part of a fragment from those of others.
 *
 * @param {Element} host
 */
export function linkName(host) {
  const trees = treesAround(host);
  if (host.id) return `${trees}/${encode(host.id)}`;
  const linked = alike(host).filter((element) => element.hasAttribute("permalink"));
  return `${trees}:${linked.indexOf(host) + 1}`;
}

/** The hosts of the shadow trees around an element, from the outside in: in each tree numbers begin anew. @param {Element} host */
function treesAround(host) {
  let trees = "";
  for (let root = host.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    trees = `:${encode(root.host.localName)}.${alike(root.host).indexOf(root.host) + 1}${trees}`;
  }
  return trees;
}

/** The elements of that name in its tree. @param {Element} host */
function alike(host) {
  const root = /** @type {Document | ShadowRoot} */ (host.getRootNode());
  return Array.from(root.querySelectorAll(CSS.escape(host.localName)));
}

/**
 * The element's part of a fragment. Whatever a fragment holds, nothing but texts comes of it.
 *
 * @param {string} fragment with or without `#`
 * @param {string} name from `linkName`
 * @returns {Map<string, string> | null} values still encoded; null if it has no part
 */
export function readPart(fragment, name) {
  const part = partsOf(fragment).find((part) => isNamed(part, name));
  if (part === undefined) return null;
  const entries = part.split(";").slice(1);
  return new Map(entries.map((entry) => /** @type {[string, string]} */ (entry.split(/=(.*)/s, 2))));
}

/**
 * A fragment with the element's part set anew.
 *
 * @param {string} fragment
 * @param {string} name
 * @param {Map<string, string>} values encoded
 * @returns {string | null} null if the fragment is the page's own, which stays as it is
 */
export function withPart(fragment, name, values) {
  const parts = partsOf(fragment);
  if (!parts.every((part) => part.startsWith(`${PREFIX}/`) || part.startsWith(`${PREFIX}:`))) return null;
  const part = partOf(name, values);
  const place = parts.findIndex((other) => isNamed(other, name));
  return (place < 0 ? [...parts, part] : parts.with(place, part)).join("&");
}

/** @param {string} name @param {Map<string, string>} values */
export function partOf(name, values) {
  return [PREFIX + name, ...Array.from(values, ([key, value]) => `${key}=${value}`)].join(";");
}

/**
 * @param {Lookup} lookup
 * @param {{
 *   settings: Settings, initial: Settings, base: string, story: string,
 *   chosen: { claim: string | null, difference: string | null } | null,
 * }} place `initial`: as the page has set it; `base`: id of the article that is read
 * @returns {Map<string, string>}
 */
export function placeToValues(lookup, { settings, initial, base, chosen, story }) {
  const { view, columns, claimOrder, claimSide, onlyMissing, kinds } = settings;
  const { allMarks, mutedMarks, differencesOnly, namesHidden, order } = settings;
  /** @param {string} id */
  const letter = (id) => lookup.articlesOf([id]).map(lookup.letter)[0] ?? "";
  /** @type {(string | false | null | undefined)[][]} */
  const values = [
    ["view", view],
    namesHidden ? ["letter", letter(base)] : ["base", encode(base)],
    columns !== null && namesHidden
      ? ["letters", columns.map(letter).join()]
      : ["columns", columns?.map(encode).join()],
    ["claims", claimOrder !== initial.claimOrder && claimOrder],
    ["side", claimSide !== initial.claimSide && encode(claimSide ?? "")],
    ["missing", onlyMissing !== initial.onlyMissing && flag(onlyMissing)],
    ["show", shownWords(kinds) !== shownWords(initial.kinds) && encode(shownWords(kinds) ?? "all")],
    ["marks", allMarks !== initial.allMarks && flag(allMarks)],
    ["muted", mutedMarks !== initial.mutedMarks && flag(mutedMarks)],
    ["differences", differencesOnly !== initial.differencesOnly && flag(differencesOnly)],
    ["names", namesHidden !== initial.namesHidden && (namesHidden ? "hidden" : "shown")],
    ["order", order !== initial.order && order],
    // Ids of a comparison made before can be any text.
    ["claim", chosen?.claim && encode(chosen.claim)],
    ["difference", chosen?.difference && encode(chosen.difference)],
    ["story", story],
  ];
  return new Map(values.flatMap(([key, value]) => (typeof value === "string" ? [[String(key), value]] : [])));
}

/**
 * What can be understood of a part; the rest is passed over.
 *
 * @param {Lookup} lookup
 * @param {Map<string, string>} values
 * @returns {Place}
 */
export function placeOf(lookup, values) {
  const { articles } = lookup.comparison;
  /** @param {string} key @param {(value: string) => string | undefined} idOf */
  const ids = (key, idOf) =>
    values
      .get(key)
      ?.split(",")
      .flatMap((value) => idOf(value) ?? []);
  const known = (/** @type {string} */ value) => lookup.article(decode(value) ?? "")?.id;
  const lettered = (/** @type {string} */ value) => articles.find((article) => lookup.letter(article) === value)?.id;
  const show = values.has("show") ? decode(values.get("show") ?? "") : null;
  const columns = ids("columns", known) ?? ids("letters", lettered);
  /** @type {Partial<Settings>} */
  const settings = {
    view: VIEWS.find((view) => view === values.get("view")),
    base: (ids("base", known) ?? ids("letter", lettered))?.[0],
    columns: columns && columns.length > 1 ? [...new Set(columns)] : undefined,
    claimOrder: ORDERS.find((order) => order === values.get("claims")),
    claimSide: sidesOf(lookup).find(({ name }) => name === decode(values.get("side") ?? ""))?.name,
    onlyMissing: readFlag(values.get("missing")),
    kinds: show === null ? undefined : shownKinds(show === "all" ? null : show),
    allMarks: readFlag(values.get("marks")),
    mutedMarks: readFlag(values.get("muted")),
    differencesOnly: readFlag(values.get("differences")),
    namesHidden: values.get("names") === "hidden" ? true : values.get("names") === "shown" ? false : undefined,
    order: OUTLET_ORDERS.find((order) => order === values.get("order")),
  };
  return {
    settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)),
    claim: decode(values.get("claim") ?? "") || null,
    difference: decode(values.get("difference") ?? "") || null,
    story: values.get("story") ?? null,
  };
}

/** Tells whether the texts are those that a link was made on. @param {Comparison} comparison */
export function storyMark({ articles }) {
  const texts = articles.map(({ id, headline, body }) => [id, headline, body]);
  return hash(JSON.stringify(texts)).toString(16).padStart(8, "0");
}

/** @param {string} fragment */
function partsOf(fragment) {
  const text = fragment.replace(/^#/, "");
  return text === "" ? [] : text.split("&");
}

/** @param {string} part @param {string} name */
function isNamed(part, name) {
  return part.split(";", 1)[0] === PREFIX + name;
}

/** @param {string} text */
function encode(text) {
  // Half of a surrogate pair cannot be encoded.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** @param {boolean} value */
function flag(value) {
  return value ? "1" : "0";
}

/** @param {string | undefined} value */
function readFlag(value) {
  return value === "1" ? true : value === "0" ? false : undefined;
}
