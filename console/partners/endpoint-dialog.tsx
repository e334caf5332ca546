import { App, Form, Input, Modal } from 'antd';
import type { Partner } from '../../domain/contract/partner';
import { fill } from '../../domain/words';
import { setEndpoint } from '../api/partners';
import { RequestError } from '../api/request-error';
import { useSingleMutation } from '../api/use-single-mutation';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import type { TaskProps } from './partner-dialog';

const formId = 'endpoint-form';

export function EndpointDialog({ partner, close, changed, tell }: TaskProps & { partner: Partner }) {
  const { words } = useWords();
  const { message } = App.useApp();
  const { title, lead, url, urlHint, urlMissing, confirm } = words.partners.endpoint.form;
  const change = useSingleMutation({
    mutationFn: (typed: string) => setEndpoint(partner.id, typed),
    onSuccess: ({ secret }) => {
      if (secret === null) void message.success(words.partners.done.endpoint);
      else tell({ kind: 'secret', name: partner.name, value: secret });
      changed();
      close();
    },
  });
  return (
    <Modal
      open
      title={fill(title, { name: partner.name })}
      okText={confirm}
      cancelText={words.partners.cancel}
      okButtonProps={{ id: 'confirm-endpoint', loading: change.isPending, htmlType: 'submit', form: formId }}
      onCancel={close}
      width={520}
    >
      <p className="quiet">{lead}</p>
      <Form<{ url: string }>
        id={formId}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        initialValues={{ url: partner.endpoint?.url ?? '' }}
        onFinish={(typed) => change.mutate(typed.url.trim())}
      >
        <Form.Item
          name="url"
          label={url}
          extra={urlHint}
          rules={[{ required: true, whitespace: true, message: urlMissing }]}
        >
          <Input id="endpoint-url" autoComplete="off" inputMode="url" spellCheck={false} maxLength={500} autoFocus />
        </Form.Item>
      </Form>
      {change.isError && <Failure error={change.error} title={fieldMessage(change.error)} />}
    </Modal>
  );
}

/** What is wrong with the address says more than that something is. */
function fieldMessage(error: unknown): string | undefined {
  return error instanceof RequestError ? error.problem?.fields?.[0]?.message : undefined;
}
