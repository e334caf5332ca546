/** Stands in for style sheets, which tell nothing to a test without layout. */
export const noStyles = {};
