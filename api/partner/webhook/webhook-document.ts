import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { partnerEvent } from '../partner-schema';

const description = `Sent to the address that an administrator has set for you, whenever the state of an account changes. Three things to do with it:

**Check that it comes from here.** \`X-Shiming-Timestamp\` says when it was sent, in seconds since 1970. \`X-Shiming-Signature\` is HMAC-SHA-256, in
lower-case hex, of the timestamp, a full stop and the body exactly as it arrived, by your webhook's secret (its characters as they are, \`webhook_\`
included). For a day after the secret was renewed there are two, separated by a comma: one must fit. Compare in constant time, and refuse what was
sent more than five minutes ago.

\`\`\`js
const { createHmac, timingSafeEqual } = require('node:crypto');

function isFromShiming(headers, rawBody, secret) {
  const timestamp = headers['x-shiming-timestamp'];
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const expected = createHmac('sha256', secret).update(timestamp + '.' + rawBody).digest();
  return headers['x-shiming-signature'].split(',').some((signature) => {
    const given = Buffer.from(signature, 'hex');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
\`\`\`

**Answer within five seconds** with any 2xx; work on it afterwards. Anything else, a redirect too, counts as not taken: it is sent again after 1, 2, 5, 15
minutes, 1, 3 and then every 6 hours, for three days. What comes after it waits, so that you get your events in the order of \`sequence\`; then it is given
up, and the next goes on. An administrator can have events of the last 30 days sent again, and \`GET /v1/partner/events\` fetches them.

**Take each once.** An event can arrive twice, under the same \`id\` and \`sequence\`. Pass over what you have, and apply \`state\` only where its
\`sequence\` is higher than the last that you applied to that account. Where a number is missing for good, ask how the account stands.`;

/** What partners are sent, for the document of the contract. */
export const partnerWebhooks: ZodOpenApiPathsObject = {
  accountChanged: {
    post: {
      operationId: 'accountChanged',
      tags: ['Partner services'],
      summary: 'The state of an account changed',
      description,
      requestBody: { required: true, content: { 'application/json': { schema: partnerEvent } } },
      responses: { '2XX': { description: 'Taken' } },
    },
  },
};
