import { Alert, Modal } from 'antd';
import type { Case } from '../../domain/contract/case';
import { fill } from '../../domain/words';
import { NoOtherSenior } from '../clearing/no-other-senior';
import { useWords } from '../words/language';
import { decisionWords } from './decision-words';
import { findingOf } from './finding-of';

interface ApprovalDialogProps {
  reviewCase: Case;
  /** The service will not take an approval as things stand. */
  barred: boolean;
  open: boolean;
  sending: boolean;
  close: () => void;
  approve: () => void;
}

/** An approval cannot be taken back, so it is asked for twice, with whatever the checks found in sight. */
export function ApprovalDialog({ reviewCase, barred, open, sending, close, approve }: ApprovalDialogProps) {
  const { words } = useWords();
  const { approval, review } = words;
  const said = decisionWords(reviewCase, words);
  const doubts = reviewCase.checks.filter(({ state }) => state !== 'passed' && state !== 'not_made');
  const failed = doubts.some(({ state }) => state === 'failed');
  const warning = failed ? approval.failed : approval.attention;
  return (
    <Modal
      open={open}
      title={said.title}
      okText={said.confirm}
      cancelText={approval.cancel}
      okButtonProps={{ id: 'confirm-approve', loading: sending, autoFocus: !barred }}
      okType={barred ? 'default' : 'primary'}
      cancelButtonProps={{ autoFocus: barred }}
      onOk={approve}
      onCancel={close}
      destroyOnHidden
      width={440}
    >
      <p>{fill(said.lead, { person: reviewCase.maskedName })}</p>
      {open && <NoOtherSenior reviewCase={reviewCase} />}
      {doubts.length > 0 && (
        <Alert
          type={failed ? 'error' : 'warning'}
          showIcon
          title={barred ? approval.barred : warning}
          description={
            <ul className="doubts">
              {doubts.map((check) => (
                <li key={check.code}>
                  {fill(review.finding, {
                    check: check.words,
                    finding: findingOf(check, words) ?? review.checkStates[check.state],
                  })}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </Modal>
  );
}
