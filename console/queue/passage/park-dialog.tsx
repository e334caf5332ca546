import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Radio, Segmented, Skeleton } from 'antd';
import type { CaseSummary } from '../../../domain/contract/case';
import type { ParkInput, ParkingChoices } from '../../../domain/contract/passage';
import { fill } from '../../../domain/words';
import { getParkingChoices, parkCase } from '../../api/review';
import { Failure } from '../../failure/failure';
import { AuditedHint } from '../../frame/audited-hint';
import { useWords } from '../../words/language';
import { formatDay, formatInstant } from '../../words/times';
import { longestRemark } from './longest-remark';
import { usePassOn } from './use-pass-on';

interface ParkDialogProps {
  held: CaseSummary;
  open: boolean;
  close: () => void;
}

const formId = 'park';

/** Chooses why the case waits, and until when. */
export function ParkDialog({ held, open, close }: ParkDialogProps) {
  const { words, language } = useWords();
  const { park, cancel } = words.passage;
  const choices = useQuery({
    queryKey: ['parking', language],
    queryFn: ({ signal }) => getParkingChoices(signal),
    enabled: open,
  });
  const passing = usePassOn(
    held.id,
    (input: ParkInput) => parkCase(held.id, input),
    ({ until }) => fill(park.done, { day: formatDay(until, language) }),
  );
  return (
    <Modal
      open={open}
      title={park.title}
      okText={park.confirm}
      cancelText={cancel}
      okButtonProps={{
        id: 'confirm-park',
        loading: passing.isPending,
        disabled: !choices.data,
        htmlType: 'submit',
        form: formId,
      }}
      onCancel={close}
      afterClose={passing.reset}
      destroyOnHidden
      width={480}
    >
      <p className="quiet">{fill(park.lead, { due: formatInstant(held.dueAt) })}</p>
      {choices.isPending && <Skeleton active />}
      {choices.data && (
        <ParkForm held={held} choices={choices.data} send={(input) => !passing.isPending && passing.mutate(input)} />
      )}
      {choices.isError && <Failure error={choices.error} retry={() => void choices.refetch()} />}
      {passing.isError && <Failure error={passing.error} />}
    </Modal>
  );
}

interface ParkFormProps {
  held: CaseSummary;
  choices: ParkingChoices;
  send: (input: ParkInput) => void;
}

function ParkForm({ held, choices, send }: ParkFormProps) {
  const { words, language } = useWords();
  const { park, note, notePlaceholder } = words.passage;
  const [form] = Form.useForm<ParkInput>();
  const reason = Form.useWatch('reason', form);
  const until = Form.useWatch('until', form);
  // It comes back as that day begins; what is due on the day itself can still be decided in time.
  const tooLate = until !== undefined && Date.parse(`${until}T00:00:00+08:00`) > Date.parse(held.dueAt);
  return (
    <Form form={form} id={formId} layout="vertical" requiredMark={false} onFinish={send}>
      <Form.Item name="reason" label={park.reason} rules={[{ required: true, message: park.reasonMissing }]}>
        <Radio.Group vertical id="park-reason">
          {choices.reasons.map(({ code, words: label }, i) => (
            <Radio key={code} id={`park-reason-${code}`} value={code} autoFocus={i === 0}>
              {label}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="until" label={park.until} initialValue={choices.days[0]}>
        <Segmented
          id="park-until"
          options={choices.days.map((day) => ({ value: day, label: formatDay(day, language) }))}
        />
      </Form.Item>
      {tooLate && <Alert className="gap-below" type="warning" showIcon title={park.tooLate} />}
      <Form.Item
        name="note"
        label={note}
        extra={<AuditedHint />}
        rules={[{ required: reason === 'other', whitespace: reason === 'other', message: park.noteMissing }]}
      >
        <Input.TextArea id="park-note" rows={3} maxLength={longestRemark} placeholder={notePlaceholder} />
      </Form.Item>
    </Form>
  );
}
