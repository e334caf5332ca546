import { fitTemplate } from '../../../api/wechat/fit-template';

const table: [part: string, value: string, fitted: string][] = [
  ['thing1', '实名认证审核结果', '实名认证审核结果'],
  ['thing1', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['thing1', '一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
  ['thing12', '第一行\n第二行\u0000\t第三行', '第一行 第二行 第三行'],
  ['thing1', '𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷…'],
  ['thing1', '  ', '-'],
  ['phrase2', '审核通过', '审核通过'],
  ['phrase2', '审核通过了，请查看', '审核通过了'],
  ['phrase2', '已通过 OK', '已通过'],
  ['phrase2', 'Approved', '无'],
  ['character_string3', 'SF150383222222', 'SF150383222222'],
  ['character_string3', '单号 SF-150', 'SF-150'],
  ['character_string3', 'a'.repeat(33), 'a'.repeat(32)],
  ['character_string3', '', '-'],
  ['letter4', 'ab-1c', 'abc'],
  ['letter4', 'a'.repeat(40), 'a'.repeat(32)],
  ['symbol5', '**a1***_*', '*****'],
  ['name6', '*小鱼', '*小鱼'],
  ['name6', '阿卜杜热合曼·买买提明·托合提', '阿卜杜热合曼·买买提'],
  ['name6', 'Maximiliana Fitzgerald', 'Maximiliana Fitzgera'],
  ['date7', '2026-11-22', '2026-11-22'],
  ['date7', '2026年11月22日 15:01', '2026年11月22日 15:01'],
  ['time8', '15:01', '15:01'],
  ['amount9', '￥1234567890.12元', '￥1234567890.12元'],
  ['number10', '123456789012345678901234567890123', '123456789012345678901234567890123'],
  ['phone_number11', '+86-0766-66888866', '+86-0766-66888866'],
  ['car_number12', '粤A8Z888挂', '粤A8Z888挂'],
  ['enum13', '待支付', '待支付'],
];

test.each(table)('R17 %s: %j goes out as %j', (part, value, fitted) => {
  expect(fitTemplate({ [part]: value })).toEqual({ [part]: { value: fitted } });
});
