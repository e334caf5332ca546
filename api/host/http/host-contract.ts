import { z } from 'zod';
import { createDocument, type ZodOpenApiPathItemObject } from 'zod-openapi';
import { contact, hostFacts } from '../host-schema';
import { contactPath, standingPath } from './http-host';

const introduction = `What Shiming asks of the super-app that it serves. The super-app offers this; Shiming calls it, at HOST_URL.

Every request carries three headers:

- \`Shiming-Key-Id\`: which key signed (HOST_KEY_ID);
- \`Shiming-Timestamp\`: seconds since 1970, UTC;
- \`Shiming-Signature\`: HMAC-SHA-256 in lower-case hex, by the bytes of HOST_KEY, over four lines joined by a line feed (0x0A), none
  after the last: the method; the path as sent, with whatever HOST_URL puts before it; the timestamp as sent; the SHA-256 of the
  body in lower-case hex.

Compare signatures in constant time, and refuse with 401 a key that you do not know, a signature that differs, and a timestamp
more than five minutes away from your clock.

An answer has three seconds, a second try included: a connection that fails, a 5xx and silence are tried once more. What comes
later, or in another shape, counts as no answer; the person is told that the wallet did not answer, and nothing is decided by it.
Fields may be added at any time; Shiming leaves out what it does not know.`;

const header = (name: string, description: string) => ({
  type: 'apiKey' as const,
  in: 'header' as const,
  name,
  description,
});

const asked = z.object({ hostId: z.string().meta({ description: 'The account, by your own id of it' }) });

function aboutAccount(operationId: string, summary: string, answer: z.ZodType): ZodOpenApiPathItemObject {
  return {
    post: {
      operationId,
      summary,
      requestBody: { required: true, content: { 'application/json': { schema: asked } } },
      responses: {
        200: { description: 'As it is now', content: { 'application/json': { schema: answer } } },
        401: { description: 'Not signed as agreed' },
        404: { description: 'You know no such account' },
      },
    },
  };
}

/** The OpenAPI document of what the super-app must offer, made from the schema that its answers are checked by. */
export function createHostContract(): object {
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Shiming: what the host offers', version: '1', description: introduction },
    components: {
      securitySchemes: {
        keyId: header('Shiming-Key-Id', 'Which key signed'),
        timestamp: header('Shiming-Timestamp', 'Seconds since 1970, UTC'),
        signature: header('Shiming-Signature', 'HMAC-SHA-256, as told above'),
      },
    },
    security: [{ keyId: [], timestamp: [], signature: [] }],
    paths: {
      [standingPath]: aboutAccount(
        'accountStanding',
        'How an account stands now: its money, cards, orders, freezes and businesses',
        hostFacts,
      ),
      [contactPath]: aboutAccount(
        'accountContact',
        'How the holder of an account can be reached now; asked before each message, and kept nowhere',
        contact,
      ),
    },
  });
}
