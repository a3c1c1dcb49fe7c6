// Runs in the page, which loads it as a module.

/** What a widget that only draws text has no use for. */
const ELEMENTS =
  "script, style, link, meta, base, iframe, frame, object, embed, portal, img, picture, video, audio, source, form, " +
  "input[type=image], template, foreignObject, use, image, animate, set, math, noscript, textarea:not([readonly]), marquee, dialog[open]";

/** Attributes whose value a browser runs or loads. */
const ADDRESSES = ["href", "xlink:href", "src", "srcset", "action", "formaction", "ping", "poster", "background"];

/** Looks at all that the widget has drawn, as often as it is asked to. */
export class Watch {
  #root;
  /** @type {Set<string>} */
  #found = new Set();
  /** @type {Set<string>} */
  #seen = new Set();

  /** @param {Element} host */
  constructor(host) {
    this.#root = /** @type {ShadowRoot} */ (host.shadowRoot);
  }

  /** @param {string} what */
  look(what) {
    const texts = document.createTreeWalker(this.#root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) this.#seen.add(/** @type {Text} */ (texts.currentNode).data);
    for (const element of this.#root.querySelectorAll(ELEMENTS)) this.#found.add(`${what}: ${element.localName}`);
    for (const element of this.#root.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (isHarmful(element, name, value)) this.#found.add(`${what}: ${element.localName} ${name}=${value}`);
      }
    }
  }

  findings() {
    return [...this.#found];
  }

  /** Which of these texts has not been seen in one piece. @param {string[]} texts */
  missing(texts) {
    const seen = [...this.#seen];
    return texts.filter((text) => !seen.some((data) => data.includes(text))).map((text) => `not shown: ${text}`);
  }

  /** The text of an article without what the widget puts between its words. @param {Element} article */
  static textOf(article) {
    const copy = /** @type {Element} */ (article.cloneNode(true));
    for (const control of copy.querySelectorAll("button")) control.remove();
    return copy.textContent ?? "";
  }
}

/** @param {Element} element @param {string} name @param {string} value */
function isHarmful(element, name, value) {
  if (/^on|^srcdoc$|^is$/.test(name)) return true;
  // Measures that a script sets, never words of a story.
  if (name === "style") return !/^([\w-]+: -?[\d.]+(%|[a-z]*);\s*)*$/.test(value);
  if (["id", "class", "part", "name", "slot"].includes(name)) return !/^[\w -]*$/.test(value);
  if (name === "lang") return !/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(value);
  if (!ADDRESSES.includes(name) || value.startsWith("#")) return false;
  return element.localName !== "a" || !/^https?:$/.test(/** @type {HTMLAnchorElement} */ (element).protocol);
}
