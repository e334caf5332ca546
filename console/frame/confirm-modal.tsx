import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from '../failure/failure';

interface ConfirmModalProps {
  open?: boolean;
  title: string;
  /** What will happen. */
  lead: ReactNode;
  confirm: string;
  cancel: string;
  danger?: boolean;
  change: { mutate: () => void; isPending: boolean; error: unknown };
  close: () => void;
}

/** Says what will happen before it does, and what failed where it did not. */
export function ConfirmModal(props: ConfirmModalProps) {
  const { open = true, title, lead, confirm, cancel, danger = false, change, close } = props;
  return (
    <Modal
      open={open}
      title={title}
      okText={confirm}
      cancelText={cancel}
      cancelButtonProps={{ id: 'keep' }}
      okButtonProps={{ id: 'confirm-change', danger, loading: change.isPending }}
      onOk={() => change.mutate()}
      onCancel={close}
      // Who presses Enter too soon changes nothing.
      afterOpenChange={(opened) => opened && document.getElementById('keep')?.focus()}
      destroyOnHidden
      width={440}
    >
      <p className="quiet">{lead}</p>
      {change.error !== null && <Failure error={change.error} />}
    </Modal>
  );
}
