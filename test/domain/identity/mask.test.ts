import * as fc from 'fast-check';
import { maskIdNumber, maskName } from '../../../domain/identity/mask';
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
