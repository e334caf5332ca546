import type { Sex } from '../../../domain/identity/id-number';
import { type Flat, serif, text, wrap } from './drawing';
import { portrait } from './portrait';
import type { Random } from './random';

/** Pages and things that are no document at all, and a page that talks about ID cards. */

const prose =
  '清晨的街道还很安静，卖早点的人已经支起了炉子。热气从蒸笼的缝里钻出来，沿着墙根慢慢散开。学生们背着书包走过，有人停下来买两个包子，有人只是看一眼便赶路。河边的柳树抽了新芽，老人在树下打拳，动作很慢，像是怕惊动了水里的鱼。太阳升起来以后，整条街忽然就热闹了，自行车的铃声、店铺卷帘门的响声和孩子的笑声混在一起，一天就这样开始了。';

export function textPage(random: Random): Flat {
  const start = random.integer(0, 60);
  const lines = wrap(prose.slice(start) + prose + prose, 26).slice(0, 26);
  return page(lines.map((line, i) => text(90, 150 + i * 46, line, { size: 31, family: serif })).join(''));
}

/** It says every word that the card says, and is none. */
export function instructionPage(random: Random): Flat {
  const asked = [
    '办理业务须知',
    '一、请携带本人居民身份证原件及复印件。',
    '二、请在下表中如实填写以下内容：',
    '姓名：____________　　性别：______　民族：______',
    '出生：______年____月____日',
    '住址：__________________________________',
    '公民身份号码：□□□□□□□□□□□□□□□□□□',
    '签发机关：______________　有效期限：____________',
    '三、中华人民共和国居民身份证有效期须在三个月以上。',
    '四、临时居民身份证不能用于本业务。',
    `五、咨询电话：400-000-${random.integer(1000, 9999)}`,
  ];
  return page(
    asked.map((line, i) => text(90, 160 + i * 96, line, { size: i === 0 ? 48 : 33, family: serif })).join(''),
  );
}

function page(print: string): Flat {
  const [width, height] = [1000, 1400];
  return { width, height, svg: `<rect width="${width}" height="${height}" fill="#f7f6f2"/>${print}` };
}

export function drawnFace(random: Random, sex: Sex = random.chance(0.5) ? 'male' : 'female'): Flat {
  const [width, height] = [1200, 900];
  return {
    width,
    height,
    svg: `<rect width="${width}" height="${height}" fill="${random.pick(['#a9bccb', '#cfc5b6', '#8d9a8c'])}"/>
      <g transform="translate(250 70) scale(2.7)">${portrait(random, sex)}</g>`,
  };
}

export function keyboard(random: Random): Flat {
  const [width, height] = [1300, 480];
  const dark = random.chance(0.6);
  const rows = ['1234567890-=', 'QWERTYUIOP[]', 'ASDFGHJKL;', 'ZXCVBNM,./'];
  const keys = rows.flatMap((row, r) =>
    [...row].map((key, i) => {
      const [x, y] = [40 + r * 34 + i * 98, 40 + r * 104];
      return `<rect x="${x}" y="${y}" width="86" height="90" rx="10" fill="${dark ? '#2b2d31' : '#f4f4f2'}" stroke="#000" stroke-opacity="0.3"/>
        ${text(x + 22, y + 52, key, { size: 36, colour: dark ? '#e8e8e8' : '#333' })}`;
    }),
  );
  return {
    width,
    height,
    svg: `<rect width="${width}" height="${height}" rx="18" fill="${dark ? '#131417' : '#c9cacc'}"/>${keys.join('')}`,
  };
}
