import { useMutation } from '@tanstack/react-query';
import { AutoComplete, Form, Modal } from 'antd';
import type { Disclosure } from '../../domain/contract';
import { disclose } from '../api/review';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';

interface DisclosureDialogProps {
  caseId: string;
  open: boolean;
  close: () => void;
  show: (disclosure: Disclosure) => void;
}

/** Asks why before the full data are shown (R15). */
export function DisclosureDialog({ caseId, open, close, show }: DisclosureDialogProps) {
  const { words } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const asking = useMutation({
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
      okButtonProps={{ id: 'confirm-disclose', loading: asking.isPending }}
      onOk={form.submit}
      onCancel={close}
      afterClose={asking.reset}
      destroyOnHidden
      width={440}
    >
      <p className="quiet">{words.disclosure.lead}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ reason: words.disclosure.presets[0] }}
        onFinish={({ reason }) => asking.mutate(reason.trim())}
        clearOnDestroy
      >
        <Form.Item
          name="reason"
          label={words.disclosure.reason}
          rules={[{ required: true, whitespace: true, message: words.disclosure.reasonMissing }]}
        >
          <AutoComplete
            id="disclose-reason"
            autoFocus
            maxLength={200}
            options={words.disclosure.presets.map((value) => ({ value }))}
          />
        </Form.Item>
      </Form>
      {asking.isError && <Failure error={asking.error} />}
    </Modal>
  );
}
