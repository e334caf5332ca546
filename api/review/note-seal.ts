import { sealedText } from '../crypto/sealed-text';

/** A note for colleagues. */
export const { seal: sealNote, open: openNote, show: showNote } = sealedText('cases', 'note');
