import { serif, text } from './drawing';
import type { Random } from './random';

/** What lies under the card, and how finely it must be drawn: a texture that nobody looks at may be enlarged. */
export interface Ground {
  svg: string;
  scale: number;
}

interface Size {
  width: number;
  height: number;
}

const textureScale = 0.3;

/** Fibres or grain over a colour, drawn by the noise filter of SVG, which is seeded. */
function textured(random: Random, { width, height }: Size, colour: string, frequency: string, depth: number): Ground {
  const seed = random.integer(1, 9999);
  return {
    scale: textureScale,
    svg: `<filter id="grain" x="0" y="0" width="100%" height="100%">
        <feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="3" seed="${seed}"/>
        <feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  ${depth} 0 0 0 ${-depth * 0.38}"/>
      </filter>
      <rect width="${width}" height="${height}" fill="${colour}"/>
      <rect width="${width}" height="${height}" filter="url(#grain)"/>`,
  };
}

function wood(random: Random, size: Size): Ground {
  const colour = random.pick(['#b98d62', '#8f6841', '#6d4a2e', '#c9a577', '#a27b55']);
  const ground = textured(random, size, colour, random.pick(['0.002 0.05', '0.04 0.002']), 1.1);
  const planks = Array.from({ length: 5 }, (_, i) => {
    const y = (i + random.between(0.2, 0.8)) * (size.height / 5);
    return `<rect y="${y}" width="${size.width}" height="${size.width / 500}" fill="#2c1b0e" fill-opacity="0.5"/>`;
  });
  return { ...ground, svg: ground.svg + planks.slice(0, random.integer(0, 4)).join('') };
}

function cloth(random: Random, size: Size): Ground {
  return textured(random, size, random.pick(['#7c8791', '#5b4c63', '#a9a295', '#31465a', '#b7a6a0']), '0.09 0.11', 0.8);
}

function darkDesk(random: Random, size: Size): Ground {
  return textured(random, size, random.pick(['#2b2a2c', '#1f2327', '#37302b']), '0.03', 0.6);
}

function whiteTable(random: Random, size: Size): Ground {
  return textured(random, size, random.pick(['#e9e7e3', '#f2f1ee', '#dedfe1']), '0.008', 0.18);
}

function palePaper(random: Random, size: Size): Ground {
  return textured(random, size, random.pick(['#f4efe2', '#eef2f3', '#f7f1ee']), '0.05', 0.12);
}

function patterned(random: Random, { width, height }: Size): Ground {
  const [base, line] = random.pick([
    ['#d9c7a8', '#a8543f'],
    ['#c5d3d0', '#48726c'],
    ['#e3dcd6', '#7b6fa0'],
    ['#3c4a5c', '#c2a55b'],
  ] as const);
  const cell = width / random.integer(9, 22);
  const mark = random.pick([
    `<path d="M0 ${cell / 2} h${cell} M${cell / 2} 0 v${cell}" stroke="${line}" stroke-width="${cell / 7}" fill="none"/>`,
    `<circle cx="${cell / 2}" cy="${cell / 2}" r="${cell / 4}" fill="${line}"/>`,
    `<path d="M0 0 L${cell} ${cell} M${cell} 0 L0 ${cell}" stroke="${line}" stroke-width="${cell / 14}"/>`,
  ]);
  return {
    scale: 0.5,
    svg: `<pattern id="pattern" width="${cell}" height="${cell}" patternUnits="userSpaceOnUse"
        patternTransform="rotate(${random.integer(0, 45)})"><rect width="${cell}" height="${cell}" fill="${base}"/>${mark}</pattern>
      <rect width="${width}" height="${height}" fill="url(#pattern)"/>`,
  };
}

const printed = [
  '第一条 为了规范服务行为，保护当事人的合法权益，根据有关规定，结合本单位实际，制定本办法。',
  '第二条 申请人应当如实提交有关材料和反映真实情况，并对申请材料实质内容的真实性负责。',
  '第三条 受理机构应当自收到申请之日起三个工作日内作出是否受理的决定，并书面通知申请人。',
  '第四条 材料不齐全或者不符合法定形式的，应当当场一次告知需要补正的全部内容。',
  '第五条 本办法自发布之日起施行，由综合管理部门负责解释。各单位可以依照本办法制定细则。',
];

/** A printed page under the card: lines that a reader must not take for the card's. */
function printedPage(random: Random, { width, height }: Size): Ground {
  const size = width / random.integer(34, 52);
  const lines = Array.from({ length: Math.ceil(height / (size * 1.7)) }, (_, i) =>
    text(-random.between(0, size * 6), (i + 1) * size * 1.7, random.pick(printed) + random.pick(printed), {
      size,
      family: serif,
      colour: '#3a3a3c',
    }),
  );
  return { scale: 1, svg: `<rect width="${width}" height="${height}" fill="#f3f2ee"/>${lines.join('')}` };
}

const grounds = { wood, cloth, darkDesk, whiteTable, palePaper, patterned, printedPage };

export type GroundName = keyof typeof grounds;
export const groundNames = Object.keys(grounds) as GroundName[];

export function drawGround(name: GroundName, random: Random, size: Size): Ground {
  return grounds[name](random, size);
}
