import { App } from 'antd';
import type { PartnerWithSecret } from '../../domain/contract/partner';
import { fill } from '../../domain/words';
import { renewSecret, revokeKey, setPaused } from '../api/partners';
import { useSingleMutation } from '../api/use-single-mutation';
import { ConfirmModal } from '../frame/confirm-modal';
import { useWords } from '../words/language';
import type { ConfirmedTask, TaskProps } from './partner-dialog';

/** Says what will happen before it does. */
export function ConfirmTask({ task, close, changed, tell }: TaskProps & { task: ConfirmedTask }) {
  const { words } = useWords();
  const { message } = App.useApp();
  const { confirms, cancel, done } = words.partners;
  const { title, lead, confirm } = confirms[task.kind];
  const { id, name } = task.partner;

  async function run(): Promise<PartnerWithSecret['secret']> {
    if (task.kind === 'secret') return (await renewSecret(id)).secret;
    await (task.kind === 'revoke' ? revokeKey(id, task.key.id) : setPaused(id, true));
    return null;
  }

  const change = useSingleMutation({
    mutationFn: run,
    onSuccess: (secret) => {
      if (secret !== null) tell({ kind: 'secret', name, value: secret });
      else if (task.kind !== 'secret') void message.success(done[task.kind]);
      changed();
      close();
    },
  });
  return (
    <ConfirmModal
      title={fill(title, { what: task.kind === 'revoke' ? task.key.hint : name })}
      lead={lead}
      confirm={confirm}
      cancel={cancel}
      danger={task.kind === 'revoke'}
      change={change}
      close={close}
    />
  );
}
