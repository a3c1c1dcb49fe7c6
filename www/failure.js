/** A failure with a code that a host can act on. Its message is for developers, not for readers. */
export class Failure extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {{ path?: string | null, cause?: unknown }} [details]
   */
  constructor(code, message, { path = null, cause } = {}) {
    super(message, { cause });
    this.name = "SourceCompareError";
    this.code = code;
    this.path = path;
  }
}

/**
 * @param {unknown} error
 * @returns {Failure}
 */
export function asFailure(error) {
  if (error instanceof Failure) return error;
  const { code, path, message } = /** @type {{ code?: unknown, path?: unknown, message?: unknown }} */ (Object(error));
  return new Failure(typeof code === "string" ? code : "internal", String(message ?? error), {
    path: typeof path === "string" ? path : null,
    cause: error,
  });
}
