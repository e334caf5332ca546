import sharp from 'sharp';
import { readIdNumber } from '../../domain/identity/id-number';
import { makePerson, type Person } from './people';

/** How a specimen is photographed. */
export interface Shot {
  /** Width of the picture in pixels; the card fills most of it. */
  width?: number;
  /** Degrees by which the card lies askew. */
  tilt?: number;
}

const cardWidth = 1040;
const cardHeight = 656;
const font = 'Noto Sans CJK SC, Noto Serif CJK SC, WenQuanYi Zen Hei, sans-serif';

/** A photo of the portrait side of a specimen card: a fictional person, drawn, and marked 样本 across. */
export function frontPhoto(person: Person = makePerson(), shot: Shot = {}): Promise<Buffer> {
  return photograph(frontOf(person), shot);
}

/** A photo of the emblem side; in place of the emblem a red disc with 样本. */
export function backPhoto(person: Person = makePerson(), shot: Shot = {}): Promise<Buffer> {
  return photograph(backOf(person), shot);
}

/** A photo that says where and with what it was taken, as phones write it: none of that may be kept. */
export async function photoWithExif(person: Person = makePerson()): Promise<Buffer> {
  return sharp(await frontPhoto(person))
    .withExif({
      IFD0: { Make: 'SpecimenPhone', Model: 'SpecimenModel', Orientation: '1' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '39/1 54/1 27/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '116/1 23/1 50/1',
      },
    })
    .jpeg()
    .toBuffer();
}

/** Lays the card on a table, a little askew, with the grain that a phone's camera leaves. */
async function photograph(card: string, { width = 1280, tilt = 1.5 }: Shot): Promise<Buffer> {
  const height = Math.round(width * 0.75);
  const scale = (width * 0.86) / cardWidth;
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs>
      <linearGradient id="table" x1="0" y1="0" x2="1" y2="1">
        <stop offset="0" stop-color="#b98d62"/><stop offset="1" stop-color="#8a6240"/>
      </linearGradient>
    </defs>
    <rect width="100%" height="100%" fill="url(#table)"/>
    <g transform="translate(${width / 2} ${height / 2}) rotate(${tilt}) scale(${scale}) translate(${-cardWidth / 2} ${-cardHeight / 2})">
      <rect x="6" y="10" width="${cardWidth}" height="${cardHeight}" rx="36" fill="#000" opacity="0.25"/>
      ${card}
    </g>
  </svg>`;
  const grain = await sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 6 } },
  })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return sharp(Buffer.from(scene))
    .composite([{ input: grain, blend: 'soft-light' }])
    .flatten()
    .jpeg({ quality: 88 })
    .toBuffer();
}

function frontOf(person: Person): string {
  const read = readIdNumber(person.idNumber);
  const [year = '1990', month = '1', day = '1'] = read.ok ? read.birthDate.split('-') : [];
  const sex = read.ok && read.sex === 'male' ? '男' : '女';
  return `${blank('#d7ecf2', '#f3e4d6')}
    ${label(70, 110, '姓名')}${value(170, 112, person.name, 40)}
    ${label(70, 190, '性别')}${value(170, 192, sex)}${label(260, 190, '民族')}${value(360, 192, '汉')}
    ${label(70, 270, '出生')}${value(170, 272, `${year} 年 ${Number(month)} 月 ${Number(day)} 日`)}
    ${label(70, 350, '住址')}${value(170, 352, '样本市样本区虚构路100号')}${value(170, 402, '2单元301室')}
    ${label(70, 570, '公民身份号码')}${value(330, 572, person.idNumber, 44)}
    <g transform="translate(700 90)">
      <rect width="270" height="350" fill="#e8f1f4"/>
      <circle cx="135" cy="130" r="68" fill="#d9a986"/>
      <path d="M67 120 a68 72 0 0 1 136 0 q-68 -46 -136 0z" fill="#2e2622"/>
      <path d="M30 350 q10 -120 105 -120 q95 0 105 120z" fill="#34536e"/>
    </g>
    ${specimenMark}`;
}

function backOf(person: Person): string {
  const printed = (date: string) => date.replaceAll('-', '.');
  const until = person.validUntil === null ? '长期' : printed(person.validUntil);
  return `${blank('#d9efe6', '#f6e1dc')}
    <circle cx="190" cy="180" r="96" fill="#c7372f"/>
    <text x="190" y="200" font-family="${font}" font-size="56" fill="#ffe9a8" text-anchor="middle">样本</text>
    <text x="640" y="160" font-family="${font}" font-size="52" fill="#222" text-anchor="middle">样本国虚构证件</text>
    <text x="640" y="260" font-family="${font}" font-size="72" fill="#222" text-anchor="middle">居民身份证</text>
    ${label(210, 490, '签发机关')}${value(390, 492, '样本市公安局样本分局')}
    ${label(210, 570, '有效期限')}${value(390, 572, `${printed(person.validFrom)}-${until}`)}
    ${specimenMark}`;
}

function blank(from: string, to: string): string {
  const waves = Array.from({ length: 14 }, (_, i) => {
    const y = 40 + i * 44;
    return `<path d="M0 ${y} q130 -60 260 0 t260 0 t260 0 t260 0" fill="none" stroke="#7fb3c4" stroke-opacity="0.35" stroke-width="2"/>`;
  }).join('');
  return `<defs><linearGradient id="card"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>
    <rect width="${cardWidth}" height="${cardHeight}" rx="36" fill="url(#card)"/>${waves}`;
}

function label(x: number, y: number, words: string): string {
  return `<text x="${x}" y="${y}" font-family="${font}" font-size="30" fill="#2d6f9e">${words}</text>`;
}

function value(x: number, y: number, words: string, size = 36): string {
  return `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" fill="#1c1c1c">${words}</text>`;
}

const specimenMark = `<text x="520" y="400" font-family="${font}" font-size="120" fill="#c7372f" fill-opacity="0.28"
  text-anchor="middle" transform="rotate(-18 520 360)">样本 SPECIMEN</text>`;
