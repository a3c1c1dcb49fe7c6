import { h, render } from "preact";
import { collect } from "./collect.js";
import { compare, load, publish } from "./engine.js";
import { asFailure } from "./failure.js";
import { languageOf } from "./language.js";
import { linkPassages } from "./linking.js";
import { linkName } from "./permalink.js";
import { keepOwnProps } from "./own-props.js";
import { asAttributes, settingsOf } from "./settings.js";
import { styleSheet } from "./style.js";
import { translator } from "./translator.js";
import { Boundary } from "./views/boundary.js";
import { Widget } from "./views/widget.js";

/** @import { Comparison, Story } from "../pkg/wasm/source_compare.js" */
/** @import { Dispute } from "./dispute.js" */
/** @import { Settings } from "./settings.js" */
/** @import { Phase } from "./views/widget.js" */

keepOwnProps();

// A server has no elements to extend; there the class can be imported but not used.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/** What in the element can change its story: its articles' text and what `collect.js` reads of them. */
const WATCHED = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: [
    "id",
    "cite",
    "hidden",
    "lang",
    "type",
    "data-outlet",
    "data-url",
    "data-published",
    "data-byline",
    "data-complete",
  ],
};

/** Edits that follow one another faster make one comparison; a reader notices no delay of this length. */
const SETTLE_MS = 50;

/**
 * Shows several articles about one event with what they share and differ in.
 *
 * @attr {"overview" | "read" | "claims" | "side-by-side" | "quotes" | "headlines" | "wording" | "prominence"} view - The view shown; follows the reader
 * @attr {string} base - Id of the article to read first; follows the reader
 * @attr {string} show - The kinds of difference that are marked, by groups (facts, quotes, sayings, words) or by single kinds (number, date, hedge …); all without it; follows the reader
 * @attr {"hidden"} names - Letters stand for the names of outlets; follows the reader
 * @attr {"neutral" | "supplied" | "published"} order - The order of outlets: drawn from the ids of the story, the story's own, by time of publication; follows the reader
 * @attr {boolean} permalink - The address of the page follows the reader in its fragment, and links to a claim can be copied
 * @attr {boolean} dispute - Readers can dispute a mark: the page then listens to source-compare-dispute
 * @attr {string} src - Address of a story as JSON
 * @attr {string} lang - Language of the interface, if it is not the page's
 * @attr {number} max-excerpt - Words of a text in a copy or a file to publish, at a time; with it whole texts cannot be saved
 *
 * @prop {unknown} story - The story to compare; goes before `src` and what the element holds
 * @prop {Comparison | null} comparison - The comparison shown; read only
 *
 * @slot - The articles: in full until there is a comparison, then folded below it
 * @slot heading - Stands above everything; else the story's title
 *
 * @fires source-compare-ready - A comparison is shown; detail: { comparison }
 * @fires source-compare-error - There is none; detail: { code, path, message, cause }
 * @fires source-compare-select - Another claim was chosen; detail: { claim }, its id or null
 * @fires source-compare-dispute - A reader disputes a mark; detail: { kind, rule, confidence, claim, difference, sides, articles, engine, schema, override, permalink }; a page that has taken it calls preventDefault()
 *
 * @csspart widget - Everything
 * @csspart note - The line that says that the articles could not be compared
 * @csspart quality-note - What was compared, what was set aside, in one line that opens
 * @csspart minimap - The map of claims by texts
 * @csspart labels - How the outlets are labelled, in the Overview
 * @csspart toolbar - The choice of view and marks
 * @csspart export - What can be saved or copied
 * @csspart legend - The key to the marks
 * @csspart method-note - How the comparison was made, on paper
 * @csspart bar - The row above the articles
 * @csspart picker - The choice of an article in that row
 * @csspart article - An article
 * @csspart passage - A passage on one claim
 * @csspart difference - A mark in it
 * @csspart count - How many independent texts share it
 * @csspart missing-claims - What the other texts have
 * @csspart matrix - The table of claims by texts
 * @csspart panel - The evidence
 * @csspart difference-card - One difference in it
 *
 * @cssproperty --source-compare-text-font - Font of the articles
 * @cssproperty --source-compare-interface-font - Font of everything else
 * @cssproperty --source-compare-background - Of the widget
 * @cssproperty --source-compare-surface - Of boxes on it
 * @cssproperty --source-compare-text - Text
 * @cssproperty --source-compare-muted - Text that is less important
 * @cssproperty --source-compare-line - Rules
 * @cssproperty --source-compare-control - Edges of buttons and lists
 * @cssproperty --source-compare-accent - What can be pressed
 * @cssproperty --source-compare-highlight - The passage looked at
 * @cssproperty --source-compare-shared-all - Tint of what all independent texts share
 * @cssproperty --source-compare-shared-most - Tint of what most share
 * @cssproperty --source-compare-shared-some - Tint of what some share
 * @cssproperty --source-compare-fact - Marks of facts that differ
 * @cssproperty --source-compare-quote - Marks of quotations that differ
 * @cssproperty --source-compare-attribution - Marks of verbs of saying and hedges
 * @cssproperty --source-compare-wording - Marks of words that differ
 * @cssproperty --source-compare-sticky-top - Room for a page header that stays in sight
 */
