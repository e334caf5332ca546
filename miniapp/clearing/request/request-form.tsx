import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ClearingPurpose } from '../../../domain/clearing/clearing-photos';
import type { Photo } from '../../../domain/contract/photo';
import { unusedPhotoDays } from '../../../domain/photo/photo-sides';
import { fill } from '../../../domain/words';
import { CellGroup } from '../../components/cell-group';
import { FrozenNotice } from '../../components/frozen-notice';
import { MainButton } from '../../components/main-button';
import { isAsItIs, isBegun } from '../../draft/keep-draft';
import { pages } from '../../pages';
import { PhotoField } from '../../real-name/form/photo-field';
import { usePhotoSlot } from '../../real-name/form/use-photo-slot';
import { usePhotoReading } from '../../service/use-photo-reading';
import { type ClearingDraft, changeClearingDraft, putClearingPhoto } from '../draft/clearing-draft';
import { sayPurpose } from '../words/say-purpose';
import { useWords } from '../words/use-words';
import type { RequestStart } from './load-request';
import { usePhotoCheck } from './use-photo-check';

interface RequestFormProps {
  start: Extract<RequestStart, { closed: false }>;
  kept: ClearingDraft;
}

/** Four photos, each judged, sent and kept on its own, so that closing the page loses nothing (R7). */
export function RequestForm({ start, kept }: RequestFormProps) {
  const { words } = useWords();
  const slots = {
    front: useSlot('front', start, kept),
    back: useSlot('back', start, kept),
    holding: useSlot('holding', start, kept),
    'bank-card': useSlot('bank-card', start, kept),
  };
  const check = usePhotoCheck(kept, slots);
  const place = (purpose: ClearingPurpose, note?: string) => (
    <PhotoField
      side={purpose}
      title={sayPurpose(purpose, words)}
      note={note}
      slot={slots[purpose]}
      kept={kept.photos[purpose]}
      asItIs={isAsItIs(kept, purpose)}
      onGoOn={() => goOnWith(start.accountId, purpose)}
      problem={check.problemOf(purpose)}
    />
  );
  const photosNote = usePhotoReading() === 'third-party' ? words.form.photosSentNote : words.form.photosNote;
  const next = () => {
    if (check.run()) void Taro.navigateTo({ url: pages.clearingConfirm });
  };
  return (
    <>
      <FrozenNotice since={start.frozenSince} />
      <RequestHead refused={Object.keys(kept.problems).length > 0} />
      <CellGroup title={words.clearingRequest.idCard} note={photosNote}>
        {place('front')}
        {place('back')}
      </CellGroup>
      <CellGroup title={words.clearingRequest.person}>
        {place('holding', words.clearingRequest.holdingNote)}
        {place('bank-card', words.clearingRequest.bankCardNote)}
      </CellGroup>
      <MainButton id="next" words={words.clearingRequest.next} onPress={next} />
      {isBegun(kept) && (
        <View className="small-note">{fill(words.clearingRequest.saved, { days: unusedPhotoDays })}</View>
      )}
    </>
  );
}

function useSlot(purpose: ClearingPurpose, start: RequestFormProps['start'], kept: ClearingDraft) {
  return usePhotoSlot(purpose, kept.photos[purpose], start.photos[purpose], (photo: Photo) =>
    changeClearingDraft(start.accountId, (draft) => putClearingPhoto(draft, purpose, photo.id)),
  );
}

function goOnWith(accountId: string, purpose: ClearingPurpose): void {
  changeClearingDraft(accountId, (draft) => ({
    ...draft,
    photosAsTheyAre: { ...draft.photosAsTheyAre, [purpose]: draft.photos[purpose] },
  }));
}

function RequestHead({ refused }: { refused: boolean }) {
  const { words } = useWords();
  const { heading, headingRefused, note, noteRefused } = words.clearingRequest;
  return (
    <View className="page-head">
      <View className="page-head-title" role="heading" aria-level="2">
        {refused ? headingRefused : heading}
      </View>
      <View className="page-head-note">{refused ? noteRefused : note}</View>
    </View>
  );
}
