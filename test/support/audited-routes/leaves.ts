import type { AuditAction } from '../../../domain/audit/audit-actions';
import type { Case } from '../../../domain/contract/case';
import type { TestApi } from '../api';
import { type Client, hold, type Reply, signIn, signInStaff, specimen, submitted, upload } from '../api-client';

/** Where a call is made: the application of the test, once it runs. */
export type Stage = () => TestApi;

/** Prepares what a call needs, and gives the call. */
export type Prepare = () => Promise<() => Promise<Reply<unknown>>>;
export type Leaves = { leaves: AuditAction; call: Prepare } | { nothing: string };

export const masked = { nothing: 'shows no photo and no unmasked value' };
export const catalogue = { nothing: 'shows nothing of anybody' };

/** A person with one photo that no submission uses. */
export async function withPhoto(at: Stage): Promise<{ person: Client; id: string }> {
  const person = await signIn(at().url);
  const { body } = await upload(person, 'front', await specimen('front'));
  return { person, id: body.id };
}

/** An agent who holds a case. */
export async function holding(at: Stage): Promise<{ agent: Client; held: Case; path: string }> {
  const { verification } = await submitted(at().url);
  const agent = await signInStaff(at().url);
  const held = await hold(agent, verification);
  return { agent, held, path: `/v1/review/cases/${held.id}` };
}
