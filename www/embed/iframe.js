const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("#comparison"));
const address = new URL(frame.src);

addEventListener("message", ({ data, origin, source }) => {
  if (source !== frame.contentWindow || origin !== address.origin || data?.type !== "frame-height") return;
  if (Number.isFinite(data.height)) frame.height = String(Math.ceil(data.height));
});
