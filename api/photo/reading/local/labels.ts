import type { Mark, Row } from './rows';

/** The words printed in front of a value. */
export type Labels = Readonly<Record<string, readonly string[]>>;

export interface FoundLabel {
  row: Row;
  /** Index of the first mark after the label. */
  end: number;
}

/**
 * Finds a label. One of four characters or more may have one of them misread, where it stands nowhere without.
 *
 * @param misread how many characters may be; none, where a label is taken as proof of what a picture shows
 */
export function findLabel(rows: readonly Row[], spellings: readonly string[], misread = 1): FoundLabel | undefined {
  for (let mistakes = 0; mistakes <= misread; mistakes += 1) {
    for (const row of rows) {
      for (const label of spellings) {
        const end = mistakes === 0 || label.length >= 4 ? endOf(row.text, label, mistakes) : undefined;
        if (end !== undefined) return { row, end };
      }
    }
  }
  return undefined;
}

function endOf(text: string, label: string, mistakes: number): number | undefined {
  for (let start = 0; start + label.length <= text.length; start += 1) {
    let wrong = 0;
    for (let i = 0; i < label.length && wrong <= mistakes; i += 1) wrong += text[start + i] === label[i] ? 0 : 1;
    if (wrong <= mistakes) return start + label.length;
  }
  return undefined;
}

/** What stands after a label in its row, up to the next label. */
export function valueAfter({ row, end }: FoundLabel, labels: readonly string[]): Mark[] {
  const rest = row.text.slice(end);
  const ends = labels.map((label) => rest.indexOf(label)).filter((at) => at >= 0);
  const value = row.marks.slice(end, end + Math.min(rest.length, ...ends));
  // Wide gaps make the recogniser say a label's last character twice, without conviction.
  const [first] = value;
  const echo = first !== undefined && first.text === row.text[end - 1] && first.probability < 0.7;
  return echo ? value.slice(1) : value;
}

/** Words and shapes that stand on an ID card and hardly appear in a line read upside down. */
const cardWords =
  /姓名|性别|民族|出生|住址|公民|身份|号码|签发|机关|有效|期限|居民|中华|共和|\d{4}[年.]\d{1,2}|\d{6}(18|19|20)\d{2}(0\d|1[0-2])\d{2}/;

export function hasCardWords(text: string): boolean {
  return cardWords.test(text);
}
