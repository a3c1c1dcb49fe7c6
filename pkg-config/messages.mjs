// The tables in www/messages/ all have the same keys, which esbuild would ship once a language.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The table whose keys are shipped. */
const FIRST = "en.json";

/** For esbuild: every other table as its texts alone, in the order of the first. */
export const sharedKeys = {
  name: "messages with shared keys",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]www[\\/]messages[\\/][^\\/]+\.json$/ }, ({ path }) => {
      if (path.endsWith(FIRST)) return null;
      const read = (path) => JSON.parse(readFileSync(path, "utf8"));
      const keys = Object.keys(read(join(path, "..", FIRST)));
      const table = read(path);
      const texts = keys.map((key) => table[key]);
      return {
        contents: `import first from "./${FIRST}";
          const texts = ${JSON.stringify(texts)};
          export default Object.fromEntries(Object.keys(first).map((key, index) => [key, texts[index]]));`,
        resolveDir: join(path, ".."),
      };
    });
  },
};
