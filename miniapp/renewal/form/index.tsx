import Taro from '@tarojs/taro';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { renewalKeeper } from '../../draft/renewal-draft';
import { useStore } from '../../store';
import { pageOf } from '../comes-first';
import { useWords } from '../words/use-words';
import { loadRenewal } from './load-renewal';
import { RenewalForm } from './renewal-form';
import '../../styles/photos.css';
import '../../real-name/reading.css';
import '../../real-name/form/photo-drawing.css';

/** A newer card of the person by whom the account is verified (R18). */
export default function RenewalFormPage() {
  const { words } = useWords();
  const kept = useStore(renewalKeeper.store);
  // Choosing a photo hides and shows the page: loading again would take the place of the photo under way.
  const [resource, reload] = useResource(async () => {
    const start = await loadRenewal();
    if (start.closed !== false) await Taro.redirectTo({ url: pageOf[start.closed] });
    return start;
  }, 'until-loaded');
  return (
    <PageFrame title={words.renewalForm.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(start) => (start.closed !== false || !kept ? null : <RenewalForm start={start} kept={kept} />)}
      </ResourceView>
    </PageFrame>
  );
}