export class SourceCompareElement extends Base {
  static observedAttributes = [
    "base",
    "view",
    "show",
    "names",
    "order",
    "permalink",
    "dispute",
    "src",
    "lang",
    "max-excerpt",
  ];

  /** @type {ShadowRoot | null} */
  #root = null;
  /** @type {MutationObserver | null} */
  #observer = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;
  /** @type {unknown} */
  #story = null;
  /** @type {unknown} */
  #shownStory = null;
  /** @type {Comparison | null} */
  #comparison = null;
  /** @type {Phase} */
  #phase = "waiting";
  /** The attempt under way; a newer one ends it. @type {AbortController | null} */
  #attempt = null;
  /** @type {string | null} */
  #comparedJson = null;
  /** What the last error event said about which story: the same again is no news. @type {string | null} */
  #toldFailure = null;
  #isBroken = false;
  /** What the reader has set, apart from what attributes hold. @type {Partial<Settings>} */
  #chosen = {};
  /** Whether several attributes are being written, of which one drawing is to follow. */
  #isChanging = false;

  connectedCallback() {
    this.#takeEarlyStory();
    try {
      this.#setUp();
    } catch (error) {
      return this.#tellFailure(error, null);
    }
    this.#observer?.observe(this, WATCHED);
    this.#render();
    this.#refresh();
  }

  #setUp() {
    // Before the shadow root, which takes the articles out of sight until it has a slot.
    const sheet = styleSheet(this.ownerDocument);
    this.#observer ??= new MutationObserver(() => this.#isStoryInside() && this.#refreshSoon());
    if (!this.#root) {
      this.#root = this.attachShadow({ mode: "open" });
      linkPassages(this.#root);
    }
    // Each time, since a sheet stays behind when its element moves to another document.
    this.#root.adoptedStyleSheets = [sheet];
  }

  disconnectedCallback() {
    this.#attempt?.abort();
    this.#observer?.disconnect();
    clearTimeout(this.#settling);
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (!this.#isLive() || this.#isChanging || before === after) return;
    if (name === "src") this.#refresh();
    else this.#render();
  }

  /** The story to compare; takes precedence over `src` and over what the element holds. */
  get story() {
    return this.#story;
  }

  set story(story) {
    this.#story = story ?? null;
    if (this.#isLive()) this.#refresh();
  }

  /** The comparison that is shown, or null. */
  get comparison() {
    return this.#comparison;
  }

  /** A story set before the class was known sits on the instance and would hide the accessor. */
  #takeEarlyStory() {
    if (!Object.hasOwn(this, "story")) return;
    const story = this.story;
    Reflect.deleteProperty(this, "story");
    this.#story = story ?? null;
  }

  /** Attributes and properties can come before the element is connected, which then reads them all. */
  #isLive() {
    return this.#root !== null && this.isConnected;
  }

  #isStoryInside() {
    return this.#story === null && !this.hasAttribute("src");
  }

