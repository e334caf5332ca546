import { sealedText } from '../crypto/sealed-text';

/** Why, as it was given; `null` where no reason is asked for. */
export const { seal: sealReason, open: openReason, show: showReason } = sealedText('audit', 'reason');
