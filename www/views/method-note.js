import { h } from "preact";
import { methodNote } from "../export/method-note.js";
import { useReading } from "./reading.js";

/** How the comparison was made. On paper alone: on a screen each fact stands where it is of use. */
export function MethodNote() {
  const note = methodNote(useReading());
  return h(
    "section",
    { class: "method-note", part: "method-note" },
    note.map(({ title, lines }, index) => [
      h(index === 0 ? "h3" : "h4", null, title),
      h(
        "ul",
        null,
        lines.map((line) => h("li", { key: line, dir: "auto" }, line)),
      ),
    ]),
  );
}
