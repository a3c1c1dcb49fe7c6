/** @typedef {{ createScriptURL: (address: string) => string }} Policy */

/**
 * Where Trusted Types are enforced, this policy has to be allowed by its name.
 *
 * @type {Policy | null}
 */
let policy = null;

/** The one kind of address that the policy lets through. */
const trusted = new Set();

/**
 * Starts a module worker, wherever its script is. What the page's policy does not allow throws here or is told
 * as the worker's `error`, as browsers please.
 *
 * @param {URL} script
 * @returns {{ worker: Worker, end: () => void }}
 */
export function startWorker(script) {
  if (script.origin === globalThis.origin) return started(script.href, () => {});
  // A worker of another origin is refused, but one of the page's own may import what that origin shares.
  const source = new Blob([`import ${JSON.stringify(script.href)};`], { type: "text/javascript" });
  const address = URL.createObjectURL(source);
  return started(address, () => URL.revokeObjectURL(address));
}

/** @param {string} address @param {() => void} release */
function started(address, release) {
  try {
    const worker = new Worker(asTrusted(address), { type: "module" });
    const end = () => {
      worker.terminate();
      release();
    };
    return { worker, end };
  } catch (error) {
    release();
    throw error;
  }
}

/** @param {string} address */
function asTrusted(address) {
  const { trustedTypes } = /** @type {{ trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } }} */ (
    globalThis
  );
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy("source-compare", {
    createScriptURL: (address) => {
      if (!trusted.has(address)) throw new TypeError("not the address of a worker");
      return address;
    },
  });
  trusted.add(address);
  return policy.createScriptURL(address);
}
