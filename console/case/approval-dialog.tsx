import { Alert, Modal } from 'antd';
import type { Case } from '../../domain/contract/case';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
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

/** An approval takes effect at once, so it is asked for twice, with whatever the checks found in sight. */
export function ApprovalDialog({ reviewCase, barred, open, sending, close, approve }: ApprovalDialogProps) {
  const { words } = useWords();
  const { approval, review, secondLook } = words;
  const blind = reviewCase.kind === 'second-look';
  const doubts = reviewCase.checks.filter(({ state }) => state !== 'passed' && state !== 'not_made');
  const failed = doubts.some(({ state }) => state === 'failed');
  const warning = failed ? approval.failed : approval.attention;
  return (
    <Modal
      open={open}
      title={blind ? secondLook.approvalTitle : approval.title}
      okText={blind ? secondLook.confirmApprove : approval.confirm}
      cancelText={approval.cancel}
      okButtonProps={{ id: 'confirm-approve', loading: sending, autoFocus: !barred }}
      okType={barred ? 'default' : 'primary'}
      cancelButtonProps={{ autoFocus: barred }}
      onOk={approve}
      onCancel={close}
      destroyOnHidden
      width={440}
    >
      <p>{fill(blind ? secondLook.approvalLead : approval.lead, { person: reviewCase.maskedName })}</p>
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