  #refreshSoon() {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#refresh(), SETTLE_MS);
  }

  async #refresh() {
    this.#attempt?.abort();
    const { signal } = (this.#attempt = new AbortController());
    let story = null;
    let tried = null;
    try {
      if (this.#isStoryInside()) await wholePage(this.ownerDocument, signal);
      story = this.#story ?? (await collect(this, signal));
      if (signal.aborted) return;
      const json = fingerprint(story);
      if (json !== null && json === this.#comparedJson) return;
      this.#shownStory = story;
      if (story === null) return this.#show("waiting", null);
      // The articles, until they are compared.
      if (this.#phase !== "ready") this.#render();
      await load();
      if (signal.aborted) return;
      tried = json;
      const comparison = await compare(/** @type {Story} */ (story));
      if (signal.aborted) return;
      this.#show("ready", comparison);
      this.#comparedJson = json;
      if (this.#isBroken) return;
      this.#toldFailure = null;
      this.#tell("source-compare-ready", { comparison });
    } catch (error) {
      if (signal.aborted) return;
      this.#shownStory = story;
      this.#show("failed", null);
      this.#tellFailure(error, tried);
    }
  }

  /**
   * @param {unknown} error
   * @param {string | null} json The story that the engine refused; where the engine or the story itself
   *   could not be had, every further try would fail the same
   */
  #tellFailure(error, json) {
    const { code, path, message, cause } = asFailure(error);
    const failure = [code, path, message, json].join("\n");
    if (failure === this.#toldFailure) return;
    this.#toldFailure = failure;
    this.#tell("source-compare-error", { code, path, message, cause });
  }

  /** @param {Phase} phase @param {Comparison | null} comparison */
  #show(phase, comparison) {
    this.#phase = phase;
    this.#comparison = comparison;
    // Columns are ids of the articles of one comparison.
    this.#chosen = { ...this.#chosen, columns: null };
    this.#comparedJson = null;
    this.#isBroken = false;
    this.#render();
  }

  #render() {
    if (!this.#root) return;
    try {
      render(h(Boundary, { key: this.#phase, onError: (error) => this.#break(error) }, this.#widget()), this.#root);
    } catch (error) {
      this.#break(error);
    }
  }

  #widget() {
    return h(Widget, {
      phase: this.#phase,
      story: this.#shownStory,
      comparison: this.#comparison,
      hasArticles: this.querySelector(":scope > article") !== null,
      translator: translator(languageOf(this)),
      settings: settingsOf(this, this.#chosen),
      change: (/** @type {Partial<Settings>} */ some) => this.#change(some),
      maxExcerpt: wholeNumber(this.getAttribute("max-excerpt")),
      publish: this.#publish,
      onSelect: (/** @type {string | null} */ claim) => this.#tell("source-compare-select", { claim }),
      linkName: this.hasAttribute("permalink") ? linkName(this) : null,
      onDispute: this.hasAttribute("dispute")
        ? (/** @type {Dispute} */ dispute) => !this.#tell("source-compare-dispute", dispute, true)
        : null,
    });
  }

  /**
   * Makes a comparison to publish of the story that is shown.
   *
   * @param {string} own
   * @param {number} maxExcerpt
   */
  #publish = (own, maxExcerpt) => publish(/** @type {Story} */ (this.#shownStory), own, maxExcerpt);

  /** @param {Partial<Settings>} some */
  #change(some) {
    const { attributes, rest } = asAttributes(some);
    this.#chosen = { ...this.#chosen, ...rest };
    this.#isChanging = true;
    for (const [name, value] of attributes) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
    this.#isChanging = false;
    this.#render();
  }

  /** Something could not be drawn. @param {unknown} error */
  #break(error) {
    this.#isBroken = true;
    // Later, since the drawing is still under way.
    queueMicrotask(() => {
      this.#attempt?.abort();
      if (this.#phase === "failed") {
        // Not even the note can be drawn. A slot alone shows the articles.
        this.#root?.replaceChildren(this.ownerDocument.createElement("slot"));
        return;
      }
      const json = this.#comparedJson;
      this.#show("failed", null);
      this.#tellFailure(error, json);
    });
  }

  /** @param {string} type @param {object} detail @param {boolean} [cancelable] */
  #tell(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}

/**
 * Resolves when the parser is done: before, half of the articles may be missing.
 *
 * @param {Document} document
 * @param {AbortSignal} signal
 */
function wholePage(document, signal) {
  if (document.readyState !== "loading") return null;
  return new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true, signal }));
}

/** A limit that is none is no limit. @param {string | null} value */
function wholeNumber(value) {
  return value !== null && /^\d{1,6}$/.test(value.trim()) ? Number(value) : null;
}

/** Tells stories apart; null for one that JSON cannot hold, which always counts as new. @param {unknown} story */
function fingerprint(story) {
  try {
    return JSON.stringify(story) ?? null;
  } catch {
    return null;
  }
}
