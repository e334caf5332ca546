/** Of the sandbox's staff, and of whoever a test adds. */
export const staffPassword = 'shiming-sandbox';
