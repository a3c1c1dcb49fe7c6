// Serves the demo page and the built package on loopback, each page under the content security policy that the
// README promises to work with. `sirv` knows MIME types, ranges and safe paths; the policies are ours.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { bundled } from "./bundled.mjs";

export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types source-compare",
].join("; ");

/** Stands for the other origin that a page has the package from. */
const CDN = "https://cdn.example";

/** What a page needs if it is not `POLICY`. Each allows no more than its way of embedding takes. */
const POLICIES = new Map(
  Object.entries({
    // Nothing is compared, so no wasm and no worker.
    "/embed/precomputed.html": ["script-src 'self'", "style-src 'self'", "connect-src 'self'", "trusted-types 'none'"],
    // The comparison is in the page, so nothing is fetched but scripts.
    "/embed/static.html": ["script-src 'self'", "style-src 'self'", "trusted-types 'none'"],
    "/embed/published.html": ["script-src 'self'", "style-src 'self'", "trusted-types 'none'"],
    // The engine's worker may come from a policy of its own.
    "/embed/worker.html": [
      "script-src 'self' 'wasm-unsafe-eval'",
      "worker-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "trusted-types source-compare",
    ],
    // The page around the frame has no script of ours.
    "/embed/iframe.html": ["script-src 'self'", "style-src 'self'", "frame-src 'self'", "trusted-types 'none'"],
    // Vue makes a policy of its own.
    "/embed/vue.html": [
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "connect-src 'self'",
      "trusted-types source-compare vue",
    ],
    // A worker of another origin is refused; a blob is not, and what it imports counts as a worker too.
    "/embed/cdn.html": [
      `script-src ${CDN} 'wasm-unsafe-eval'`,
      `worker-src blob: ${CDN}`,
      "style-src 'self'",
      `connect-src ${CDN}`,
      "trusted-types source-compare",
    ],
  }).map(([path, rules]) => [
    path,
    ["default-src 'none'", ...rules, "base-uri 'none'", "require-trusted-types-for 'script'"].join("; "),
  ]),
);

/** Where `make bench` leaves the stories that bench.html compares. */
export const BENCH_STORIES = "target/bench";

const folder = (path) => sirv(fileURLToPath(new URL(`../${path}`, import.meta.url)), { dev: true, etag: true });

/**
 * All options but `port` are for tests of what a page does in another place than ours.
 *
 * @param {{
 *   port?: number, pkg?: string, missing?: string[], headers?: Record<string, string>,
 *   answers?: Record<string, (response: import("node:http").ServerResponse) => void>,
 * }} [options] `port`: the first to try, 0 for any; `pkg`: the folder with the package; `missing`: paths to
 *   answer with 404; `headers`: others or more of them; `answers`: paths answered by a function
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 0, pkg = "pkg", missing = [], headers = {}, answers = {} } = {}) {
  const folders = [
    ["/pkg/", folder(pkg)],
    ["/stories/", folder("tests/stories")],
    ["/bench/", folder(BENCH_STORIES)],
    ["/", folder("www")],
  ];
  /** A second server, of another origin, as soon as a page needs it. */
  let cdn = null;
  const server = createServer(async (request, response) => {
    const [path] = request.url.split("?");
    const policy = POLICIES.get(path) ?? POLICY;
    const sent = { "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", ...headers };
    for (const [name, value] of Object.entries(sent)) response.setHeader(name, value);
    // Browsers ask for an icon on their own; an empty answer keeps the console empty.
    if (path === "/favicon.ico") return response.writeHead(204).end();
    if (missing.includes(path) || !path.startsWith("/")) return response.writeHead(404).end();
    if (Object.hasOwn(answers, path)) return answers[path](response);
    if (path.startsWith("/bundled/")) return sendBundled(path, response);
    if (policy.includes(CDN)) {
      cdn ??= serve({ pkg, headers: { "Access-Control-Allow-Origin": "*" } });
      const { origin } = new URL((await cdn).url);
      const filledIn = (text) => text.replaceAll(CDN, origin);
      response.setHeader("Content-Security-Policy", filledIn(policy)).setHeader("Content-Type", "text/html");
      return response.end(filledIn(readFileSync(fileURLToPath(new URL(`../www${path}`, import.meta.url)), "utf8")));
    }
    const [prefix, files] = folders.find(([prefix]) => path.startsWith(prefix));
    request.url = request.url.slice(prefix.length - 1);
    files(request, response);
  });
  const found = await listen(server, port);
  return {
    url: `http://127.0.0.1:${found}/`,
    close: async () => {
      await (await cdn)?.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function sendBundled(path, response) {
  const script = await bundled(path);
  if (script === null) return response.writeHead(404).end();
  response.writeHead(200, { "Content-Type": "text/javascript" }).end(script);
}

async function listen(server, port) {
  try {
    await new Promise((done, fail) => server.once("error", fail).listen(port, "127.0.0.1", done));
    return server.address().port;
  } catch (error) {
    if (error.code !== "EADDRINUSE" || port >= 65535) throw error;
    return listen(server, port + 1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.argv[2] ?? 8000) });
  console.log(`The demo is at ${url} (Ctrl-C ends it)`);
}
