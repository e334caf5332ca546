import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { isActiveClearing } from '../../../domain/clearing/clearing-states';
import type { Me, RealName } from '../../../domain/contract/account';
import { fill } from '../../../domain/words';
import { getMe } from '../../api/account-api';
import { AccountNotices } from '../../components/account-notices';
import { ActionSheet } from '../../components/action-sheet';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { MainButton } from '../../components/main-button';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { Result } from '../../components/result';
import { useResource } from '../../components/use-resource';
import { draftOf, eraseDraft } from '../../draft/draft';
import { renewalKeeper } from '../../draft/renewal-draft';
import { TellMe } from '../../notice/consent/tell-me';
import { pages } from '../../pages';
import { serviceNow } from '../../service/service';
import { usePhotoReading } from '../../service/use-photo-reading';
import { sayDay } from '../words/say-date';
import { useWords } from '../words/use-words';
import { CardValidity } from './card-validity';
import { RenewalEntry } from './renewal-entry';

/** Of the next reminders that the card expires (R17). */
const reminderTopics = ['document'] as const;

/** 实名认证: where the account stands, and the one thing to do next. */
export default function RealNameHomePage() {
  const { words } = useWords();
  const [resource, reload] = useResource(loadHome);
  const [sheetOpen, setSheetOpen] = useState(false);
  const go = (url: string) => () => {
    setSheetOpen(false);
    void Taro.navigateTo({ url });
  };
  return (
    <PageFrame title={words.home.title} more={{ id: 'real-name-more', onPress: () => setSheetOpen(true) }}>
      <ResourceView resource={resource} onRetry={reload}>
        {(me) => (
          <>
            <AccountNotices me={me} />
            <Standing me={me} />
            {seesClaim(me) && <ClaimLink />}
          </>
        )}
      </ResourceView>
      {sheetOpen && (
        <ActionSheet
          title={words.home.title}
          actions={[
            { id: 'go-activity', words: words.account.activity, onPress: go(pages.activity) },
            { id: 'go-clearing', words: words.home.clear, onPress: go(pages.clearing) },
            { id: 'go-holder-claim', words: words.home.holderClaim, onPress: go(pages.holderClaim) },
          ]}
          onClose={() => setSheetOpen(false)}
        />
      )}
    </PageFrame>
  );
}

function Standing({ me }: { me: Me }) {
  if (me.realName.status === 'active') return <Verified {...me} realName={me.realName} />;
  if (me.verification?.status === 'pending') return <InReview dueAt={me.verification.dueAt} />;
  if (me.verification?.status === 'rejected') return <Refused />;
  return <Introduction me={me} />;
}

/** That the person holds the ID card is of no more use once they are verified. */
function seesClaim({ realName, holderClaim }: Me): boolean {
  return realName.status !== 'active' && holderClaim !== null && holderClaim.status !== 'withdrawn';
}

async function loadHome(): Promise<Me> {
  const me = await getMe();
  // Once a submission arrived, what was typed is of no more use on this device, even where its answer was lost.
  if (me.realName.status === 'active' || me.verification?.status === 'pending') eraseDraft();
  const renewal = renewalKeeper.of(me.account.id);
  if (renewal && renewal.basedOn !== (me.verification?.id ?? null)) renewalKeeper.erase();
  return me;
}

function ClaimLink() {
  const { words } = useWords();
  return (
    <CellGroup>
      <Cell
        id="see-claim"
        title={words.home.holderClaim}
        value={words.home.seeStatus}
        onPress={() => Taro.navigateTo({ url: pages.holderClaimStatus })}
      />
    </CellGroup>
  );
}

interface VerifiedProps extends Pick<Me, 'account' | 'verification' | 'correction' | 'clearing'> {
  realName: Extract<RealName, { status: 'active' }>;
}

