/**
 * An address that may be linked. Stories are untrusted: `javascript:` and the like are not links.
 *
 * @param {string | null | undefined} address
 * @returns {string | null}
 */
export function linkable(address) {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === "http:" || protocol === "https:" ? href : null;
}
