import Taro from '@tarojs/taro';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { holderClaimKeeper } from '../../draft/holder-claim-draft';
import { pages } from '../../pages';
import { useStore } from '../../store';
import { useWords } from '../words/use-words';
import { ClaimForm } from './claim-form';
import { loadClaim } from './load-claim';
import '../../styles/photos.css';
import '../../real-name/reading.css';
import '../../real-name/form/photo-drawing.css';

/** What proves that somebody holds an ID card: its data and three photos (R25). */
export default function ClaimFormPage() {
  const { words } = useWords();
  const kept = useStore(holderClaimKeeper.store);
  // Choosing a photo hides and shows the page: loading again would take the place of the photo under way.
  const [resource, reload] = useResource(async () => {
    const start = await loadClaim();
    if (start.closed === 'under-way') await Taro.redirectTo({ url: pages.holderClaimStatus });
    if (start.closed === 'verifying') await Taro.redirectTo({ url: pages.holderClaim });
    return start;
  }, 'until-loaded');
  return (
    <PageFrame title={words.claimForm.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(start) => (start.closed !== false || !kept ? null : <ClaimForm start={start} kept={kept} />)}
      </ResourceView>
    </PageFrame>
  );
}
