/** The bird's-eye view of outlets by claims. */
export const MINIMAP = `
`;
