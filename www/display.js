import { h, render } from "preact";
import { BlockSize, placeOf } from "./block-size.js";
import { linkPassages } from "./linking.js";
import { keepOwnProps } from "./own-props.js";
import { styleSheet } from "./style.js";
import { Boundary } from "./views/boundary.js";
import { Widget } from "./views/widget.js";

/** What the widget is drawn from. @typedef {Omit<Parameters<typeof Widget>[0], "isCut" | "showWhole">} Drawn */

keepOwnProps();

/**
 * What draws into an element: the views and their styles, fetched when a reader comes near. Until the first
 * drawing the element is as the page has it.
 */
export class Display {
  #host;
  #onError;
  /** @type {ShadowRoot | null} */
  #root = null;
  /** @type {BlockSize | null} */
  #size = null;
  /** @type {Drawn | null} */
  #drawn = null;

  /**
   * @param {HTMLElement} host
   * @param {(error: unknown) => void} onError told of what cannot be drawn
   */
  constructor(host, onError) {
    // Made only when a list is first needed; that there is none has to be known before anything is drawn.
    if (!Intl.ListFormat) throw new TypeError("this browser has no Intl.ListFormat");
    this.#host = host;
    this.#onError = onError;
  }

  /** @param {Drawn} drawn */
  draw(drawn) {
    const isOther = drawn.phase !== this.#drawn?.phase;
    this.#drawn = drawn;
    if (!isOther) return this.#render();
    const before = placeOf(this.#host);
    this.#size ??= this.#dress();
    this.#render();
    // A line of note can wait; articles are not cut for it.
    this.#size.keep(before, drawn.phase === "ready");
    // Once more, to say so.
    if (this.#size.isCut) this.#render();
  }

  /** Sheets stay behind when their element moves to another document. */
  moved() {
    if (this.#root) this.#size = this.#dress();
  }

  /** For when not even a note can be drawn: a slot alone shows the articles. */
  giveUp() {
    this.#root?.replaceChildren(this.#host.ownerDocument.createElement("slot"));
  }

  #dress() {
    const { ownerDocument } = this.#host;
    const own = new (ownerDocument.defaultView ?? window).CSSStyleSheet();
    const sheets = [styleSheet(ownerDocument), own];
    // After the sheets, which some browsers do not have: a shadow root takes the articles out of sight.
    this.#root ??= this.#attached();
    this.#root.adoptedStyleSheets = sheets;
    return new BlockSize(this.#host, own, () => this.#render());
  }

  #attached() {
    const root = this.#host.attachShadow({ mode: "open" });
    linkPassages(root);
    return root;
  }

  #render() {
    if (!this.#root || !this.#drawn) return;
    const size = this.#size;
    const shown = h(Widget, {
      ...this.#drawn,
      isCut: size?.isCut ?? false,
      showWhole: () => size?.release(),
    });
    render(h(Boundary, { key: this.#drawn.phase, onError: this.#onError }, shown), this.#root);
  }
}
