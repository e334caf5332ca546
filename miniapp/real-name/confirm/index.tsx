import { consentVersionOf } from '../../../domain/verification/consent';
import { PageFrame } from '../../components/page-frame';
import { draft, draftKeeper } from '../../draft/draft';
import { useOneSubmission } from '../../draft/use-one-submission';
import { pages } from '../../pages';
import { usePhotoReading } from '../../service/use-photo-reading';
import { useWords } from '../words/use-words';
import { CardConfirmation } from './card-confirmation';
import { inputOf, submitDraft } from './submit-draft';
import '../../styles/photos.css';
import '../reading.css';

/** The summary to confirm, the separate consent, and the one submission (R4). */
export default function ConfirmPage() {
  const { words } = useWords();
  const consentVersion = consentVersionOf(usePhotoReading());
  const submission = useOneSubmission({
    store: draft,
    inputOf: (kept) => inputOf(kept, consentVersion),
    pages: { start: pages.realName, form: pages.form, status: pages.status },
  });
  const { confirmed } = submission;
  return (
    <PageFrame title={words.confirm.title}>
      {confirmed && (
        <CardConfirmation
          kept={confirmed.kept}
          submission={submission}
          consentVersion={consentVersion}
          words={words.confirm}
          send={() => submitDraft(draftKeeper, confirmed.kept, confirmed.input)}
        />
      )}
    </PageFrame>
  );
}
