import { Alert } from 'antd';
import type { WaitingLooks as Waiting } from '../../domain/contract/second-look';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import './second-look.css';

/** What waits to be judged again, and a warning where nobody may (R13). */
export function WaitingLooks({ waiting: { secondLooks, disagreements, nobody } }: { waiting: Waiting }) {
  const { agreement } = useWords().words;
  return (
    <div className="waiting-looks">
      <p className="quiet">{fill(agreement.waiting, { secondLooks, disagreements })}</p>
      {nobody > 0 && (
        <Alert
          type="warning"
          role="status"
          showIcon
          title={fill(agreement.nobodyTitle, { nobody })}
          description={agreement.nobodyLead}
        />
      )}
    </div>
  );
}
