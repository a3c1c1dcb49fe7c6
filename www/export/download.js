/** Long enough for the browser to begin; after that the memory is given back. */
const KEPT_MS = 60_000;

/** Spreadsheets take a file for UTF-8 only if it begins with this mark. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * @typedef {{ name: string, type: "text/csv" | "application/json", text: string }} File
 */

/**
 * Has the browser save a file. Nothing is sent: the address is one of the page's own memory.
 *
 * @param {Document} document
 * @param {File} file
 */
export function download(document, { name, type, text }) {
  const content = type === "text/csv" ? [BYTE_ORDER_MARK, text] : [text];
  const href = URL.createObjectURL(new Blob(content, { type: `${type};charset=utf-8` }));
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
