import type { ReviewFigures } from '../../domain/contract/figures';
import { request } from './request';

export function getFigures(days: number, signal?: AbortSignal): Promise<ReviewFigures> {
  return request('/v1/review/figures', { query: { days: String(days) }, signal });
}
