import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { type ErrorCode, errorCodes } from '../../domain/error-codes';
import { preconditions } from '../clearing/clearing-schema';
import { partnerWebhooks } from '../partner/webhook/webhook-document';
import { type AnyRoute, fileTypes } from './routes';

const problem = z
  .object({
    type: z.string(),
    title: z.string().meta({ description: 'What happened and what to do, in the language of Accept-Language' }),
    status: z.number(),
    code: z.string().meta({ description: 'Stable; decide by it' }),
    requestId: z.string(),
    fields: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
    ways: z.array(z.object({ code: z.string(), words: z.string() })).optional(),
    preconditions: preconditions.shape.preconditions
      .optional()
      .meta({ description: 'With `preconditions_unmet`: those that are unmet or not known' }),
    readyAt: preconditions.shape.readyAt,
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem document' });

const introduction = `Real-name authentication (实名认证). Errors are problem documents (RFC 9457) with a stable \`code\`;
words follow \`Accept-Language\` (zh-CN by default, en). Times are ISO 8601 in UTC, days YYYY-MM-DD.`;

/** The OpenAPI document of the declared routes. */
export function createOpenApi(routes: readonly AnyRoute[]): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const declared of routes) {
    const path = declared.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [declared.method]: operation(declared) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Shiming', version: '1', description: introduction },
    components: {
      securitySchemes: {
        person: { type: 'http', scheme: 'bearer', description: 'From POST /v1/sessions' },
        staff: { type: 'http', scheme: 'bearer', description: 'From POST /v1/staff/sessions' },
        partner: { type: 'apiKey', in: 'header', name: 'X-Api-Key', description: 'From an administrator, at the desk' },
      },
    },
    paths,
    webhooks: partnerWebhooks,
  });
}

function operation(declared: AnyRoute): ZodOpenApiOperationObject {
  const { params, query, body, multipart } = declared;
  const content = multipart
    ? { 'multipart/form-data': { schema: multipart } }
    : body && { 'application/json': { schema: body } };
  return {
    operationId: `${declared.method}${declared.path.replace(/[^a-zA-Z0-9]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    tags: [declared.tag],
    summary: declared.summary,
    ...(declared.who !== 'anyone' && {
      security: declared.who === 'person-or-staff' ? [{ person: [] }, { staff: [] }] : [{ [declared.who]: [] }],
    }),
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(declared.idempotent && { header: z.object({ 'Idempotency-Key': z.string().max(200).optional() }) }),
    },
    ...(content && { requestBody: { required: true, content } }),
    responses: { ...answers(declared), ...refusals(declared) },
  };
}

function answers(declared: AnyRoute): ZodOpenApiOperationObject['responses'] {
  return Object.fromEntries(
    Object.entries(declared.answers).map(([status, schema]) => [
      status,
      {
        description: declared.summary,
        ...(typeof schema === 'string' && {
          content: { [fileTypes[schema]]: { schema: z.string().meta({ format: 'binary' }) } },
        }),
        ...(schema !== null && typeof schema !== 'string' && { content: { 'application/json': { schema } } }),
      },
    ]),
  );
}

/** What a caller may be refused with before anything else is looked at. */
function impliedByCaller(who: AnyRoute['who']): ErrorCode[] {
  if (who === 'partner') return ['api_key_invalid', 'scope_missing', 'too_many_requests'];
  return who === 'anyone' ? [] : ['sign_in_required'];
}

function refusals(declared: AnyRoute): ZodOpenApiOperationObject['responses'] {
  const implied: ErrorCode[] = [
    ...impliedByCaller(declared.who),
    ...(declared.body || declared.query || declared.multipart ? (['invalid_input'] as const) : []),
    ...(declared.body ? (['malformed_json', 'body_too_large'] as const) : []),
    ...(declared.body || declared.multipart ? (['unsupported_media_type'] as const) : []),
  ];
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set([...implied, ...declared.refusals])) {
    const { status } = errorCodes[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\` ${errorCodes[code].words.en}`).join('\n\n'),
        content: { 'application/problem+json': { schema: problem } },
      },
    ]),
  );
}
