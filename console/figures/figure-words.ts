import type { Language } from '../../domain/words';

const steps = [
  { unit: 'second', seconds: 1, until: 60 },
  { unit: 'minute', seconds: 60, until: 3600 },
  { unit: 'hour', seconds: 3600, until: 48 * 3600 },
  { unit: 'day', seconds: 86_400, until: Number.POSITIVE_INFINITY },
] as const;

/** `1.9 秒`, `12 min`, `3.5 小时`: one decimal while it says something. */
export function secondsInWords(seconds: number, language: Language): string {
  const step = steps.find(({ until }) => seconds < until) ?? steps[3];
  const count = seconds / step.seconds;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: step.unit,
    unitDisplay: 'short',
    maximumFractionDigits: count < 10 ? 1 : 0,
  }).format(count);
}

export function shareInWords(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

export function countInWords(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}
