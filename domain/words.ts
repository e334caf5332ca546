/** The languages that every catalogue must speak. Simplified Chinese is the default everywhere (R41). */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'zh-CN';

/** One sentence in every language. TypeScript refuses a catalogue that forgets one. */
export type Words = Readonly<Record<Language, string>>;

/**
 * The language that an `Accept-Language` header (or a platform's language tag) asks for.
 *
 * Reads the tags in order of their `q`; the first that we speak wins; Chinese of any region counts as `zh-CN`.
 * WeChat writes its tags with an underscore (`en_US`).
 */
export function chooseLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.toLowerCase().replace(/_/g, '-').split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { tag: tag.trim(), q: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ tag, q }) => tag !== '' && q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wanted) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return defaultLanguage;
}

/** Fills `{name}` holes. A hole without a value stays visible, so that a missing value shows in a test. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, key: string) =>
    Object.keys(values).includes(key) ? String(values[key]) : hole,
  );
}
