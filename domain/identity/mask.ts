/** A name with all but its last character hidden: 张三丰 → `**丰`, 阿凡提·买买提 → `******提`. */
export function maskName(name: string): string {
  const characters = [...name];
  return characters.map((character, i) => (i === characters.length - 1 ? character : '*')).join('');
}

/** An ID number with all but its first and last character hidden: enough to recognise one's own, no more. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 1)}${'*'.repeat(Math.max(0, idNumber.length - 2))}${idNumber.slice(-1)}`;
}
