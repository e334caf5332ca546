import { sealedText } from '../crypto/sealed-text';

/** Why a senior found what they found. */
export const { seal: sealFindingNote } = sealedText('activity_reports', 'note');
