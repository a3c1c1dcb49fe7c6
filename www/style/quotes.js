/** The view "quotes". */
export const QUOTES = `
`;
