/** What the API takes. */
export const longestRemark = 500;
