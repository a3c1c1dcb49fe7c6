// Writes the tables of README.md about the element from its manifest; with `--check` it only says whether they
// are as they would be written. The words are those of the class comment in www/element.js.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { elementManifest } from "./manifest.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const PAGE = "README.md";

const { modules } = await elementManifest();
const [element] = modules[0].declarations;

const code = (text) => `\`${text}\``;
const type = (entry) => (entry.type?.text ? code(entry.type.text) : "");
const words = ({ description = "" }) => description;

const TABLES = {
  attributes: table(["Attribute", "Type", "What it does"], element.attributes, (entry) => [
    code(entry.name),
    type(entry),
    words(entry),
  ]),
  properties: table(["Property", "Type", "What it is"], element.members, (entry) => [
    code(entry.name),
    type(entry),
    words(entry),
  ]),
  events: table(["Event", "When, and what its `detail` holds"], element.events, (entry) => [
    code(entry.name),
    words(entry),
  ]),
  slots: table(["Slot", "What it holds"], element.slots, (entry) => [
    entry.name ? code(entry.name) : "(default)",
    words(entry),
  ]),
  parts: table(["Part", "What it is"], element.cssParts, (entry) => [code(entry.name), words(entry)]),
  "custom-properties": table(["Custom property", "What it sets"], element.cssProperties, (entry) => [
    code(entry.name),
    words(entry),
  ]),
};

const before = readFileSync(PAGE, "utf8");
const after = await written(before);
if (after !== before && process.argv.includes("--check")) {
  console.error(`The tables of ${PAGE} are not those of the class comment; run \`node pkg-config/reference.mjs\`.`);
  process.exitCode = 1;
} else if (after !== before) {
  writeFileSync(PAGE, after);
}

/** The page with each table between its two comments. */
async function written(page) {
  const filled = Object.entries(TABLES).reduce((text, [name, table]) => {
    const place = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`${PAGE} has no place for the table of ${name}`);
    return text.replace(place, (_, start, end) => `${start}\n\n${table}\n\n${end}`);
  }, page);
  return format(filled, { ...(await resolveConfig(PAGE)), filepath: PAGE });
}

function table(head, entries, cells) {
  const lines = [head, head.map(() => "---"), ...entries.map(cells)];
  return lines.map((line) => `| ${line.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}
