const NAME = "SourceCompareError";

/** A failure with a code that a host can act on. Its message is for developers, not for readers. */
export class Failure extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {{ path?: string | null, cause?: unknown }} [details]
   */
  constructor(code, message, { path = null, cause } = {}) {
    super(message, { cause });
    this.name = NAME;
    this.code = code;
    this.path = path;
  }
}

/**
 * @param {unknown} error
 * @returns {Failure}
 */
export function asFailure(error) {
  // Told by its name too: each file of the package has this class for itself.
  if (error instanceof Failure || Object(error).name === NAME) return /** @type {Failure} */ (error);
  const { code, path, message } = /** @type {{ code?: unknown, path?: unknown, message?: unknown }} */ (Object(error));
  return new Failure(typeof code === "string" ? code : "internal", String(message ?? error), {
    path: typeof path === "string" ? path : null,
    cause: error,
  });
}

/**
 * What a worker can send of a failure: of a cloned error little is left.
 *
 * @typedef {{ code: string, path: string | null, message: string, cause: { name: string, message: string } | null }} SentFailure
 */

/** @param {unknown} error @returns {SentFailure} */
export function sendable(error) {
  const { code, path, message, cause } = asFailure(error);
  return { code, path, message, cause: cause instanceof Error ? { name: cause.name, message: cause.message } : null };
}

/** @param {SentFailure} sent */
export function received({ code, path, message, cause }) {
  const error = cause && Object.assign(new Error(cause.message), { name: cause.name });
  return new Failure(code, message, { path, cause: error ?? undefined });
}
