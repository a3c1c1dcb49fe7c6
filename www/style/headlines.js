/** The view "headlines". */
export const HEADLINES = `
`;
