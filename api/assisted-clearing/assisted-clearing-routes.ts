import { preconditions } from '../clearing/clearing-schema';
import { presentPreconditions } from '../clearing/present-preconditions';
import { readPreconditions } from '../clearing/read-preconditions';
import { route } from '../http/routes';
import { submissionRefusals } from '../http/submission-of';
import { photoUploadRefusals } from '../photo/photo-schema';
import { receiveOne } from '../photo/receive-one';
import { uploadPhoto } from '../photo/upload-photo';
import {
  assistedClearing,
  assistedClearingInput,
  assistedPhoto,
  assistedPhotoUpload,
  assistedPurpose,
  callerSearch,
  callerSearchInput,
  checkCallerSearch,
  ticketParams,
} from './assisted-clearing-schema';
import { openForCaller } from './open-for-caller';
import { searchCaller } from './search-caller';
import { accountOf } from './tickets';

const tag = 'Assisted clearing';

export const assistedClearingRoutes = [
  route({
    method: 'post',
    path: '/v1/review/assisted-clearings/search',
    tag,
    summary: 'The account that a caller asks about, masked, with a ticket for the next steps; recorded with its reason',
    who: 'staff',
    may: 'clearing.assist',
    body: callerSearchInput,
    rules: checkCallerSearch,
    answers: { 200: callerSearch },
    refusals: ['not_allowed', 'invalid_input', 'too_many_requests'],
    handle: async ({ deps, staff, body }) => ({ status: 200, body: await searchCaller(deps, staff, body) }),
  }),
  route({
    method: 'get',
    path: '/v1/review/assisted-clearings/:ticket/preconditions',
    tag,
    summary: 'Everything that must be so before the real name is cleared, as the person sees it',
    who: 'staff',
    may: 'clearing.assist',
    params: ticketParams,
    answers: { 200: preconditions },
    refusals: ['not_allowed', 'ticket_expired', 'too_many_requests'],
    async handle({ deps, staff, params, language }) {
      const accountId = await accountOf(deps, params.ticket, staff);
      await deps.limits.take('host-question', accountId);
      return { status: 200, body: presentPreconditions(await readPreconditions(deps, accountId), language) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/review/assisted-clearings/:ticket/photos',
    tag,
    summary: 'Store a photo that the caller sent in: judged and read at once',
    who: 'staff',
    may: 'clearing.assist',
    params: ticketParams,
    multipart: assistedPhotoUpload,
    idempotent: true,
    answers: { 201: assistedPhoto },
    refusals: ['not_allowed', 'ticket_expired', ...photoUploadRefusals],
    async handle({ deps, staff, params, language, ctx }) {
      const accountId = await accountOf(deps, params.ticket, staff);
      const idempotencyKey = ctx.get('Idempotency-Key');
      const body = await receiveOne(ctx.req, assistedPurpose, (received) =>
        uploadPhoto(deps, { accountId, uploadedBy: staff.id, ...received, idempotencyKey, language }),
      );
      return { status: 201, body };
    },
  }),
  route({
    method: 'post',
    path: '/v1/review/assisted-clearings/:ticket',
    tag,
    summary: 'Ask for the end of the real name, for the caller; two others decide',
    who: 'staff',
    may: 'clearing.assist',
    params: ticketParams,
    body: assistedClearingInput,
    idempotent: true,
    answers: { 201: assistedClearing },
    refusals: [
      'not_allowed',
      'ticket_expired',
      ...submissionRefusals,
      'not_verified',
      'holder_claim_pending',
      'preconditions_unmet',
    ],
    handle: async ({ deps, staff, params, body, language, ctx }) => ({
      status: 201,
      body: await openForCaller(deps, {
        ticket: params.ticket,
        staff,
        input: body,
        idempotencyKey: ctx.get('Idempotency-Key'),
        language,
      }),
    }),
  }),
];
