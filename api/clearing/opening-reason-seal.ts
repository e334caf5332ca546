import { sealedText } from '../crypto/sealed-text';

/** Why customer service asked for a clearing, for somebody who called. */
export const { seal: sealOpeningReason, show: showOpeningReason } = sealedText('clearings', 'opening_reason');
