/** White space, and what a phone copies along unseen: zero-width and direction marks, variation selectors. */
const invisible = /[\s\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A typed text without anything that cannot be seen. Nobody can find and correct a character that is not shown, so
 * it must neither be refused nor make two equal names or numbers differ.
 */
export function stripInvisible(typed: string): string {
  return typed.replace(invisible, '');
}
