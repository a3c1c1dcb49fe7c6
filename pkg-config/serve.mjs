// Serves the demo page and the built package on loopback, under the content security policy that the
// README promises to work with. `sirv` knows MIME types, ranges and safe paths; the policy is ours.

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
  const server = createServer((request, response) => {
    const sent = { "Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", ...headers };
    for (const [name, value] of Object.entries(sent)) response.setHeader(name, value);
    const [path] = request.url.split("?");
    // Browsers ask for an icon on their own; an empty answer keeps the console empty.
    if (path === "/favicon.ico") return response.writeHead(204).end();
    if (missing.includes(path) || !path.startsWith("/")) return response.writeHead(404).end();
    if (Object.hasOwn(answers, path)) return answers[path](response);
    if (path.startsWith("/bundled/")) return sendBundled(path, response);
    const [prefix, files] = folders.find(([prefix]) => path.startsWith(prefix));
    request.url = request.url.slice(prefix.length - 1);
    files(request, response);
  });
  const found = await listen(server, port);
  return {
    url: `http://127.0.0.1:${found}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
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
