/** A stretch of a value that the other value has too, or has not. */
export interface Piece {
  text: string;
  differs: boolean;
}

/**
 * Cuts a value where it differs from another, so that the eye finds the one wrong digit among eighteen. Values of one
 * length are compared place by place, as digits are; of two lengths, what both begin and end with is the same.
 */
export function piecesOf(value: string, other: string): Piece[] {
  const own = [...value];
  const others = [...other];
  const start = sharedStart(own, others);
  const shorter = Math.min(own.length, others.length);
  const end = own.length - Math.min(sharedStart([...own].reverse(), [...others].reverse()), shorter - start);
  const differsAt = (i: number) => (own.length === others.length ? own[i] !== others[i] : i >= start && i < end);
  return joined(own.map((text, i) => ({ text, differs: differsAt(i) })));
}

function sharedStart(one: string[], other: string[]): number {
  const first = one.findIndex((character, i) => character !== other[i]);
  return first === -1 ? one.length : first;
}

function joined(characters: Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, differs } of characters) {
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += text;
    else pieces.push({ text, differs });
  }
  return pieces;
}
