/** By what an administrator tells one key from another: how it begins, and its last characters. */
export function keyHint(key: string): string {
  return `${key.slice(0, 8)}…${key.slice(-4)}`;
}
