import { defaultLanguage, type Language, languages } from '../../domain/words';
import { createStore } from '../store';

/** 关怀模式: text grows by these factors; nothing may clip at the largest. */
export const textScales = { standard: 1, large: 1.25, extraLarge: 1.5 } as const;
export type TextSize = keyof typeof textScales;
export const textSizes = Object.keys(textScales) as TextSize[];

export interface Settings {
  language: Language;
  textSize: TextSize;
}

function isSettings(stored: unknown): stored is Settings {
  const { language, textSize } = Object(stored) as Partial<Settings>;
  return languages.some((known) => known === language) && textSizes.some((known) => known === textSize);
}

export const settings = createStore<Settings>(
  'settings',
  { language: defaultLanguage, textSize: 'standard' },
  isSettings,
);
