import type { Random } from './random';

/** Where somebody lives: no such town exists in the province that is named. */
export interface Place {
  /** First two digits of the ID number. */
  province: string;
  address: string;
  /** Who issues ID cards there. */
  authority: string;
}

const provinces: readonly (readonly [code: string, name: string])[] = [
  ['13', '河北省'],
  ['14', '山西省'],
  ['21', '辽宁省'],
  ['22', '吉林省'],
  ['23', '黑龙江省'],
  ['32', '江苏省'],
  ['33', '浙江省'],
  ['34', '安徽省'],
  ['35', '福建省'],
  ['36', '江西省'],
  ['37', '山东省'],
  ['41', '河南省'],
  ['42', '湖北省'],
  ['43', '湖南省'],
  ['44', '广东省'],
  ['46', '海南省'],
  ['51', '四川省'],
  ['52', '贵州省'],
  ['53', '云南省'],
  ['61', '陕西省'],
  ['62', '甘肃省'],
];
const cities = [
  '云栖',
  '青崖',
  '望川',
  '南屿',
  '白鹭',
  '锦桥',
  '听涛',
  '松岭',
  '月湾',
  '远山',
  '安澜',
  '石屏岭',
  '清荷',
];
const districts = ['听雨', '长桥', '东篱', '西窗', '北渡', '枫林', '杏坛', '竹溪口', '鹿鸣'];
const counties = ['临泉溪', '双塔岭', '古槐', '平湖岭', '柳岸', '大榆', '三溪', '桃源里'];
const roads = ['虚构', '样本', '解放', '人民', '建设', '中山', '和平', '文化', '滨河', '学府', '梧桐', '迎宾', '胜利'];
const estates = ['阳光花园', '锦绣家园', '翠湖名苑', '幸福里', '金桂小区', '东方新城', '书香门第'];
const towns = ['白石', '清溪', '大河', '黄泥', '新桥', '石板', '红枫', '马头'];
const villages = ['前进', '团结', '上湾', '下河', '李家', '杨树', '和平', '东山'];

export function pickPlace(random: Random): Place {
  const [province, name] = random.pick(provinces);
  const city = `${random.pick(cities)}市`;
  if (random.chance(0.6)) {
    const district = random.pick(districts);
    const road = `${random.pick(roads)}${random.pick(['路', '街', '大道', '东路', '巷'])}${random.integer(1, 999)}号`;
    const home = random.chance(0.6)
      ? `${random.chance(0.5) ? random.pick(estates) : ''}${random.integer(1, 38)}号楼${random.integer(1, 6)}单元${random.integer(1, 32)}0${random.integer(1, 4)}室`
      : '';
    return {
      province,
      address: `${name}${city}${district}区${road}${home}`,
      authority: random.chance(0.5) ? `${city}公安局${district}分局` : `${city}公安局`,
    };
  }
  const county = `${random.pick(counties)}县`;
  const group = random.chance(0.5) ? `${random.integer(1, 12)}组` : '';
  return {
    province,
    address: `${name}${county}${random.pick(towns)}镇${random.pick(villages)}村${group}${random.integer(1, 240)}号`,
    authority: `${county}公安局`,
  };
}
