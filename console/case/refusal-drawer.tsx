import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Skeleton, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Case } from '../../domain/contract/case';
import { reasonsFor } from '../../domain/review/rejection-reasons';
import { listReasons } from '../api/review';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import { decisionWords } from './decision-words';
import { isComplete, problemsOf, type RefusalDraft } from './refusal-draft';
import { RefusalForm } from './refusal-form';

interface RefusalDrawerProps {
  reviewCase: Case;
  draft: RefusalDraft;
  change: (draft: RefusalDraft) => void;
  open: boolean;
  sending: boolean;
  /** Why the last try did not go through. */
  trouble: ReactNode;
  close: () => void;
  refuse: () => void;
}

/** Reasons, comment and note of a refusal. The draft lives above the pages, so closing the drawer loses nothing. */
export function RefusalDrawer({
  reviewCase,
  draft,
  change,
  open,
  sending,
  trouble,
  close,
  refuse,
}: RefusalDrawerProps) {
  const { words } = useWords();
  const said = decisionWords(reviewCase, words);
  const [tried, setTried] = useState(false);
  const problems = problemsOf(draft, reviewCase.kind);
  // A refusal that was sent leaves an empty draft behind, of which nobody wants to hear while the drawer closes.
  const shown = tried && open ? problems : undefined;
  const catalogue = useQuery({
    queryKey: ['reasons'],
    queryFn: ({ signal }) => listReasons(signal),
    staleTime: 10 * 60_000,
    enabled: open,
  });
  const reasons = catalogue.data?.reasons.filter(({ kind }) => kind === reasonsFor(reviewCase.kind)) ?? [];

  function submit() {
    setTried(true);
    if (isComplete(problems)) refuse();
  }

  return (
    <Drawer
      open={open}
      onClose={close}
      afterOpenChange={(isOpen) => !isOpen && setTried(false)}
      title={said.refusalTitle}
      size={520}
      // What a refusal is written about stays in sight, and can be magnified, beside it.
      mask={false}
      footer={
        <Space className="drawer-actions">
          <Button onClick={close}>{words.refusal.cancel}</Button>
          <Button id="confirm-refuse" type="primary" danger loading={sending} onClick={submit}>
            {said.confirmRefuse}
          </Button>
        </Space>
      }
    >
      {catalogue.isPending && <Skeleton active />}
      {catalogue.isError && <Failure error={catalogue.error} retry={() => void catalogue.refetch()} />}
      {catalogue.data && (
        <RefusalForm reviewCase={reviewCase} reasons={reasons} draft={draft} change={change} problems={shown}>
          {trouble}
        </RefusalForm>
      )}
    </Drawer>
  );
}
