import Taro from '@tarojs/taro';
import { useRef } from 'react';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { draft } from '../../draft/draft';
import { pages } from '../../pages';
import { useStore } from '../../store';
import { useWords } from '../words/use-words';
import { IdentityForm } from './identity-form';
import { type FormStart, loadForm } from './load-form';
import '../reading.css';
import './photo-drawing.css';

export default function FormPage() {
  const { words } = useWords();
  const kept = useStore(draft);
  const loaded = useRef<FormStart | null>(null);
  // Once: choosing a photo hides and shows the page, and loading again would delete the photo under way.
  const [resource, reload] = useResource(async () => {
    loaded.current ??= await loadForm();
    if (loaded.current.closed) await Taro.redirectTo({ url: pages.realName });
    return loaded.current;
  });
  return (
    <PageFrame title={words.form.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(start) => (start.closed || !kept ? null : <IdentityForm start={start} kept={kept} />)}
      </ResourceView>
    </PageFrame>
  );
}
