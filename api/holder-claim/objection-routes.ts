import { placeOf } from '../http/place-of';
import { assertThat } from '../http/refusal';
import { route } from '../http/routes';
import { objection, objectionInput } from './holder-claim-schema';
import { findClaimAgainst } from './holder-claim-store';
import { presentObjection } from './present-objection';
import { raiseObjection } from './raise-objection';

const tag = 'Objection';

export const objectionRoutes = [
  route({
    method: 'get',
    path: '/v1/objections/current',
    tag,
    summary: 'That the holder of the ID card asks to clear this account, and until when it may object',
    who: 'person',
    answers: { 200: objection },
    refusals: ['not_found'],
    async handle({ deps, person, language }) {
      const row = await findClaimAgainst(deps.db, person.accountId);
      assertThat(row, 'not_found');
      return { status: 200, body: presentObjection(row, { ...deps, now: deps.clock.now(), language }) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/objections/current',
    tag,
    summary: 'Object; a senior decides whether the clearing goes on',
    who: 'person',
    body: objectionInput,
    answers: { 200: objection },
    refusals: ['not_found', 'invalid_input', 'objection_over'],
    handle: async ({ deps, person, body, language, ctx }) => ({
      status: 200,
      body: await raiseObjection(
        deps,
        { accountId: person.accountId, words: body.words, from: placeOf(ctx, deps) },
        language,
      ),
    }),
  }),
];
