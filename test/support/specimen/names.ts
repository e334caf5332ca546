import type { Sex } from '../../../domain/identity/id-number';
import type { Random } from './random';
import { rareInDictionary, rareOutsideDictionary } from './reader-dictionary';

/**
 * Which characters a name is made of: those that anyone may meet, a rare one that the engine knows, or a rare one
 * that it cannot say.
 */
export type NameKind = 'usual' | 'rare' | 'outside-dictionary';

const commonSurnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔',
];
const otherSurnames = [
  ...'钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安',
  ...'齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳',
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '慕容',
  '皇甫',
  '司徒',
  '令狐',
  '东方',
  '夏侯',
];
const maleGiven = [
  ...'伟强磊军勇涛超明刚平辉鹏杰浩宇轩博文俊凯航泽瑞晨阳诚毅峰斌海波松林东建国志远子睿翰铭恒启承安立德坤',
];
const femaleGiven = [
  ...'芳娜敏静丽艳娟霞婷雪慧莹倩颖琳玲燕梅红萍欣怡悦佳梦涵诗雨琪瑶思嘉若彤岚溪月秋兰淑珍云凤莲桂英素',
];

const uyghurNames = {
  male: [
    '阿卜杜拉',
    '买买提',
    '艾尔肯',
    '吐尔逊',
    '努尔买买提',
    '亚力坤',
    '依米提',
    '玉素甫',
    '卡德尔',
    '阿布都热依木',
  ],
  female: ['阿依古丽', '古丽娜尔', '帕提古丽', '热娜', '迪丽努尔', '米热古丽', '阿米娜', '再娜甫', '茹仙古丽'],
};
const tibetanNames = {
  male: ['扎西顿珠', '次仁多吉', '洛桑加措', '旦增平措', '格桑旺堆', '巴桑', '索朗罗布'],
  female: ['卓玛央金', '次仁拉姆', '德吉措姆', '白玛曲珍', '格桑', '央宗', '索朗卓嘎'],
};
const mongolianNames = {
  male: ['巴特尔', '苏和', '那日苏', '阿古拉', '宝音', '布和巴雅尔', '额尔敦'],
  female: ['其其格', '萨日娜', '乌云塔娜', '高娃', '托娅', '阿茹娜', '斯琴'],
};

/** Peoples whose names are transliterated, with the father's name behind the dot. */
const dottedNames = new Set(['维吾尔', '哈萨克', '柯尔克孜', '乌孜别克', '塔吉克', '塔塔尔']);
const ethnicitiesOfChineseNames = [
  ...['回', '满', '壮', '苗', '彝', '土家', '侗', '瑶', '布依', '朝鲜', '白', '哈尼', '黎', '傣', '畲', '仡佬', '纳西'],
  ...['傈僳', '拉祜', '佤', '水', '羌', '土', '达斡尔', '锡伯', '撒拉', '毛南', '仫佬', '景颇', '布朗', '基诺', '京'],
];

export function pickEthnicity(random: Random): string {
  if (random.chance(0.6)) return '汉';
  if (random.chance(0.55)) return random.pick(ethnicitiesOfChineseNames);
  return random.pick(['维吾尔', '维吾尔', '哈萨克', '柯尔克孜', '藏', '藏', '蒙古', '蒙古', '乌孜别克', '塔吉克']);
}

/** An invented name as it is usual among a people. */
export function pickName(random: Random, sex: Sex, ethnicity: string, kind: NameKind = 'usual'): string {
  if (kind === 'usual' && dottedNames.has(ethnicity))
    return `${random.pick(uyghurNames[sex])}·${random.pick(uyghurNames.male)}`;
  if (kind === 'usual' && ethnicity === '藏') return random.pick(tibetanNames[sex]);
  if (kind === 'usual' && ethnicity === '蒙古') return random.pick(mongolianNames[sex]);
  const surname = random.chance(0.7) ? random.pick(commonSurnames) : random.pick(otherSurnames);
  const characters = sex === 'male' ? maleGiven : femaleGiven;
  const given = Array.from({ length: random.chance(0.2) ? 1 : 2 }, () => random.pick(characters));
  if (kind === 'rare') given[given.length - 1] = random.pick(rareInDictionary);
  if (kind === 'outside-dictionary') given[given.length - 1] = random.pick(rareOutsideDictionary);
  return surname + given.join('');
}
