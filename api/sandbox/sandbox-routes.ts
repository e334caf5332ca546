import type { SandboxClock } from '../clock/sandbox-clock';
import { changeSandboxAccount, readSandboxAccount } from '../host/sandbox-host';
import { invalidInput } from '../http/refusal';
import { route } from '../http/routes';
import { runDueWork } from '../jobs/run-due-work';
import { deliverDue } from '../notice/deliver-due';
import { listSent } from '../notice/outbox/outbox-store';
import { presentSent } from '../notice/outbox/present-sent';
import { deliverWebhooks } from '../partner/webhook/deliver-webhooks';
import {
  accountParams,
  clockInput,
  clockReading,
  earliestInstant,
  hostAccount,
  hostInput,
  latestInstant,
  outbox,
  outboxQuery,
} from './sandbox-schema';

const tag = 'Sandbox';
const mostShown = 500;

/** Exist in the sandbox only; in production these addresses are 404. */
export function sandboxRoutes(clock: SandboxClock) {
  return [
    route({
      method: 'get',
      path: '/v1/sandbox/clock',
      tag,
      summary: 'What time it is in the sandbox',
      who: 'anyone',
      answers: { 200: clockReading },
      refusals: [],
      handle: () => ({ status: 200, body: { now: clock.now().toISOString() } }),
    }),
    route({
      method: 'put',
      path: '/v1/sandbox/clock',
      tag,
      summary: 'Move the clock of this process and run what falls due',
      who: 'anyone',
      body: clockInput,
      answers: { 200: clockReading },
      refusals: ['invalid_input'],
      async handle({ deps, body }) {
        const wanted = 'now' in body ? new Date(body.now) : addedDays(clock.now(), body.advanceDays);
        if (wanted < new Date(earliestInstant) || wanted > new Date(latestInstant)) {
          throw invalidInput([{ path: 'now' in body ? 'now' : 'advanceDays', code: 'malformed' }]);
        }
        clock.setTo(wanted);
        // What waited goes out first: it may be in the way of something that is due.
        await deliverDue(deps);
        await runDueWork(deps);
        await deliverDue(deps);
        await deliverWebhooks(deps);
        return { status: 200, body: { now: clock.now().toISOString() } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/sandbox/host/:name',
      tag,
      summary: 'What the host says of an account',
      who: 'anyone',
      params: accountParams,
      answers: { 200: hostAccount },
      refusals: ['not_found'],
      handle: async ({ deps, params }) => ({
        status: 200,
        body: await readSandboxAccount(deps.db, params.name, clock.now()),
      }),
    }),
    route({
      method: 'put',
      path: '/v1/sandbox/host/:name',
      tag,
      summary: 'Change what the host says of an account, also before its first sign-in',
      who: 'anyone',
      params: accountParams,
      body: hostInput,
      answers: { 200: hostAccount },
      refusals: ['not_found', 'invalid_input'],
      handle: async ({ deps, params, body }) => ({
        status: 200,
        body: await changeSandboxAccount(deps.db, params.name, body, clock.now()),
      }),
    }),
    route({
      method: 'get',
      path: '/v1/sandbox/outbox',
      tag,
      summary: 'What would have been sent: WeChat messages, text messages, mail; newest first',
      who: 'anyone',
      query: outboxQuery,
      answers: { 200: outbox },
      refusals: ['invalid_input'],
      async handle({ deps, query }) {
        // What waits goes out first, so that nobody has to wait for it.
        await deliverDue(deps);
        const sent = await listSent(deps.db, { hostId: query.account, channel: query.channel }, mostShown);
        return { status: 200, body: { messages: sent.map(presentSent) } };
      },
    }),
  ];
}

function addedDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000);
}
