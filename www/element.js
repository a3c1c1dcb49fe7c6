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
 * @attr {string} base Id of the article to read first
 * @attr {"read" | "side-by-side" | "claims"} view
 * @attr {string} src Address of a story as JSON
 * @attr {string} lang Language of the interface, if it is not the page's
 * @slot The articles, for as long as there is no comparison
 * @slot heading Stands above everything
 * @fires source-compare-ready detail: { comparison }
 * @fires source-compare-error detail: { code, path, message, cause }
 * @fires source-compare-select detail: { claim }, the chosen claim's id, or null if none is chosen
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
