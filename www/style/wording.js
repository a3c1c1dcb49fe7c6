/** The view "wording". */
export const WORDING = `
`;
