import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { checkReissue } from '../../../domain/reissue/check-reissue';
import { fieldProblemWords } from '../../../domain/verification/field-problems';
import { CellGroup } from '../../components/cell-group';
import { FrozenNotice } from '../../components/frozen-notice';
import { MainButton } from '../../components/main-button';
import { isBegun } from '../../draft/keep-draft';
import { sayFieldMark } from '../../draft/say-field-mark';
import { pages } from '../../pages';
import { isPhotoMissing, sayPhotoMissing } from '../../real-name/form/photo-check';
import { PhotoField } from '../../real-name/form/photo-field';
import { showField } from '../../real-name/form/show-field';
import { usePhotoSlot } from '../../real-name/form/use-photo-slot';
import { serviceToday } from '../../service/service';
import { paperOf, type ReissueDraft, reissueKeeper, withField } from '../draft/reissue-draft';
import { useWords } from '../words/use-words';
import type { ReissueStart } from './load-reissue';
import { PaperFields } from './paper-fields';

interface ReissueFormProps {
  start: Extract<ReissueStart, { closed: false }>;
  kept: ReissueDraft;
}

/** Which paper, its date, and one photo. Every change is kept at once (R7). */
export function ReissueForm({ start, kept }: ReissueFormProps) {
  const { words, language } = useWords();
  const said = words.reissueForm;
  const [asked, setAsked] = useState(false);
  const change = (next: (draft: ReissueDraft) => ReissueDraft) => reissueKeeper.change(start.accountId, next);
  const slot = usePhotoSlot('proof', kept.photos.proof, start.proof, ({ id }) =>
    change((draft) => withField(draft, 'proofPhotoId', { photos: { proof: id } })),
  );
  const [wrong] = checkReissue(paperOf(kept), start.realName.validFrom, serviceToday());
  const missing = isPhotoMissing(kept, slot, 'proof');
  const dateProblem = wrong && fieldProblemWords[wrong.code][language];

  function next() {
    setAsked(true);
    if (wrong) showField('issued-on');
    else if (missing) showField('photo-proof');
    else void Taro.navigateTo({ url: pages.reissueConfirm });
  }

  function photoProblem(): string | undefined {
    const mark = kept.problems.proofPhotoId;
    if (mark) return sayFieldMark(mark, language);
    return asked && missing ? sayPhotoMissing(kept.photos.proof, slot, said.photoMissing, words) : undefined;
  }

  return (
    <>
      <FrozenNotice since={start.frozenSince} />
      <FormHead refused={Object.keys(kept.problems).length > 0} />
      <PaperFields kept={kept} start={start} problem={dateProblem} asked={asked} onChange={change} />
      <CellGroup>
        <PhotoField
          side="proof"
          title={said.photo}
          note={said.photoNote}
          slot={slot}
          kept={kept.photos.proof}
          asItIs={false}
          onGoOn={() => undefined}
          problem={photoProblem()}
        />
      </CellGroup>
      <MainButton id="next" words={said.next} onPress={next} />
      {isBegun({ photos: kept.photos, typed: { issuedOn: kept.issuedOn } }) && (
        <View className="small-note">{words.renewalForm.saved}</View>
      )}
    </>
  );
}

function FormHead({ refused }: { refused: boolean }) {
  const { renewalForm, reissueForm } = useWords().words;
  return (
    <View className="page-head">
      <View className="page-head-title" role="heading" aria-level="2">
        {refused ? renewalForm.headingRefused : reissueForm.heading}
      </View>
      <View className="page-head-note">{refused ? renewalForm.noteRefused : reissueForm.note}</View>
    </View>
  );
}
