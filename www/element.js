import { DEFAULT_MAX_EXCERPT } from "./export/excerpt.js";
import { displayClass, comparingOf, publishing } from "./deferred-parts.js";
import { asFailure } from "./failure.js";
import { languageOf } from "./language.js";
import { whenNear } from "./nearness.js";
import { linkName } from "./permalink.js";
import { asAttributes, settingsOf } from "./settings.js";
import { ADDRESSES, given, sourceIn, WATCHED, wholePage } from "./source.js";
import { translator } from "./translator.js";

/** @import { Comparison } from "../pkg/wasm/source_compare.js" */
/** @import { Display } from "./display.js" */
/** @import { Dispute } from "./dispute.js" */
/** @import { Settings } from "./settings.js" */
/** @import { Publish, Selection } from "./views/reading.js" */
/** @import { Source } from "./source.js" */
/** @import { Translator } from "./translator.js" */
/** @import { Phase } from "./views/widget.js" */

// A server has no elements to extend; there the class can be imported but not used.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/** Codes of failures to have an engine. */
const WITHOUT_ENGINE = new Set(["load-failed", "version-mismatch"]);

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
 * @attr {string} comparison - Address of a comparison made before, as JSON: shown as it is, without the engine
 * @attr {"lazy" | "eager"} loading - Whether to load everything only when a reader comes near, which is so without it, or at once
 * @attr {string} lang - Language of the interface, if it is not the page's
 * @attr {number} max-excerpt - Words of a text in a copy or a file to publish, at a time; with it no file has more than a third of a text; what is no whole number means 25
 *
 * @prop {unknown} story - The story to compare; goes before the attributes and what the element holds
 * @prop {Comparison | null} comparison - The comparison shown; one that was made before can be set, instead of a story
 *
 * @slot - The articles: in full until there is a comparison, then folded below it
 * @slot heading - Stands above everything; else the story's title
 *
 * @fires source-compare-ready - A comparison is shown; detail: { comparison }
 * @fires source-compare-error - There is none; detail: { code, path, message, cause }
 * @fires source-compare-select - Something else was chosen; detail: { claim, difference }, ids or null
 * @fires source-compare-dispute - A reader disputes a mark; detail: { kind, rule, confidence, claim, difference, sides, articles, engine, schema, override, permalink }; a page that has taken it calls preventDefault()
 *
 * @csspart widget - Everything
 * @csspart note - The line that says why there is no comparison, or which engine made it
 * @csspart show-whole - The button on a widget that is cut off where its articles ended
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
    "comparison",
    "loading",
    "lang",
    "max-excerpt",
  ];

  /** What a script has set. @type {{ kind: Source["kind"], value: unknown } | null} */
  #given = null;
  /** Makes a comparison to publish, where the whole story is known. @type {Publish | null} */
  #publish = null;
  /** What draws, as soon as it has come. @type {Display | null} */
  #display = null;
  /** @type {Translator | null} */
  #translator = null;
  /** @type {MutationObserver | null} */
  #observer = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;
  /** Whether a reader has come near, or something else has asked for the comparison. */
  #isWanted = false;
  #stopWaiting = () => {};
  /** What is shown, or would be: a story, or a comparison made before. @type {unknown} */
  #shown = null;
  /** @type {Comparison | null} */
  #comparison = null;
  /** @type {Phase} */
  #phase = "waiting";
  /** Why there is no comparison. @type {string | null} */
  #failure = null;
  /** The attempt under way; a newer one ends it. @type {AbortController | null} */
  #attempt = null;
  /** Tells the source of what is shown from others. @type {unknown} */
  #shownKey = null;
  /** What the last error event said about which source: the same again is no news. @type {{ text: string, key: unknown } | null} */
  #toldFailure = null;
  #isBroken = false;
  /** What the reader has set, apart from what attributes hold. @type {Partial<Settings>} */
  #chosen = {};
  /** Whether several attributes are being written, of which one drawing is to follow. */
  #isChanging = false;

  connectedCallback() {
    this.#takeEarly("story");
    this.#takeEarly("comparison");
    this.#observer ??= new MutationObserver(() => this.#isSourceInside() && this.#refreshSoon());
    this.#observer.observe(this, WATCHED);
    this.#display?.moved();
    this.#render();
    if (this.#isWanted || this.#given || this.getAttribute("loading") === "eager") this.#want();
    else this.#stopWaiting = whenNear(this, () => this.#want());
  }

  disconnectedCallback() {
    this.#stopWaiting();
    this.#attempt?.abort();
    this.#observer?.disconnect();
    clearTimeout(this.#settling);
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (!this.isConnected || this.#isChanging || before === after) return;
    if (name === "loading") return after === "eager" ? this.#want() : undefined;
    if (!this.#isWanted) return;
    // If that language cannot be had, it goes on in the one that it has.
    if (name === "lang") this.#translate().catch(() => {});
    else if (ADDRESSES.some((address) => address === name)) this.#refresh();
    else this.#render();
  }

  /** The story to compare; takes precedence over what the markup says. */
  get story() {
    return this.#given?.kind === "story" ? this.#given.value : null;
  }

  set story(story) {
    this.#give("story", story);
  }

  /** The comparison that is shown, or null. One that is set is shown as it is, and nothing is compared. */
  get comparison() {
    return this.#comparison;
  }

  set comparison(comparison) {
    this.#give("comparison", comparison);
  }

  /** @param {Source["kind"]} kind @param {unknown} value */
  #give(kind, value) {
    // What is taken back has to be what was given; else nothing is.
    if (value === null || value === undefined) {
      if (this.#given?.kind !== kind) return;
      this.#given = null;
    } else this.#given = { kind, value };
    if (this.isConnected) this.#want();
  }

  /** What was set before the class was known sits on the instance and would hide the accessor. @param {"story" | "comparison"} name */
  #takeEarly(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    Reflect.deleteProperty(this, name);
    this.#give(name, value);
  }

  #isSourceInside() {
    return this.#isWanted && this.#given === null && ADDRESSES.every((name) => !this.hasAttribute(name));
  }

  #want() {
    this.#stopWaiting();
    this.#isWanted = true;
    this.#refresh();
  }

  #refreshSoon() {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#refresh(), SETTLE_MS);
  }

  async #refresh() {
    this.#attempt?.abort();
    const { signal } = (this.#attempt = new AbortController());
    let value = null;
    let tried = null;
    try {
      const drawing = this.#loadDisplay();
      // Awaited below; should something else fail first, this is no failure of its own.
      drawing.catch(() => {});
      if (this.#isSourceInside()) await wholePage(this.ownerDocument, signal);
      const source = this.#given ? given(this.#given.kind, this.#given.value) : sourceIn(this);
      const comparing = source && comparingOf(source.kind);
      comparing?.catch(() => {});
      const read = source && (await source.read(signal));
      if (signal.aborted) return;
      if (read && read.key !== null && read.key === this.#shownKey) return;
      value = read?.value ?? null;
      await drawing;
      if (signal.aborted) return;
      this.#shown = value;
      if (!comparing || !read) return this.#show("waiting", null);
      // The articles of a story that is not in the page, until they are compared.
      if (this.#phase !== "ready") this.#render();
      const compare = await comparing;
      if (signal.aborted) return;
      tried = read.key;
      const comparison = await compare(value, signal);
      if (signal.aborted) return;
      this.#publish = source?.kind === "story" ? publishing(value) : null;
      this.#show("ready", comparison);
      this.#shownKey = tried;
      if (this.#isBroken) return;
      this.#toldFailure = null;
      this.#tell("source-compare-ready", { comparison });
    } catch (error) {
      if (signal.aborted) return;
      this.#shown = value;
      this.#fail(error, tried);
    }
  }

  async #loadDisplay() {
    const [Display] = await Promise.all([displayClass(), this.#translate()]);
    this.#display ??= new Display(this, (error) => this.#break(error));
  }

  async #translate() {
    const wanted = languageOf(this);
    const found = await translator(wanted);
    // The attribute may have changed while a table was on its way.
    if (wanted !== languageOf(this)) return;
    this.#translator = found;
    this.#render();
  }

  /** @param {unknown} error @param {unknown} tried the key of what was refused */
  #fail(error, tried) {
    this.#failure = asFailure(error).code;
    this.#show("failed", null);
    this.#tellFailure(error, tried);
  }

  /**
   * @param {unknown} error
   * @param {unknown} tried the key of what was refused; null if nothing was tried yet
   */
  #tellFailure(error, tried) {
    const { code, path, message, cause } = asFailure(error);
    const text = [code, path, message].join("\n");
    // Where the engine is to blame, every other story would fail the same.
    const key = WITHOUT_ENGINE.has(code) ? null : tried;
    if (text === this.#toldFailure?.text && key === this.#toldFailure.key) return;
    this.#toldFailure = { text, key };
    this.#tell("source-compare-error", { code, path, message, cause });
  }

  /** @param {Phase} phase @param {Comparison | null} comparison */
  #show(phase, comparison) {
    this.#phase = phase;
    this.#comparison = comparison;
    // Columns are ids of the articles of one comparison.
    this.#chosen = { ...this.#chosen, columns: null };
    this.#shownKey = null;
    this.#isBroken = false;
    this.#render();
  }

  #render() {
    // Articles in the page are left alone until there is something to show.
    const isNeeded = this.#phase !== "waiting" || !this.#hasArticles() || this.shadowRoot !== null;
    if (!this.#display || !this.#translator || !isNeeded) return;
    try {
      this.#display.draw(this.#drawn(this.#translator));
    } catch (error) {
      this.#break(error);
    }
  }

  #hasArticles() {
    return this.querySelector(":scope > article") !== null;
  }

  /** @param {Translator} translator */
  #drawn(translator) {
    return {
      phase: this.#phase,
      failure: this.#failure,
      story: this.#shown,
      comparison: this.#comparison,
      hasArticles: this.#hasArticles(),
      translator,
      settings: settingsOf(this, this.#chosen),
      change: (/** @type {Partial<Settings>} */ some) => this.#change(some),
      maxExcerpt: excerptLimit(this.getAttribute("max-excerpt")),
      publish: this.#publish,
      onSelect: (/** @type {Selection | null} */ chosen) =>
        this.#tell("source-compare-select", { claim: chosen?.claim ?? null, difference: chosen?.difference ?? null }),
      linkName: this.hasAttribute("permalink") ? linkName(this) : null,
      onDispute: this.hasAttribute("dispute")
        ? (/** @type {Dispute} */ dispute) => !this.#tell("source-compare-dispute", dispute, true)
        : null,
    };
  }

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
      if (this.#phase === "failed") this.#display?.giveUp();
      else this.#fail(error, this.#shownKey);
    });
  }

  /** @param {string} type @param {object} detail @param {boolean} [cancelable] */
  #tell(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}

/** Whoever sets a limit wants one: what cannot be read is the usual one. @param {string | null} value */
function excerptLimit(value) {
  if (value === null) return null;
  return /^\d{1,6}$/.test(value.trim()) ? Number(value) : DEFAULT_MAX_EXCERPT;
}
