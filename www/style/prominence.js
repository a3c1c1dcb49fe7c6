/** The view "prominence". */
export const PROMINENCE = `
`;
