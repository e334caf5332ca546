import { sealedText } from '../crypto/sealed-text';

/** What the first of two who must agree wrote to colleagues. */
export const { seal: sealFirstNote, show: showFirstNote } = sealedText('cases', 'first_note');
