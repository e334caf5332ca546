import { v7 as uuidv7 } from 'uuid';
import type { AuditFinding } from '../../api/audit/check-seal';
import { record } from '../../api/audit/record';
import { sealAudit } from '../../api/audit/seal-audit';
import { verifyAudit } from '../../api/audit/verify-audit';
import { startApi } from './api';

export type SealedLog = Awaited<ReturnType<typeof startSealedLog>>;

/** The application with an audit log that holds nothing yet, and what one does with one. */
export async function startSealedLog() {
  const api = await startApi();
  const rows = () => api.deps.db('audit');
  const verify = (over: Partial<Parameters<typeof verifyAudit>[0]> = {}) =>
    verifyAudit({ ...api.deps, now: new Date(), ...over });
  const seal = () => sealAudit(api.deps);

  /** Writes rows as the product does, and gives their ids in the order of their seals. */
  async function write(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let i = 0; i < count; i += 1) {
      const subject = { kind: 'case', id: uuidv7() } as const;
      await record(api.deps.db, api.deps, {
        actor: { kind: 'system' },
        action: 'case.lapse',
        subject,
        reason: `number ${i}`,
      });
      ids.push((await rows().where({ subject_id: subject.id }).first('id')).id);
    }
    return ids;
  }

  /** Two seals of three rows each. */
  async function sealTwice(): Promise<[string[], string[]]> {
    const first = await write(3);
    await seal();
    const second = await write(3);
    await seal();
    return [first, second];
  }

  return {
    api,
    rows,
    seals: () => api.deps.db('audit_seals').orderBy('number'),
    verify,
    findings: async (): Promise<AuditFinding[]> => (await verify()).findings,
    write,
    seal,
    sealTwice,
  };
}
