import type { Case, DecisionInput } from '../../domain/contract/case';
import type { StaffSession } from '../../domain/contract/staff';
import type { CaseKind } from '../../domain/review/case-states';
import { staffPassword } from './staff-password';

/** A member of staff who works over HTTP, for tests whose subject is the person's side. */
export interface ReviewAgent {
  /** Claims the next case, of a kind where one is named; fails the test when there is none. */
  claim(kind?: CaseKind): Promise<Case>;
  decide(taken: Case, decision: Omit<DecisionInput, 'version'>): Promise<void>;
}

export async function signInAgent(url: string, username = 'agent'): Promise<ReviewAgent> {
  const { token } = await post<StaffSession>(`${url}/v1/staff/sessions`, { username, password: staffPassword });
  return {
    claim: (kind) => post<Case>(`${url}/v1/review/claims`, { kind }, token),
    decide: async ({ id, version }, decision) => {
      await post(`${url}/v1/review/cases/${id}/decision`, { ...decision, version }, token);
    },
  };
}

async function post<T>(url: string, body: object, token?: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (response.status === 204 || !response.ok)
    throw new Error(`POST ${new URL(url).pathname} was answered with ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
