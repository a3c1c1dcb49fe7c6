/** The view "overview". */
export const OVERVIEW = `
`;
