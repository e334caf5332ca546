import { sealedText } from '../../crypto/sealed-text';

/** What signs what an endpoint is told. */
export const { seal: sealSecret, open: openSecret } = sealedText('webhook_endpoints', 'secret');

/** What signed before. */
export const { seal: sealOldSecret, open: openOldSecret } = sealedText('webhook_endpoints', 'old_secret');
