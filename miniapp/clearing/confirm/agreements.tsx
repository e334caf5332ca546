import { CheckRow } from '../../components/check-row';
import { ConsentGroup } from '../../real-name/confirm/consent-group';
import { useWords } from '../words/use-words';

export interface Agreement {
  understood: boolean;
  consent: boolean;
}

export const nothingAgreed: Agreement = { understood: false, consent: false };

export function isAgreed({ understood, consent }: Agreement): boolean {
  return understood && consent;
}

interface AgreementsProps {
  agreed: Agreement;
  onChange: (agreed: Agreement) => void;
}

/** That it cannot be undone, and the separate consent to the handling of the photos; neither is ticked beforehand. */
export function Agreements({ agreed, onChange }: AgreementsProps) {
  const { words } = useWords();
  return (
    <ConsentGroup>
      <CheckRow
        id="understood"
        words={words.clearingConfirm.understood}
        checked={agreed.understood}
        onChange={(understood) => onChange({ ...agreed, understood })}
      />
      <CheckRow
        id="consent"
        words={words.clearingConfirm.consent}
        checked={agreed.consent}
        onChange={(consent) => onChange({ ...agreed, consent })}
      />
    </ConsentGroup>
  );
}
