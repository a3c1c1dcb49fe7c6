import { h } from "preact";
import { useState } from "preact/hooks";
import { useReading } from "./reading.js";

/** Copies the address of this place; where the browser forbids that, shows it to be copied by hand. */
export function CopyLink() {
  const { translator, address } = useReading();
  const { t } = translator;
  const [result, setResult] = useState(/** @type {"copied" | string | null} */ (null));
  if (address() === null) return null;
  const copy = async () => {
    const link = address() ?? "";
    try {
      await navigator.clipboard.writeText(link);
      setResult("copied");
    } catch {
      setResult(link);
    }
  };
  const isShown = result !== null && result !== "copied";
  return h(
    "p",
    { class: "copy-link" },
    h("button", { type: "button", class: "link", onClick: copy }, t("link.copy")),
    h("span", { role: "status" }, result === "copied" && t("link.copied")),
    isShown &&
      h("input", {
        type: "text",
        readOnly: true,
        value: result,
        "aria-label": t("link.here"),
        onFocus: (/** @type {FocusEvent} */ event) => /** @type {HTMLInputElement} */ (event.currentTarget).select(),
      }),
  );
}
