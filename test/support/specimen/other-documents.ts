import type { CardHolder } from './card-holder';
import { cardHeight, cardOf, cardWidth, guilloche, label, specimenMark, value } from './card-paper';
import { type Flat, sans, serif, spaced, text, wrap } from './drawing';
import { portrait } from './portrait';
import type { Random } from './random';

/** What people hold before the camera in place of their ID card. None of it may be read as one. */

export function bankCard(holder: CardHolder, random: Random): Flat {
  const [from, to] = random.pick([
    ['#a8322f', '#6e1619'],
    ['#2d5aa0', '#14305f'],
    ['#2f7d5b', '#134430'],
    ['#d7b26a', '#9b7431'],
  ] as const);
  const digits = `620000${Array.from({ length: 13 }, () => random.integer(0, 9)).join('')}`;
  const paper = `<defs><linearGradient id="tint" x2="1" y2="1"><stop offset="0" stop-color="${from}"/>
    <stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="${cardWidth}" height="${cardHeight}" fill="url(#tint)"/>
    <circle cx="720" cy="520" r="330" fill="#fff" fill-opacity="0.06"/>`;
  const pale = { size: 30, colour: '#f6efe2' };
  return cardOf(
    `${text(60, 96, '样本银行', { ...pale, size: 46, weight: 700 })}${text(800, 96, '借记卡', { ...pale, anchor: 'end' })}
    <rect x="66" y="190" width="112" height="86" rx="12" fill="#dcbf76"/><path d="M66 233 h112 M122 190 v86" stroke="#8e7434" stroke-width="3"/>
    ${spaced(60, 366, digits.replace(/(.{4})(?=.)/g, '$1 '), 31, { ...pale, size: 44 })}
    ${text(60, 440, `有效期 VALID THRU 0${random.integer(1, 9)}/3${random.integer(0, 5)}`, { ...pale, size: 24 })}
    ${text(60, 496, holder.name, pale)}${text(796, 490, '样本银联', { ...pale, size: 34, weight: 700, anchor: 'end' })}`,
    paper,
  );
}

export function socialSecurityCard(holder: CardHolder, random: Random): Flat {
  return cardOf(
    `${text(428, 92, '中华人民共和国社会保障卡', { size: 44, weight: 700, anchor: 'middle', colour: '#8c1f22' })}
    <g transform="translate(60 150) scale(0.82)">${portrait(random, holder.sex)}</g>
    ${label(330, 210, '姓名')}${value(420, 212, holder.name, 32)}${label(330, 280, '社会保障号码')}${value(500, 281, holder.idNumber, 26)}
    ${label(330, 350, '发卡日期')}${value(450, 351, holder.validFrom.slice(0, 7).replace('-', '年').concat('月'))}
    ${text(330, 430, '样本省人力资源和社会保障厅', { size: 26, colour: '#51565c' })}${specimenMark(690, 460, 80)}`,
    guilloche(random, '#f1dccb', '#d5e4ef', '#b4705a'),
  );
}

export function drivingLicence(holder: CardHolder, random: Random): Flat {
  const [address, ...more] = wrap(holder.address, 15);
  const line = (y: number, words: string) =>
    `<path d="M40 ${y + 14} H600" stroke="#9a8f84" stroke-width="1"/>${text(40, y, words, { size: 18, colour: '#7a6f66' })}`;
  const red = { size: 22, colour: '#b5332c', weight: 700 };
  return cardOf(
    `${text(428, 66, '中华人民共和国机动车驾驶证', { size: 38, weight: 700, anchor: 'middle', colour: '#26221f' })}
    ${label(560, 116, '证号')}${text(620, 118, holder.idNumber, { size: 22, family: sans })}
    ${line(170, 'Name')}${label(110, 170, '姓名')}${value(180, 170, holder.name)}
    ${label(360, 170, '性别')}${value(420, 170, holder.sex === 'male' ? '男' : '女')}${label(480, 170, '国籍')}${value(540, 170, '中国', 24)}
    ${line(240, 'Address')}${label(130, 240, '住址')}${value(200, 240, address ?? '', 24)}${value(200, 276, more.join(''), 24)}
    ${line(330, '')}${label(250, 330, '出生日期')}${value(370, 330, holder.birthDate, 24)}
    ${line(390, '')}${label(250, 390, '初次领证日期')}${value(410, 390, holder.validFrom, 24)}
    ${line(450, '')}${label(250, 450, '准驾车型')}${value(370, 450, 'C1')}
    <rect x="50" y="330" width="150" height="150" fill="none" stroke="#b5332c" stroke-width="4"/>
    ${text(70, 390, '样本交警', red)}${text(70, 430, '支队专用', red)}
    ${label(40, 518, '有效期限')}${value(150, 518, `${holder.validFrom} 至 ${holder.validUntil ?? '长期'}`, 24)}
    <g transform="translate(636 150) scale(0.7)">${portrait(random, holder.sex)}</g>${specimenMark(720, 470, 72)}`,
    guilloche(random, '#dfe9df', '#eee4d4', '#7c9c88'),
  );
}

