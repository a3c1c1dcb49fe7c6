/** Words that an excerpt of a comparison to publish has if the page sets no other limit; the engine's own default. */
export const DEFAULT_MAX_EXCERPT = 25;
