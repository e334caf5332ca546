import { faultWords } from '../../../console/messages/fault-words';
import { catalogues } from '../../../console/words/language';

describe('R29 why a message did not go out', () => {
  it.each([
    ['host_unreachable', '超级应用没有给出用户的联系方式，请检查与它的连接'],
    ['smtp_421', '邮件服务器回应 421'],
    ['errcode 45009', '微信当天的发送额度已用完，明天再发'],
    ['errcode 47001', '微信返回错误码 47001'],
    ['HTTP 502', '对方返回 HTTP 502'],
    ['ECONNREFUSED', '网络连接失败'],
    ['UND_ERR_CONNECT_TIMEOUT', '网络连接失败'],
    ['too slow', '对方没有及时回应'],
  ])('is said in words: %s', (fault, said) => {
    expect(faultWords(fault, catalogues['zh-CN'].messages)).toBe(said);
  });

  it.each(['pigeon_lost', 'toString', 'Example'])('stays a code where there are no words: %s', (fault) => {
    expect(faultWords(fault, catalogues['zh-CN'].messages)).toBeUndefined();
  });
});