/** Residence permit of people from Hong Kong, Macau and Taiwan: the ID card's own layout but for the ethnicity. */
export function residencePermit(holder: CardHolder, random: Random): Flat {
  const [year, month, day] = holder.birthDate.split('-').map(Number);
  const address = wrap(holder.address, 11).map((line, i) => value(150, 296 + i * 40, line, 27));
  const number = random.pick(['810000', '820000', '830000']) + holder.idNumber.slice(6, 17) + random.integer(0, 9);
  return cardOf(
    `${label(58, 96, '姓名')}${value(150, 99, holder.name, 34)}
    ${label(58, 164, '性别')}${value(150, 165, holder.sex === 'male' ? '男' : '女')}
    ${label(58, 230, '出生')}${value(150, 231, String(year))}${label(226, 230, '年')}${value(262, 231, String(month))}
    ${label(304, 230, '月')}${value(340, 231, String(day))}${label(382, 230, '日')}
    ${label(58, 295, '住址')}${address.join('')}${label(58, 484, '公民身份号码')}
    ${spaced(264, 486, number, 29.5, { size: 35, weight: 500 })}
    <g transform="translate(556 62)">${portrait(random, holder.sex)}</g>${specimenMark(700, 375, 92)}`,
    guilloche(random, '#d5e2f0', '#e9dcec', '#6f83b5'),
  );
}

export function householdPage(holder: CardHolder, random: Random): Flat {
  const [width, height] = [1050, 720];
  const cells: [string, string, string, string][] = [
    ['姓名', holder.name, '户主或与户主关系', random.pick(['户主', '妻', '之子', '之女'])],
    ['曾用名', '', '性别', holder.sex === 'male' ? '男' : '女'],
    ['出生地', holder.address.slice(0, 9), '民族', `${holder.ethnicity}族`],
    [
      '籍贯',
      holder.address.slice(0, 6),
      '出生日期',
      holder.birthDate.replace('-', '年').replace('-', '月').concat('日'),
    ],
    ['公民身份号码', holder.idNumber, '身高', `${random.integer(155, 188)} 厘米`],
    ['文化程度', random.pick(['小学', '初中', '高中', '大学本科']), '婚姻状况', random.pick(['未婚', '已婚'])],
    ['服务处所', '样本公司', '职业', '职员'],
  ];
  const rows = cells.map(([a, b, c, d], i) => {
    const y = 118 + i * 76;
    const lines = `<path d="M40 ${y} H1010 M210 ${y} v76 M560 ${y} v76 M790 ${y} v76" stroke="#6c7a6e" stroke-width="2" fill="none"/>`;
    return `${lines}${text(52, y + 48, a, { size: 24, family: serif })}${text(222, y + 48, b, { size: 25 })}
      ${text(572, y + 48, c, { size: 24, family: serif })}${text(800, y + 48, d, { size: 25 })}`;
  });
  return {
    width,
    height,
    svg: `<rect width="${width}" height="${height}" fill="#eef3e8"/><rect x="40" y="118" width="970" height="532" fill="none" stroke="#6c7a6e" stroke-width="3"/>
      ${text(525, 84, '常住人口登记卡', { size: 46, weight: 700, anchor: 'middle', family: serif })}${rows.join('')}
      ${text(700, 694, '承办人签章：样本', { size: 24, family: serif })}${specimenMark(525, 420, 130)}`,
  };
}

export function nameCard(holder: CardHolder, random: Random): Flat {
  const [width, height] = [900, 540];
  const phone = `1990000${random.integer(1000, 9999)}`;
  return {
    width,
    height,
    svg: `<rect width="${width}" height="${height}" fill="#fbfaf7"/><rect width="26" height="${height}" fill="${random.pick(['#24496b', '#7a2c2c', '#2b5b45'])}"/>
      ${text(90, 150, holder.name, { size: 62, weight: 700 })}${text(90, 210, '客户经理', { size: 30, colour: '#666' })}
      ${text(90, 330, '样本科技有限公司', { size: 36 })}${text(90, 390, `电话：${phone}`, { size: 28 })}
      ${text(90, 436, '邮箱：yangben@example.com', { size: 28 })}${text(90, 482, `地址：${holder.address}`, { size: 26 })}`,
  };
}

export function receipt(random: Random): Flat {
  const [width, height] = [560, 1000];
  const goods = ['矿泉水', '全麦面包', '苹果', '酸奶', '纸巾', '电池', '牙膏', '挂面', '鸡蛋'];
  const rows = Array.from({ length: 9 }, (_, i) => {
    const y = 300 + i * 52;
    return `${text(50, y, random.pick(goods), { size: 30 })}${text(330, y, `x${random.integer(1, 4)}`, { size: 30 })}
      ${text(510, y, (random.integer(150, 9900) / 100).toFixed(2), { size: 30, anchor: 'end' })}`;
  });
  return {
    width,
    height,
    svg: `<rect width="${width}" height="${height}" fill="#fafaf6"/>${text(280, 90, '样本便利店', { size: 46, weight: 700, anchor: 'middle' })}
      ${text(50, 160, `单号：${random.integer(100000000, 999999999)}${random.integer(100000000, 999999999)}`, { size: 26 })}
      ${text(50, 204, '时间：2025.03.20 18:24', { size: 26 })}<path d="M40 236 H520" stroke="#444" stroke-dasharray="8 6" stroke-width="3"/>
      ${rows.join('')}<path d="M40 780 H520" stroke="#444" stroke-dasharray="8 6" stroke-width="3"/>
      ${text(50, 840, '合计', { size: 38, weight: 700 })}${text(510, 840, `¥${random.integer(30, 400)}.50`, { size: 38, weight: 700, anchor: 'end' })}
      ${text(280, 930, '谢谢惠顾，欢迎下次光临', { size: 28, anchor: 'middle' })}`,
  };
}
