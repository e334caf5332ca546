import { sealedText } from '../crypto/sealed-text';

/** What an agent wrote to the person about one verification. */
export const { seal: sealComment, open: openComment, show: showComment } = sealedText('verifications', 'comment');
