import { Card } from 'antd';
import type { Case } from '../../domain/contract/case';
import { standingOpinions } from '../../domain/review/second-look';
import { RulingForm } from '../ruling/ruling-form';
import { useWords } from '../words/language';
import { useSettlement } from './use-settlement';

/** What the API takes. */
const longestNote = 2000;

/** Where a senior says which of two differing opinions stands, and why (R13). */
export function SettlementForm({ reviewCase: { id, version } }: { reviewCase: Case }) {
  const { disagreement } = useWords().words;
  const settlement = useSettlement(id);
  return (
    <Card size="small" title={disagreement.title}>
      <p className="quiet">{disagreement.lead}</p>
      <RulingForm
        id="settlement"
        title={disagreement.title}
        choices={standingOpinions}
        words={disagreement.ruling}
        longestNote={longestNote}
        audited
        sending={settlement.isPending}
        error={settlement.error}
        send={(stands, note) => settlement.mutate({ stands, note, version })}
      >
        <p className="quiet">{disagreement.consequence}</p>
      </RulingForm>
    </Card>
  );
}
