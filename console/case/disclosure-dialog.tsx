import { Modal, type RadioRef } from 'antd';
import { useRef } from 'react';
import type { Disclosure } from '../../domain/contract/case';
import { disclose } from '../api/review';
import { useSingleMutation } from '../api/use-single-mutation';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import { DisclosureForm, disclosureFormId } from './disclosure-form';

interface DisclosureDialogProps {
  caseId: string;
  open: boolean;
  close: () => void;
  show: (disclosure: Disclosure) => void;
}

/** Asks why before the full data are shown (R15). */
export function DisclosureDialog({ caseId, open, close, show }: DisclosureDialogProps) {
  const { words } = useWords();
  const first = useRef<RadioRef>(null);
  const asking = useSingleMutation({
    mutationFn: (reason: string) => disclose(caseId, reason),
    onSuccess: (disclosure) => {
      show(disclosure);
      close();
    },
  });
  return (
    <Modal
      open={open}
      title={words.disclosure.title}
      okText={words.disclosure.confirm}
      cancelText={words.disclosure.cancel}
      okButtonProps={{ id: 'confirm-disclose', loading: asking.isPending, htmlType: 'submit', form: disclosureFormId }}
      onCancel={close}
      // Until it has opened, the dialog hides what it holds from the focus.
      afterOpenChange={(isOpen) => isOpen && first.current?.focus()}
      afterClose={asking.reset}
      destroyOnHidden
      width={440}
    >
      <p className="quiet">{words.disclosure.lead}</p>
      <DisclosureForm first={first} send={asking.mutate} />
      {asking.isError && <Failure error={asking.error} />}
    </Modal>
  );
}
