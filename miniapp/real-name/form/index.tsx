import Taro, { useRouter } from '@tarojs/taro';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { draft } from '../../draft/draft';
import { pages } from '../../pages';
import { useStore } from '../../store';
import { useWords } from '../words/use-words';
import { IdentityForm } from './identity-form';
import { loadForm } from './load-form';
import '../../styles/photos.css';
import '../reading.css';
import './photo-drawing.css';

export default function FormPage() {
  const { words } = useWords();
  const kept = useStore(draft);
  const { claim } = useRouter().params;
  // Choosing a photo hides and shows the page: loading again would delete the photo under way, and failing at that
  // without a line would take the form away.
  const [resource, reload] = useResource(async () => {
    const start = await loadForm(claim);
    if (start.closed) await Taro.redirectTo({ url: pages.realName });
    return start;
  }, 'until-loaded');
  return (
    <PageFrame title={words.form.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(start) => (start.closed || !kept ? null : <IdentityForm start={start} kept={kept} />)}
      </ResourceView>
    </PageFrame>
  );
}
