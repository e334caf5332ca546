import { route } from '../../http/routes';
import { idParams } from '../../http/schemas';
import { drawReceipt } from './draw-receipt';
import { readReceipt } from './read-receipt';
import { clearingReceipt } from './receipt-schema';

const tag = 'Clearing';

export const receiptRoutes = [
  route({
    method: 'get',
    path: '/v1/clearings/:id/receipt',
    tag,
    summary: 'What was erased when the real name was cleared, what is kept, until when and why',
    who: 'person',
    params: idParams,
    answers: { 200: clearingReceipt },
    refusals: ['not_found'],
    handle: async ({ deps, person, params, language }) => ({
      status: 200,
      body: await readReceipt(deps, { accountId: person.accountId, id: params.id, language }),
    }),
  }),
  route({
    method: 'get',
    // An address of its own: whoever downloads a file can often send no header that asks for its type.
    path: '/v1/clearings/:id/receipt.pdf',
    tag,
    summary: 'The same as a page to keep',
    who: 'person',
    params: idParams,
    answers: { 200: 'pdf' },
    refusals: ['not_found'],
    async handle({ deps, person, params, language, ctx }) {
      const receipt = await readReceipt(deps, { accountId: person.accountId, id: params.id, language });
      ctx.set('Content-Disposition', 'inline; filename="clearing-receipt.pdf"');
      return { status: 200, body: await drawReceipt(receipt, language) };
    },
  }),
];
