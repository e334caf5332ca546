import type { Sex } from '../../../domain/identity/id-number';
import type { Random } from './random';

/** A drawn face in a box of 252 × 320: nobody's. */
export function portrait(random: Random, sex: Sex): string {
  const skin = random.pick(['#e3b693', '#d9a882', '#edc6a6', '#cf9c76', '#dfae8b']);
  const hair = random.pick(['#1c1816', '#2a211d', '#26262a', '#3a2c25', '#6d6a68']);
  const shirt = random.pick(['#22384f', '#3d3f45', '#6a2f36', '#2f4a3c', '#5a5f78', '#8a7b66', '#1f1f24']);
  const wide = random.between(54, 64);
  const long = random.between(72, 82);
  const eyes = 132 + random.between(-4, 6);
  const brow = `stroke="${hair}" stroke-width="5" fill="none" stroke-linecap="round"`;
  const eye = (x: number) => `<ellipse cx="${x}" cy="${eyes}" rx="10" ry="5.5" fill="#fbf7f3"/>
    <circle cx="${x}" cy="${eyes}" r="5" fill="#241a16"/>
    <path d="M${x - 14} ${eyes - 17} q14 -8 28 0" ${brow}/>`;
  const longHair = sex === 'female' && random.chance(0.7);
  const behind = longHair
    ? `<path d="M${126 - wide - 16} 130 q-4 -96 ${wide + 16} -96 q${wide + 20} 0 ${wide + 16} 96 l6 110 q-${wide + 20} 26 -${2 * wide + 44} 0z" fill="${hair}"/>`
    : '';
  const fringe = random.between(70, 96);
  return `${behind}
    <path d="M14 320 q4 -74 70 -86 l84 0 q66 12 70 86z" fill="${shirt}"/>
    <path d="M96 190 l60 0 l4 46 q-34 34 -68 0z" fill="${skin}"/>
    <path d="M96 236 l30 28 l30 -28 l10 8 l-34 40 l-12 0 l-34 -40z" fill="#f1f1ef" fill-opacity="0.85"/>
    <ellipse cx="${126 - wide}" cy="140" rx="9" ry="17" fill="${skin}"/><ellipse cx="${126 + wide}" cy="140" rx="9" ry="17" fill="${skin}"/>
    <ellipse cx="126" cy="136" rx="${wide}" ry="${long}" fill="${skin}"/>
    <path d="M${126 - wide - 3} 126 q-2 -78 ${wide + 3} -80 q${wide + 6} 2 ${wide + 3} 80 q-8 -34 -30 -${fringe - 60} q-34 14 -${2 * wide - 56} 6 q-22 8 -32 ${fringe - 66}z" fill="${hair}"/>
    ${eye(101)}${eye(151)}
    <path d="M126 ${eyes + 6} l-7 28 q7 6 15 1" stroke="#9c6a4c" stroke-width="3" fill="none"/>
    <path d="M105 ${eyes + 56} q21 ${random.between(4, 12)} 42 0" stroke="#a2544c" stroke-width="5" fill="none" stroke-linecap="round"/>`;
}
