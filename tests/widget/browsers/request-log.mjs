import { createServer, request as ask } from "node:http";

/** What Chromium asks its maker for, whatever it is told, is no page's doing. */
const BROWSERS_OWN = /^\w+ (https?:\/\/)?[\w-]+\.google(apis)?\.com[:/]/;

/**
 * A proxy that notes every request a browser makes, from whatever part of a page and to whatever server, and lets only
 * those to this machine through.
 *
 * @returns {Promise<{ proxy: string, requests: () => string[], close: () => Promise<void> }>} `requests`: method and
 *   address of each so far, in order
 */
export async function logRequests() {
  const noted = [];
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    noted.push(`${method} ${url}`);
    if (new URL(url).hostname !== "127.0.0.1") return response.writeHead(502).end();
    const asked = ask(url, { method, headers });
    asked.on("response", (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    asked.on("error", () => response.destroy());
    request.pipe(asked);
  });
  server.on("connect", ({ url }, socket) => {
    noted.push(`CONNECT ${url}`);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  return {
    proxy: `127.0.0.1:${server.address().port}`,
    requests: () => noted.filter((request) => !BROWSERS_OWN.test(request)),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
