/**
 * As much of a text as somewhere takes, and a sign that there was more. Counted as JavaScript does, which is the most that anybody could
 * count; a rare character is never cut in two.
 */
export function cutWords(text: string, most: number, ellipsis = '…'): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length + ellipsis.length > most) break;
    kept += character;
  }
  return kept.trimEnd() + ellipsis;
}
