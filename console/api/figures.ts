import type { ReviewFigures } from '../../domain/contract/figures';
import type { FigureKind } from '../../domain/review/figures';
import { request } from './request';

export function getFigures(
  { days, kind }: { days: number; kind: FigureKind },
  signal?: AbortSignal,
): Promise<ReviewFigures> {
  return request('/v1/review/figures', { query: { days: String(days), kind }, signal });
}
