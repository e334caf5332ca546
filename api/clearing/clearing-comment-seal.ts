import { sealedText } from '../crypto/sealed-text';

/** What an agent wrote to the person about one request. */
export const {
  seal: sealClearingComment,
  open: openClearingComment,
  show: showClearingComment,
} = sealedText('clearings', 'comment');
