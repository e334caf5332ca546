import { App, Form, Input, Modal } from 'antd';
import { createPartner } from '../api/partners';
import { useSingleMutation } from '../api/use-single-mutation';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';

const formId = 'new-partner-form';

interface NewPartnerDialogProps {
  open: boolean;
  close: () => void;
  changed: () => void;
}

export function NewPartnerDialog({ open, close, changed }: NewPartnerDialogProps) {
  const { words } = useWords();
  const { message } = App.useApp();
  const { title, name, nameHint, nameMissing, confirm } = words.partners.form;
  const creation = useSingleMutation({
    mutationFn: createPartner,
    onSuccess: () => {
      void message.success(words.partners.done.created);
      changed();
      close();
    },
  });
  return (
    <Modal
      open={open}
      title={title}
      okText={confirm}
      cancelText={words.partners.cancel}
      okButtonProps={{ id: 'confirm-new-partner', loading: creation.isPending, htmlType: 'submit', form: formId }}
      onCancel={close}
      afterClose={creation.reset}
      destroyOnHidden
      width={440}
    >
      <Form<{ name: string }>
        id={formId}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={(typed) => creation.mutate(typed.name.trim())}
      >
        <Form.Item
          name="name"
          label={name}
          extra={nameHint}
          rules={[{ required: true, whitespace: true, message: nameMissing }]}
        >
          <Input id="partner-name" autoComplete="off" maxLength={64} autoFocus />
        </Form.Item>
      </Form>
      {creation.isError && <Failure error={creation.error} />}
    </Modal>
  );
}
