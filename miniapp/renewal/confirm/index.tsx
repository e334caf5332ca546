import { consentVersionOf } from '../../../domain/verification/consent';
import { PageFrame } from '../../components/page-frame';
import { renewalKeeper } from '../../draft/renewal-draft';
import { useOneSubmission } from '../../draft/use-one-submission';
import { pages } from '../../pages';
import { CardConfirmation } from '../../real-name/confirm/card-confirmation';
import { submitDraft } from '../../real-name/confirm/submit-draft';
import { usePhotoReading } from '../../service/use-photo-reading';
import { useWords } from '../words/use-words';
import { renewalInputOf } from './renewal-input-of';
import '../../styles/photos.css';
import '../../real-name/reading.css';

const typedFields = ['validFrom', 'validUntil'] as const;

/** The newer card to confirm, the separate consent, and the one submission (R4, R18). */
export default function RenewalConfirmPage() {
  const { words } = useWords();
  const consentVersion = consentVersionOf(usePhotoReading());
  const submission = useOneSubmission({
    store: renewalKeeper.store,
    inputOf: (kept) => renewalInputOf(kept, consentVersion),
    pages: { start: pages.realName, form: pages.renewalForm, status: pages.status },
  });
  const { confirmed } = submission;
  return (
    <PageFrame title={words.renewalConfirm.title}>
      {confirmed && (
        <CardConfirmation
          kept={confirmed.kept}
          submission={submission}
          consentVersion={consentVersion}
          words={words.renewalConfirm}
          person={confirmed.kept.verified}
          typedFields={typedFields}
          send={() => submitDraft(renewalKeeper, confirmed.kept, confirmed.input)}
        />
      )}
    </PageFrame>
  );
}
