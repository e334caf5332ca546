import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Card, Descriptions } from 'antd';
import type { Case, Disclosure } from '../../domain/contract';
import { readIdNumber } from '../../domain/identity/id-number';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';

interface SubmittedDataProps {
  subject: Case['subject'];
  disclosure: Disclosure | undefined;
  /** Shows or hides the full data; absent for those who may not ask. */
  toggle?: () => void;
}

/** What was typed: masked, unless it was asked for with a reason. */
export function SubmittedData({ subject, disclosure, toggle }: SubmittedDataProps) {
  const { words } = useWords();
  const { review, fields } = words;
  const shown = disclosure && readIdNumber(disclosure.idNumber);
  const validity = `${subject.validFrom} — ${subject.validUntil ?? review.longTerm}`;
  const items = [
    { key: 'name', label: fields.name, children: <b className="typed">{disclosure?.name ?? subject.maskedName}</b> },
    {
      key: 'idNumber',
      label: fields.idNumber,
      children: <b className="typed">{disclosure ? inGroups(disclosure.idNumber) : subject.maskedIdNumber}</b>,
    },
    { key: 'validity', label: review.validity, children: <b className="typed">{validity}</b> },
    ...(shown?.ok
      ? [
          { key: 'birthDate', label: review.birthDate, children: shown.birthDate },
          { key: 'sex', label: review.sex, children: review.sexes[shown.sex] },
        ]
      : []),
    { key: 'submittedAt', label: review.submittedAt, children: formatInstant(subject.submittedAt) },
    {
      key: 'account',
      label: review.account,
      children: (
        <code className="short-id" title={subject.accountId}>
          …{subject.accountId.slice(-8)}
        </code>
      ),
    },
  ];
  return (
    <Card
      size="small"
      title={review.submitted}
      extra={
        toggle && (
          <Button
            id="disclose"
            size="small"
            icon={disclosure ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
            onClick={toggle}
            aria-keyshortcuts="d"
          >
            {disclosure ? review.hide : review.disclose} <kbd aria-hidden>D</kbd>
          </Button>
        )
      }
    >
      <Descriptions
        id="submitted"
        size="small"
        layout="vertical"
        colon={false}
        column={{ xs: 1, sm: 2, md: 3 }}
        items={items}
      />
    </Card>
  );
}

/** Region, birth date, the rest: how one compares a number with a card. */
function inGroups(idNumber: string): string {
  return `${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}`;
}
