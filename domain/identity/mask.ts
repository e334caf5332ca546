/** A name with all but its last character hidden: 张三丰 → `**丰`, 阿凡提·买买提 → `******提`. */
export function maskName(name: string): string {
  const characters = [...name];
  return characters.map((character, i) => (i === characters.length - 1 ? character : '*')).join('');
}

/** What an account is called, with all but its first character hidden: 小鱼儿 → `小**`. Its owner knows it by that. */
export function maskNickname(nickname: string): string {
  const [first = '', ...rest] = [...nickname];
  return rest.length === 0 ? '*' : `${first}${'*'.repeat(Math.min(rest.length, 3))}`;
}

/** An ID number with all but its first and last character hidden: enough to recognise one's own, no more. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 1)}${'*'.repeat(Math.max(0, idNumber.length - 2))}${idNumber.slice(-1)}`;
}

/** A text in which a name and a number are their masks, also where they are written apart, in full width or with other dots. */
export function maskIn(text: string, { name, idNumber }: { name: string; idNumber: string }): string {
  return text.replace(spelled(idNumber), maskIdNumber(idNumber)).replace(spelled(name), maskName(name));
}

function spelled(value: string): RegExp {
  const characters = value.match(/[\p{L}\p{N}]/gu) ?? [];
  const either = characters.map((one) => `[${[one.toLowerCase(), one.toUpperCase()].map(inBothWidths).join('')}]`);
  // Written out and not left to the flag for it, with which V8 takes 20 ms to compile these classes.
  return new RegExp(either.join('[^\\p{L}\\p{N}]{0,3}'), 'gu');
}

function inBothWidths(character: string): string {
  return /^[!-~]$/.test(character) ? character + String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character;
}
