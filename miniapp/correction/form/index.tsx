import Taro, { useRouter } from '@tarojs/taro';
import { correctionKinds } from '../../../domain/correction/correction-kinds';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { correctionKeeper } from '../../draft/correction-draft';
import { pages } from '../../pages';
import { useStore } from '../../store';
import { useWords } from '../words/use-words';
import { CorrectionForm } from './correction-form';
import { type CorrectionStart, loadCorrection } from './load-correction';
import '../../styles/photos.css';
import '../../real-name/reading.css';
import '../../real-name/form/photo-drawing.css';

const elsewhere: Readonly<Record<Exclude<CorrectionStart['closed'], false>, string>> = {
  'not-verified': pages.realName,
  'in-review': pages.correctionStatus,
  'no-kind': pages.correction,
};

/** The card as it is now, and the proof (R28). */
export default function CorrectionFormPage() {
  const { words } = useWords();
  const { params } = useRouter();
  const kept = useStore(correctionKeeper.store);
  // Choosing a photo hides and shows the page: loading again would take the place of the photo under way.
  const [resource, reload] = useResource(async () => {
    const start = await loadCorrection(correctionKinds.find((kind) => kind === params.kind));
    if (start.closed !== false) await Taro.redirectTo({ url: elsewhere[start.closed] });
    return start;
  }, 'until-loaded');
  return (
    <PageFrame title={words.correctionForm.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(start) => (start.closed !== false || !kept ? null : <CorrectionForm start={start} kept={kept} />)}
      </ResourceView>
    </PageFrame>
  );
}
