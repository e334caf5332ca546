import type { Words } from '../../words';
import { askedOfHost } from '../precondition';

const words = {
  met: { 'zh-CN': '没有业务在使用实名信息', en: 'No service uses the real name' },
  used: { 'zh-CN': '仍在使用实名信息的业务：{names}', en: 'Services that still use the real name: {names}' },
  release: { 'zh-CN': '请逐一打开并解除', en: 'Open each of them and release it' },
} as const satisfies Record<string, Words>;

/** A business that relies on the real name must be left first, each in its own way (R22). */
export const businessLinesReleased = askedOfHost({
  title: { 'zh-CN': '使用实名的业务均已解除', en: 'Every service that uses the real name released' },
  words,
  judge: ({ businessLines }) => {
    if (businessLines.length === 0) return { state: 'met', detail: words.met };
    return {
      state: 'unmet',
      detail: words.used,
      cure: words.release,
      values: { names: businessLines.map(({ name }) => name) },
      links: businessLines.map(({ name, releaseUrl }) => ({ name, url: releaseUrl })),
    };
  },
});
