import Taro from '@tarojs/taro';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { useStore } from '../../store';
import { pageOf } from '../comes-first';
import { reissueKeeper } from '../draft/reissue-draft';
import { useWords } from '../words/use-words';
import { loadReissue } from './load-reissue';
import { ReissueForm } from './reissue-form';
import '../../styles/photos.css';
import '../../real-name/reading.css';

/** "I have applied for a new card": the paper that shows it (R19). */
export default function ReissuePage() {
  const { words } = useWords();
  const kept = useStore(reissueKeeper.store);
  // Choosing a photo hides and shows the page: loading again would take the place of the photo under way.
  const [resource, reload] = useResource(async () => {
    const start = await loadReissue();
    if (start.closed !== false) await Taro.redirectTo({ url: pageOf[start.closed] });
    return start;
  }, 'until-loaded');
  return (
    <PageFrame title={words.reissueForm.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(start) => (start.closed !== false || !kept ? null : <ReissueForm start={start} kept={kept} />)}
      </ResourceView>
    </PageFrame>
  );
}
