import { cutWords } from '../../domain/notice/cut-words';

/** What one kind of a template's parts takes, as WeChat's documentation of `subscribeMessage.send` tells. */
interface Part {
  most: number;
  /** Everything that it does not take. */
  without?: RegExp;
  /** What stands for nothing: WeChat refuses an empty one. */
  blank: string;
}

const han = /\p{Script=Han}/u;

/** The kinds that are words, and may be cut. Of all others half would be wrong: half a number is another number. */
const wordParts: Readonly<Record<string, Part>> = {
  thing: { most: 20, blank: '-' },
  character_string: { most: 32, without: /[^ -~]/g, blank: '-' },
  letter: { most: 32, without: /[^A-Za-z]/g, blank: '' },
  symbol: { most: 5, without: /[\p{L}\p{N}\s]/gu, blank: '-' },
  phrase: { most: 5, without: /\P{Script=Han}/gu, blank: '无' },
  name: { most: 20, without: /\p{N}/gu, blank: '-' },
};
/** A name with Chinese characters in it may have half as many. */
const mostOfChineseName = 10;

function fitPart(kind: string, value: string): string {
  const line = value.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const part = wordParts[kind];
  if (!part) return line;
  const taken = part.without ? line.replace(part.without, '').trim() : line;
  const most = kind === 'name' && han.test(taken) ? mostOfChineseName : part.most;
  return cutWords(taken, most, kind === 'thing' ? '…' : '') || part.blank;
}

/**
 * The values of a message in the form and length that WeChat takes for each part of its template. A part is named after its
 * kind: `thing1`, `phrase3`, `date2`. What cannot be cut stays as it is.
 */
export function fitTemplate(values: Readonly<Record<string, string>>): Record<string, { value: string }> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value: fitPart(name.replace(/\d+$/, ''), value) }]),
  );
}
