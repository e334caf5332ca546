import type { Partner, PartnerKey } from '../../domain/contract/partner';
import { ConfirmTask } from './confirm-task';
import { EndpointDialog } from './endpoint-dialog';
import { NewKeyDialog } from './new-key-dialog';
import type { Secret } from './secret-told';

/** What is done once it was confirmed. */
export type ConfirmedTask = { partner: Partner } & ({ kind: 'secret' | 'pause' } | { kind: 'revoke'; key: PartnerKey });

/** What an administrator does with a partner, asked about before it is done. */
export type PartnerTask = { partner: Partner; kind: 'key' } | { partner: Partner; kind: 'endpoint' } | ConfirmedTask;

export interface TaskProps {
  close: () => void;
  changed: () => void;
  tell: (told: Secret) => void;
}

export function PartnerDialog({ task, ...props }: TaskProps & { task: PartnerTask | undefined }) {
  if (!task) return null;
  if (task.kind === 'key') return <NewKeyDialog partner={task.partner} {...props} />;
  if (task.kind === 'endpoint') return <EndpointDialog partner={task.partner} {...props} />;
  return <ConfirmTask task={task} {...props} />;
}
