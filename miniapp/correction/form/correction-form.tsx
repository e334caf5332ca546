import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { correctionKind } from '../../../domain/correction/correction-kinds';
import { MainButton } from '../../components/main-button';
import { type CorrectionDraft, correctionKeeper } from '../../draft/correction-draft';
import { isBegun } from '../../draft/keep-draft';
import { pages } from '../../pages';
import { CardFields } from '../../real-name/form/card-fields';
import { CardPhotos } from '../../real-name/form/card-photos';
import { showField } from '../../real-name/form/show-field';
import { useIdentityForm } from '../../real-name/form/use-identity-form';
import { useWords } from '../words/use-words';
import type { CorrectionStart } from './load-correction';
import { ProofPhotos } from './proof-photos';
import { useProofSlots } from './use-proof-slots';

interface CorrectionFormProps {
  start: Extract<CorrectionStart, { closed: false }>;
  kept: CorrectionDraft;
}

/** The card as in the form of the real name, and the proof of the change. Every change is kept at once (R7). */
export function CorrectionForm({ start, kept }: CorrectionFormProps) {
  const { words } = useWords();
  const change = (next: (draft: CorrectionDraft) => CorrectionDraft) => correctionKeeper.change(start.accountId, next);
  const card = useIdentityForm(kept, start.photos, change);
  const proof = useProofSlots(kept, start.proofs, change);
  const [asked, setAsked] = useState(false);
  const next = () => {
    setAsked(true);
    const isCardRight = card.check();
    if (isCardRight && proof.isMissing) showField('photo-proof-1');
    else if (isCardRight) void Taro.navigateTo({ url: pages.correctionConfirm });
  };
  return (
    <>
      <FormHead kept={kept} />
      <CardPhotos kept={kept} form={card} />
      <CardFields kept={kept} form={card} />
      <ProofPhotos kept={kept} proof={proof} asked={asked} />
      <MainButton id="next" words={words.correctionForm.next} onPress={next} />
      {isBegun({ ...kept, photos: { ...kept.photos, ...kept.proofs } }) && (
        <View className="small-note">{words.correctionForm.saved}</View>
      )}
    </>
  );
}

function FormHead({ kept }: { kept: CorrectionDraft }) {
  const { words, language } = useWords();
  const { headingRefused, note, noteRefused } = words.correctionForm;
  const refused = Object.keys(kept.problems).length > 0;
  return (
    <View className="page-head">
      <View className="page-head-title" role="heading" aria-level="2">
        {refused ? headingRefused : correctionKind(kept.kind).words[language]}
      </View>
      <View className="page-head-note">{refused ? noteRefused : note}</View>
    </View>
  );
}
