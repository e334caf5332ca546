import { sealedText } from '../crypto/sealed-text';

/** What staff wrote to the person about a claim. */
export const {
  seal: sealClaimComment,
  open: openClaimComment,
  show: showClaimComment,
} = sealedText('holder_claims', 'comment');
