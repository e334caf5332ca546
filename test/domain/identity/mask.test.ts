import * as fc from 'fast-check';
import { maskIdNumber, maskIn, maskName } from '../../../domain/identity/mask';
import { anyIdNumber } from './id-numbers';

const anyName = fc.array(fc.constantFrom('张', '三', '丰', '𬎆', '𠀀', '·', '提'), { minLength: 2, maxLength: 50 });

describe('R8 R11 R15 a mask hides all but what the holder needs to recognise it', () => {
  test.each([
    ['张三', '*三'],
    ['张三丰', '**丰'],
    ['欧阳娜娜', '***娜'],
    ['阿凡提·买买提', '******提'],
    ['张𬎆', '*𬎆'],
    ['𠀀𪚥', '*𪚥'],
  ])('R15 the name %s is shown as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test('R15 a name shows its last character and its length, nothing else', () => {
    fc.assert(
      fc.property(anyName, (characters) => {
        expect(maskName(characters.join(''))).toBe('*'.repeat(characters.length - 1) + characters.at(-1));
      }),
    );
  });

  test('R15 an ID number shows its first and last character, nothing else', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('1****************X');
    fc.assert(
      fc.property(anyIdNumber, (idNumber) => {
        expect(maskIdNumber(idNumber)).toBe(`${idNumber[0]}${'*'.repeat(16)}${idNumber[17]}`);
      }),
    );
  });
});

describe('R27 a text outlasts a clearing without the name and the number in it', () => {
  const person = { name: '阿凡提·买买提', idNumber: '11010519491231002X' };

  test.each([
    ['您好，阿凡提·买买提，已办结', '您好，******提，已办结'],
    ['阿凡提•买买提 / 阿凡提买买提', '******提 / ******提'],
    ['证件 110105 19491231 002x 已核对', '证件 1****************X 已核对'],
    ['证件１１０１０５１９４９１２３１００２Ｘ', '证件1****************X'],
    ['110105-19491231-002X和11010519491231002X', '1****************X和1****************X'],
  ])('R27 %s', (text, masked) => {
    expect(maskIn(text, person)).toBe(masked);
  });

  test('R27 what is neither stays as it is written', () => {
    const text = '请于 2026-12-03 后到网点，带好银行卡 6222 0200 $1';
    expect(maskIn(text, person)).toBe(text);
  });
});
