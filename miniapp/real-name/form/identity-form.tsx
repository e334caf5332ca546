import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { FrozenNotice } from '../../components/frozen-notice';
import { MainButton } from '../../components/main-button';
import { changeDraft, type Draft } from '../../draft/draft';
import { isBegun } from '../../draft/keep-draft';
import { pages } from '../../pages';
import { usePhotoReading } from '../../service/use-photo-reading';
import { useWords } from '../words/use-words';
import { CardFields } from './card-fields';
import { CardPhotos } from './card-photos';
import type { FormStart } from './load-form';
import { useIdentityForm } from './use-identity-form';

interface IdentityFormProps {
  start: Extract<FormStart, { closed: false }>;
  kept: Draft;
}

/** Name, number, validity and two photos (R2). Every change is kept at once, so closing loses nothing (R7). */
export function IdentityForm({ start, kept }: IdentityFormProps) {
  const { words } = useWords();
  const form = useIdentityForm(kept, start.photos, (change) => changeDraft(start.accountId, change));
  const next = () => {
    if (form.check()) void Taro.navigateTo({ url: pages.confirm });
  };
  return (
    <>
      <FrozenNotice since={start.frozenSince} />
      <FormHead refused={start.refused} />
      <CardPhotos kept={kept} form={form} />
      <CardFields kept={kept} form={form} />
      <MainButton id="next" words={words.form.next} onPress={next} />
      {isBegun(kept) && <View className="small-note">{words.form.saved}</View>}
    </>
  );
}

/** Promises that the form fills itself only where photos are read. */
function FormHead({ refused }: { refused: boolean }) {
  const { words } = useWords();
  const heading = usePhotoReading() === 'none' ? words.form.headingUnread : words.form.heading;
  return (
    <View className="page-head">
      <View className="page-head-title" role="heading" aria-level="2">
        {refused ? words.form.fixHeading : heading}
      </View>
      <View className="page-head-note">{refused ? words.form.fixNote : words.form.note}</View>
    </View>
  );
}
