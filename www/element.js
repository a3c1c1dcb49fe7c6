import { h, render } from "preact";
import { collect } from "./collect.js";
import { compare, load } from "./engine.js";
import { asFailure } from "./failure.js";
import { linkPassages } from "./linking.js";
import { styleSheet } from "./style.js";
import { translator } from "./translator.js";
import { viewNamed } from "./view-names.js";
import { Widget } from "./views/widget.js";

/** @import { Comparison, Story } from "../pkg/wasm/source_compare.js" */
/** @import { ViewName } from "./view-names.js" */
/** @import { Phase } from "./views/widget.js" */

// A server has no elements to extend; there the class can be imported but not used.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/**
 * Shows several articles about one event with what they share and differ in.
 *
 * @attr {"read" | "side-by-side" | "claims"} view - The view shown; follows the reader
 * @attr {string} base - Id of the article to read first; follows the reader
 * @attr {string} src - Address of a story as JSON
 * @attr {string} lang - Language of the interface, if it is not the page's
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
 *
 * @csspart widget - Everything
 * @csspart note - The line that says that the articles could not be compared
 * @csspart quality-note - What was compared, what was set aside
 * @csspart toolbar - The choice of view and marks
 * @csspart legend - The key to the marks
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
  static observedAttributes = ["base", "view", "src", "lang"];

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
  #comparedJson = "";

  connectedCallback() {
    this.#takeEarlyStory();
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [styleSheet()];
      // Articles can arrive after the element, while the page is still being read.
      root.addEventListener("slotchange", () => this.#isStoryInside() && this.#refresh());
      linkPassages(root);
    }
    this.#render();
    this.#refresh();
  }

  disconnectedCallback() {
    this.#attempt?.abort();
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (!this.shadowRoot || before === after) return;
    if (name === "src") this.#refresh();
    else this.#render();
  }

  /** The story to compare; takes precedence over `src` and over what the element holds. */
  get story() {
    return this.#story;
  }

  set story(story) {
    this.#story = story ?? null;
    if (this.shadowRoot) this.#refresh();
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

  #isStoryInside() {
    return this.#story === null && !this.hasAttribute("src");
  }

  async #refresh() {
    this.#attempt?.abort();
    const attempt = (this.#attempt = new AbortController());
    try {
      const story = this.#story ?? (await collect(this, attempt.signal));
      if (attempt.signal.aborted || story === null) return;
      const json = JSON.stringify(story);
      if (json === this.#comparedJson) return;
      this.#shownStory = story;
      await load();
      if (attempt.signal.aborted) return;
      const comparison = await compare(/** @type {Story} */ (story));
      if (attempt.signal.aborted) return;
      this.#comparedJson = json;
      this.#comparison = comparison;
      this.#show("ready");
      this.#tell("source-compare-ready", { comparison });
    } catch (error) {
      if (attempt.signal.aborted) return;
      const { code, path, message, cause } = asFailure(error);
      this.#comparedJson = "";
      this.#comparison = null;
      this.#show("failed");
      this.#tell("source-compare-error", { code, path, message, cause });
    }
  }

  /** @param {Phase} phase */
  #show(phase) {
    this.#phase = phase;
    this.#render();
  }

  #render() {
    if (!this.shadowRoot) return;
    render(
      h(Widget, {
        phase: this.#phase,
        story: this.#shownStory,
        comparison: this.#comparison,
        hasArticles: this.querySelector(":scope > article") !== null,
        translator: translator(this.closest("[lang]")?.getAttribute("lang")),
        base: this.getAttribute("base"),
        view: viewNamed(this.getAttribute("view")),
        onBase: (/** @type {string} */ id) => this.setAttribute("base", id),
        onView: (/** @type {ViewName} */ name) => this.setAttribute("view", name),
        onSelect: (/** @type {string | null} */ claim) => this.#tell("source-compare-select", { claim }),
      }),
      this.shadowRoot,
    );
  }

  /** @param {string} type @param {object} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
