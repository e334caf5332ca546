import { sealedText } from '../crypto/sealed-text';

/** With which words an account objected to being cleared. */
export const { seal: sealObjection, show: showObjection } = sealedText('holder_claims', 'objection');
