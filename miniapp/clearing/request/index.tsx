import Taro from '@tarojs/taro';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { pages } from '../../pages';
import { useStore } from '../../store';
import { clearingDraft } from '../draft/clearing-draft';
import { useWords } from '../words/use-words';
import { loadRequest } from './load-request';
import { RequestForm } from './request-form';
import '../../styles/photos.css';
import '../../real-name/reading.css';
import '../../real-name/form/photo-drawing.css';

/** The four photos of a request (R23). */
export default function ClearingRequestPage() {
  const { words } = useWords();
  const kept = useStore(clearingDraft);
  // Choosing a photo hides and shows the page: loading again would take the place of the photo under way.
  const [resource, reload] = useResource(async () => {
    const start = await loadRequest();
    if (start.closed === 'in-review') await Taro.redirectTo({ url: pages.clearingStatus });
    if (start.closed === 'not-verified') await Taro.redirectTo({ url: pages.clearing });
    return start;
  }, 'until-loaded');
  return (
    <PageFrame title={words.clearingRequest.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(start) => (start.closed !== false || !kept ? null : <RequestForm start={start} kept={kept} />)}
      </ResourceView>
    </PageFrame>
  );
}
