import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { CellGroup } from '../../components/cell-group';
import { FrozenNotice } from '../../components/frozen-notice';
import { MainButton } from '../../components/main-button';
import { type HolderClaimDraft, holderClaimKeeper } from '../../draft/holder-claim-draft';
import { isAsItIs, isBegun } from '../../draft/keep-draft';
import { sayFieldMark } from '../../draft/say-field-mark';
import { pages } from '../../pages';
import { CardFields } from '../../real-name/form/card-fields';
import { CardPhotos } from '../../real-name/form/card-photos';
import { isPhotoMissing, sayPhotoMissing } from '../../real-name/form/photo-check';
import { PhotoField } from '../../real-name/form/photo-field';
import { showField } from '../../real-name/form/show-field';
import { useIdentityForm } from '../../real-name/form/use-identity-form';
import { type PhotoSlot, usePhotoSlot } from '../../real-name/form/use-photo-slot';
import { useWords } from '../words/use-words';
import { type ClaimStart, putClaimPhoto } from './load-claim';

interface ClaimFormProps {
  start: Extract<ClaimStart, { closed: false }>;
  kept: HolderClaimDraft;
}

type Change = (next: (kept: HolderClaimDraft) => HolderClaimDraft) => void;

/** The card as in the form of the real name, and its holder with it. Every change is kept at once (R7). */
export function ClaimForm({ start, kept }: ClaimFormProps) {
  const { words } = useWords();
  const change: Change = (next) => holderClaimKeeper.change(start.accountId, next);
  const card = useIdentityForm(kept, start.photos, change);
  const slot = usePhotoSlot('holding', kept.photos.holding, start.photos.holding, (photo) =>
    change((draft) => putClaimPhoto(draft, photo)),
  );
  const [asked, setAsked] = useState(false);
  const next = () => {
    setAsked(true);
    const isCardRight = card.check();
    const isHoldingMissing = isPhotoMissing(kept, slot, 'holding');
    if (isCardRight && isHoldingMissing) showField('photo-holding');
    else if (isCardRight) void Taro.navigateTo({ url: pages.holderClaimConfirm });
  };
  return (
    <>
      <FrozenNotice since={start.frozenSince} />
      <FormHead refused={Object.keys(kept.problems).length > 0} />
      <CardPhotos kept={kept} form={card} />
      <CardFields kept={kept} form={card} />
      <HoldingPhoto kept={kept} slot={slot} asked={asked} change={change} />
      <MainButton id="next" words={words.claimForm.next} onPress={next} />
      {isBegun(kept) && <View className="small-note">{words.claimForm.saved}</View>}
    </>
  );
}

function FormHead({ refused }: { refused: boolean }) {
  const { heading, headingRefused, note, noteRefused } = useWords().words.claimForm;
  return (
    <View className="page-head">
      <View className="page-head-title" role="heading" aria-level="2">
        {refused ? headingRefused : heading}
      </View>
      <View className="page-head-note">{refused ? noteRefused : note}</View>
    </View>
  );
}

interface HoldingPhotoProps {
  kept: HolderClaimDraft;
  slot: PhotoSlot;
  /** Going on was tried. */
  asked: boolean;
  change: Change;
}

function HoldingPhoto({ kept, slot, asked, change }: HoldingPhotoProps) {
  const { words, language } = useWords();
  const { holding, holdingNote, holdingMissing } = words.claimForm;
  const mark = kept.problems.holdingPhotoId;
  const missing = asked ? sayPhotoMissing(kept.photos.holding, slot, holdingMissing, words) : undefined;
  return (
    <CellGroup>
      <PhotoField
        side="holding"
        title={holding}
        note={holdingNote}
        slot={slot}
        kept={kept.photos.holding}
        asItIs={isAsItIs(kept, 'holding')}
        onGoOn={() =>
          change((draft) => ({
            ...draft,
            photosAsTheyAre: { ...draft.photosAsTheyAre, holding: draft.photos.holding },
          }))
        }
        problem={mark ? sayFieldMark(mark, language) : missing}
      />
    </CellGroup>
  );
}
