import { createServer, request as ask } from "node:http";

const PATH = "/script-that-comes-first.js";

/**
 * Stands before another server and gives all that it gives, but for a script of ours at the head of each page, which
 * the page's policy is made to allow by its address alone.
 *
 * @param {string} behind
 * @param {string} script
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveWithScript(behind, script) {
  const server = createServer((request, response) => {
    if (request.url === PATH) return response.writeHead(200, { "Content-Type": "text/javascript" }).end(script);
    const { method, url: path, headers } = request;
    // Compressed pages could not be added to.
    const asked = ask(new URL(path, behind), { method, headers: { ...headers, "accept-encoding": "identity" } });
    asked.on("response", (answer) => pass(answer, response, new URL(PATH, `http://${headers.host}`).href));
    asked.on("error", () => response.destroy());
    request.pipe(asked);
  });
  await new Promise((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

async function pass(answer, response, address) {
  const { statusCode, headers } = answer;
  if (!headers["content-type"]?.startsWith("text/html")) {
    response.writeHead(statusCode, headers);
    return answer.pipe(response);
  }
  const chunks = await answer.toArray();
  const page = Buffer.concat(chunks).toString("utf8");
  const { "content-length": _length, "content-security-policy": policy, ...rest } = headers;
  if (policy) rest["content-security-policy"] = policy.replace("script-src ", `script-src ${address} `);
  response.writeHead(statusCode, rest).end(page.replace("<head>", `<head><script src="${PATH}"></script>`));
}