/** Verified already: says so and asks for nothing again (R9); what became of a request to correct or end it is shown, unless it was done or withdrawn. */
function Verified({ account, realName, verification, correction, clearing }: VerifiedProps) {
  const { words } = useWords();
  return (
    <>
      <VerifiedHead documentState={realName.documentState} inReview={verification?.status === 'pending'} />
      {clearing && (isActiveClearing(clearing.status) || clearing.status === 'rejected') && (
        <CellGroup>
          <Cell
            id="see-clearing"
            title={words.home.clear}
            value={clearing.status === 'rejected' ? words.home.refusedTitle : words.home.inReviewTitle}
            onPress={() => Taro.navigateTo({ url: pages.clearingStatus })}
          />
        </CellGroup>
      )}
      <CellGroup note={words.home.privacy}>
        <Cell id="masked-name" title={words.home.name} value={realName.maskedName} />
        <Cell id="masked-id-number" title={words.home.idNumber} value={realName.maskedIdNumber} />
        <Cell id="validity" title={words.home.validity} value={<CardValidity card={realName} />} />
        <Cell title={words.home.verifiedAt} value={sayDay(realName.verifiedAt, serviceNow(), words)} />
      </CellGroup>
      <RenewalEntry account={account} verification={verification} realName={realName} />
      {realName.documentState === 'expiring' && <TellMe topics={reminderTopics} until="moment" />}
      <CorrectionLink correction={correction} since={realName.verifiedAt} />
      <LooksLink />
    </>
  );
}

interface VerifiedHeadProps extends Pick<VerifiedProps['realName'], 'documentState'> {
  inReview: boolean;
}

/** What is said of a card that expires stands beside its dates; once it is suspended, it is all that counts (R19). */
function VerifiedHead({ documentState, inReview }: VerifiedHeadProps) {
  const { home, renewal } = useWords().words;
  if (documentState === 'suspended') {
    const note = inReview ? renewal.suspendedInReview : renewal.suspendedNote;
    return <Result icon="alert" mood="bad" title={renewal.suspendedTitle} notes={[note]} />;
  }
  return (
    <Result icon="success" title={home.verifiedTitle} notes={documentState === 'valid' ? [home.verifiedNote] : []} />
  );
}

/** The way to have a real name corrected whose holder's name, registration or number was changed (R28). */
function CorrectionLink({ correction, since }: Pick<Me, 'correction'> & { since: string }) {
  const { words } = useWords();
  const pending = correction?.status === 'pending';
  // What was due before this real name began was asked of an earlier one.
  const refused = correction?.status === 'rejected' && correction.dueAt > since;
  return (
    <CellGroup>
      <Cell
        id="go-correction"
        title={words.home.correct}
        value={pending ? words.home.inReviewTitle : refused ? words.home.refusedTitle : undefined}
        onPress={() => Taro.navigateTo({ url: pending ? pages.correctionStatus : pages.correction })}
      />
    </CellGroup>
  );
}

function InReview({ dueAt }: { dueAt: string }) {
  const { words } = useWords();
  const note = fill(words.status.due, { date: sayDay(dueAt, serviceNow(), words) });
  return (
    <>
      <Result icon="clock" mood="waiting" title={words.home.inReviewTitle} notes={[note]} />
      <MainButton id="see-status" words={words.home.seeStatus} onPress={goStatus} />
      <LooksLink />
    </>
  );
}

function Refused() {
  const { words } = useWords();
  return (
    <>
      <Result icon="alert" mood="bad" title={words.home.refusedTitle} notes={[words.home.refusedNote]} />
      <MainButton id="see-status" words={words.home.seeReasons} onPress={goStatus} />
      <LooksLink />
    </>
  );
}

function Introduction({ me: { account, verification, clearing } }: { me: Me }) {
  const { words } = useWords();
  const resumes = draftOf(account.id) !== null;
  const needTime = usePhotoReading() === 'none' ? words.home.needTimeUnread : words.home.needTime;
  return (
    <>
      <View className="page-head">
        <View className="page-head-title" role="heading" aria-level="2">
          {words.home.introTitle}
        </View>
        <View className="page-head-note">{words.home.intro}</View>
      </View>
      <CellGroup note={words.home.privacy}>
        <Cell icon="id-card" title={words.home.needCard} />
        <Cell icon="camera" title={needTime} />
        <Cell icon="clock" title={words.home.needReview} />
      </CellGroup>
      <MainButton
        id="start"
        words={resumes ? words.home.resume : words.home.start}
        onPress={() => Taro.navigateTo({ url: pages.form })}
      />
      {resumes && <View className="small-note">{words.home.resumeNote}</View>}
      {/* What was withdrawn or cleared may have been looked at before. */}
      {(verification ?? clearing) && <LooksLink />}
    </>
  );
}

function LooksLink() {
  const { words } = useWords();
  return (
    <CellGroup>
      <Cell id="see-looks" title={words.home.looks} onPress={() => Taro.navigateTo({ url: pages.looks })} />
    </CellGroup>
  );
}

function goStatus(): void {
  void Taro.navigateTo({ url: pages.status });
}
