import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Me } from '../../../domain/contract/account';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { FrozenNotice } from '../../components/frozen-notice';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { Pressable } from '../../components/pressable';
import { isBegun } from '../../draft/keep-draft';
import { type RenewalDraft, renewalKeeper } from '../../draft/renewal-draft';
import { pages } from '../../pages';
import { ValidityFields } from '../../real-name/form/card-fields';
import { CardPhotos } from '../../real-name/form/card-photos';
import { useIdentityForm } from '../../real-name/form/use-identity-form';
import { sayReissueStatus } from '../words/say-status';
import { useWords } from '../words/use-words';
import { checkDates } from './check-dates';
import type { RenewalStart } from './load-renewal';

interface RenewalFormProps {
  start: Extract<RenewalStart, { closed: false }>;
  kept: RenewalDraft;
}

/** Two photos and two dates; who it is stands there, masked (R18). Every change is kept at once (R7). */
export function RenewalForm({ start, kept }: RenewalFormProps) {
  const { words } = useWords();
  const form = useIdentityForm(
    kept,
    start.photos,
    (next) => renewalKeeper.change(start.accountId, next),
    (typed, today) => checkDates(kept.verified, typed, today),
  );
  const next = () => {
    if (form.check()) void Taro.navigateTo({ url: pages.renewalConfirm });
  };
  return (
    <>
      <FrozenNotice since={start.frozenSince} />
      <FormHead refused={Object.keys(kept.problems).length > 0} />
      <KnownPerson kept={kept} problems={[form.problemOf('name'), form.problemOf('idNumber')]} />
      <CardPhotos kept={kept} form={form} />
      <ValidityFields kept={kept} form={form} />
      <MainButton id="next" words={words.renewalForm.next} onPress={next} />
      {isBegun(kept) && <View className="small-note">{words.renewalForm.saved}</View>}
      {start.expiring && <NoCardYet reissue={start.reissue} />}
    </>
  );
}

/** The other way: whoever has applied for the new card shows that meanwhile (R19). */
function NoCardYet({ reissue }: Pick<Me, 'reissue'>) {
  const { words } = useWords();
  const { noCardYet, applied, appliedNote } = words.renewalForm;
  return (
    <CellGroup title={noCardYet} note={appliedNote}>
      <Cell
        id="go-reissue"
        title={applied}
        value={reissue ? sayReissueStatus(reissue.status, words) : undefined}
        onPress={() => void Taro.navigateTo({ url: reissue ? pages.reissueStatus : pages.reissue })}
      />
    </CellGroup>
  );
}

function FormHead({ refused }: { refused: boolean }) {
  const { heading, headingRefused, note, noteRefused } = useWords().words.renewalForm;
  return (
    <View className="page-head">
      <View className="page-head-title" role="heading" aria-level="2">
        {refused ? headingRefused : heading}
      </View>
      <View className="page-head-note">{refused ? noteRefused : note}</View>
    </View>
  );
}

interface KnownPersonProps {
  kept: RenewalDraft;
  /** What a refusal said of name and number: to have those changed is a correction (R28). */
  problems: readonly (string | undefined)[];
}

function KnownPerson({ kept: { verified }, problems }: KnownPersonProps) {
  const { words } = useWords();
  const said = problems.filter((problem) => problem !== undefined);
  return (
    <>
      {said.length > 0 && (
        <Notice id="person-problem" kind="error">
          {said.map((problem) => (
            <View key={problem}>{problem}</View>
          ))}
          <Pressable
            id="go-correction"
            className="text-button"
            onPress={() => void Taro.navigateTo({ url: pages.correction })}
          >
            {words.home.correct}
          </Pressable>
        </Notice>
      )}
      <CellGroup title={words.renewalForm.verified}>
        <Cell id="verified-name" title={words.form.name} value={verified.maskedName} />
        <Cell id="verified-id-number" title={words.form.idNumber} value={verified.maskedIdNumber} />
      </CellGroup>
    </>
  );
}
