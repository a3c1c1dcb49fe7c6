/** What is less cannot be seen. */
const TOLERANCE = 1;

/** Where an element is, and what comes after it. @typedef {{ own: DOMRect, next: Element | Text | null, top: number }} Place */

/**
 * Keeps the page where it is while the widget takes the place of its articles. If something in sight would move,
 * that waits until the reader acts: a widget that is shorter keeps the room of what it replaces, one that is
 * taller is cut off there. Articles never are. Most often nothing waits, since the widget is drawn before it comes into sight.
 *
 * The size stands in a sheet, which no policy refuses, and a page's own rules go before it.
 */
export class BlockSize {
  #host;
  #sheet;
  #onRelease;
  /** @type {AbortController | null} */
  #keeping = null;
  #isCut = false;

  /**
   * @param {HTMLElement} host
   * @param {CSSStyleSheet} sheet
   * @param {() => void} onRelease
   */
  constructor(host, sheet, onRelease) {
    this.#host = host;
    this.#sheet = sheet;
    this.#onRelease = onRelease;
  }

  /** Whether the end of the widget is out of sight. */
  get isCut() {
    return this.#isCut;
  }

  /**
   * @param {Place} before where the element was before something else was drawn in it
   * @param {boolean} cuts whether what is too much is cut off; else what draws has to hold it back
   */
  keep({ own, next, top }, cuts) {
    this.#stop();
    const moved = next ? topOf(next) : top;
    const inSight = this.#host.ownerDocument.documentElement.clientHeight;
    if (Math.abs(moved - top) < TOLERANCE || Math.min(top, moved) >= inSight) return;
    // Who gave it no room wants it to take what it needs.
    if (own.height < TOLERANCE) return;
    this.#isCut = moved > top;
    const size = `${own.height}px`;
    if (!this.#isCut) this.#sheet.replaceSync(`:host { min-block-size: ${size}; }`);
    else if (cuts) this.#sheet.replaceSync(`:host { block-size: ${size}; overflow: clip; }`);
    this.#releaseWhenDue();
  }

  release() {
    if (!this.#keeping) return;
    this.#stop();
    this.#onRelease();
  }

  #releaseWhenDue() {
    const { width } = this.#host.getBoundingClientRect();
    this.#keeping = new AbortController();
    const { signal } = this.#keeping;
    const release = () => this.release();
    for (const type of ["click", "keydown", "focusin"]) this.#host.addEventListener(type, release, { signal });
    const page = this.#host.ownerDocument.defaultView ?? window;
    // In another width the room is another one.
    const resized = new page.ResizeObserver(() => {
      if (Math.abs(this.#host.getBoundingClientRect().width - width) > TOLERANCE) release();
    });
    resized.observe(this.#host);
    signal.addEventListener("abort", () => resized.disconnect());
    if (this.#isCut) page.addEventListener("scroll", () => this.#endIsBelow() && release(), { signal, passive: true });
    page.addEventListener("beforeprint", release, { signal });
  }

  #endIsBelow() {
    return this.#host.getBoundingClientRect().bottom >= this.#host.ownerDocument.documentElement.clientHeight;
  }

  #stop() {
    this.#keeping?.abort();
    this.#keeping = null;
    this.#isCut = false;
    this.#sheet.replaceSync("");
  }
}

/**
 * @param {HTMLElement} host
 * @returns {Place}
 */
export function placeOf(host) {
  const next = nextOf(host);
  return { own: host.getBoundingClientRect(), next, top: next ? topOf(next) : 0 };
}

/**
 * The first thing after an element that takes up room.
 *
 * @param {Node} from
 * @returns {Element | Text | null}
 */
function nextOf(from) {
  for (let node = from.nextSibling; node; node = node.nextSibling) {
    if ((node instanceof Element || (node instanceof Text && node.data.trim() !== "")) && rectOf(node).height > 0) {
      return node;
    }
  }
  const { parentNode } = from;
  if (!parentNode) return null;
  return nextOf(parentNode instanceof ShadowRoot ? parentNode.host : parentNode);
}

/** @param {Element | Text} node */
function topOf(node) {
  return rectOf(node).top;
}

/** @param {Element | Text} node */
function rectOf(node) {
  if (node instanceof Element) return node.getBoundingClientRect();
  const range = node.ownerDocument.createRange();
  range.selectNode(node);
  return range.getBoundingClientRect();
}
