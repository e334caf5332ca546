import { Form, Input, Modal, Select } from 'antd';
import type { CaseSummary } from '../../../domain/contract/case';
import type { HandoverInput } from '../../../domain/contract/passage';
import { roleWords } from '../../../domain/staff/roles';
import { fill } from '../../../domain/words';
import { handOverCase } from '../../api/review';
import { Failure } from '../../failure/failure';
import { AuditedHint } from '../../frame/audited-hint';
import { useWords } from '../../words/language';
import { useColleagues } from '../use-colleagues';
import { longestRemark } from './longest-remark';
import { usePassOn } from './use-pass-on';

interface HandOverDialogProps {
  held: CaseSummary;
  open: boolean;
  close: () => void;
}

const formId = 'hand-over';

/** Chooses the colleague who holds the case from then on. */
export function HandOverDialog({ held, open, close }: HandOverDialogProps) {
  const { words, language } = useWords();
  const { handOver, note, notePlaceholder, cancel } = words.passage;
  const colleagues = useColleagues(open);
  const passing = usePassOn(
    held.id,
    (input: HandoverInput) => handOverCase(held.id, input),
    ({ to }) => fill(handOver.done, { username: to }),
  );
  return (
    <Modal
      open={open}
      title={handOver.title}
      okText={handOver.confirm}
      cancelText={cancel}
      okButtonProps={{ id: 'confirm-hand-over', loading: passing.isPending, htmlType: 'submit', form: formId }}
      onCancel={close}
      afterClose={passing.reset}
      destroyOnHidden
      width={440}
    >
      <p className="quiet">{handOver.lead}</p>
      <Form<HandoverInput>
        id={formId}
        layout="vertical"
        requiredMark={false}
        onFinish={(input) => passing.mutate(input)}
      >
        <Form.Item name="to" label={handOver.to} rules={[{ required: true, message: handOver.toMissing }]}>
          <Select
            id="hand-over-to"
            autoFocus
            showSearch
            loading={colleagues.isPending}
            notFoundContent={handOver.nobody}
            options={colleagues.data?.colleagues
              .filter(({ you }) => !you)
              .map(({ username, role }) => ({ value: username, label: `${username} · ${roleWords[role][language]}` }))}
          />
        </Form.Item>
        <Form.Item name="note" label={note} extra={<AuditedHint />}>
          <Input.TextArea id="hand-over-note" rows={3} maxLength={longestRemark} placeholder={notePlaceholder} />
        </Form.Item>
      </Form>
      {colleagues.isError && <Failure error={colleagues.error} retry={() => void colleagues.refetch()} />}
      {passing.isError && <Failure error={passing.error} />}
    </Modal>
  );
}
