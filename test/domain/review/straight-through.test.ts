import { type CaseCheckCode, type CheckState, checkStates } from '../../../domain/review/case-checks';
import {
  conditionsUnder,
  similarPhotosSettings,
  straightThroughConditions,
  unmetConditions,
} from '../../../domain/review/straight-through';

const made = (except: Partial<Record<CaseCheckCode, CheckState>> = {}) =>
  straightThroughConditions.map((code) => ({ code, state: except[code] ?? 'passed' }));

describe('R12: a submission is decided at once', () => {
  it('where every condition passed, however similar photos are set', () => {
    for (const setting of similarPhotosSettings) expect(unmetConditions(made(), setting)).toEqual([]);
  });

  it('and not where one of them did anything else, or was never made', () => {
    for (const code of straightThroughConditions.filter((one) => one !== 'similar_photos')) {
      for (const state of checkStates.filter((one) => one !== 'passed')) {
        expect(unmetConditions(made({ [code]: state }), 'hold')).toEqual([code]);
      }
      const without = made().filter((check) => check.code !== code);
      expect(unmetConditions(without, 'hold')).toEqual([code]);
    }
  });

  it('also with a photo that cannot be compared, or that the same holder sent from a second account', () => {
    for (const state of ['not_made', 'attention'] as const) {
      expect(unmetConditions(made({ similar_photos: state }), 'hold')).toEqual([]);
    }
  });

  it('with a photo that was sent under another number only where that is merely shown', () => {
    const checks = made({ similar_photos: 'failed' });
    expect(unmetConditions(checks, 'hold')).toEqual(['similar_photos']);
    expect(unmetConditions(checks, 'show')).toEqual([]);
    expect(conditionsUnder('show')).not.toContain('similar_photos');
  });
});
