import Taro from '@tarojs/taro';
import type { Objection } from '../../../domain/contract/holder-claim';
import { getMe } from '../../api/account-api';
import { getCurrentObjection } from '../../api/holder-claim-api';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { MainButton } from '../../components/main-button';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { Result } from '../../components/result';
import { useResource } from '../../components/use-resource';
import { pages } from '../../pages';
import { useWords } from '../words/use-words';
import { ObjectionForm } from './objection-form';
import { ObjectionOutcome } from './objection-outcome';

/** What somebody who proved to be the holder asks of this account, and how to object to it (R25). */
export default function ObjectionPage() {
  const { words } = useWords();
  // What was written stays while the person looks something up elsewhere.
  const [resource, reload] = useResource(loadObjection, 'until-loaded');
  return (
    <PageFrame title={words.objection.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {({ objection, accountId }) =>
          objection ? (
            <Asked objection={objection} accountId={accountId} onChange={reload} />
          ) : (
            <Result icon="success" mood="grey" notes={[words.objection.none]} />
          )
        }
      </ResourceView>
    </PageFrame>
  );
}

async function loadObjection() {
  const [objection, { account }] = await Promise.all([getCurrentObjection(), getMe()]);
  return { objection, accountId: account.id };
}

interface AskedProps {
  objection: Objection;
  accountId: string;
  onChange: () => Promise<void>;
}

function Asked({ objection, accountId, onChange }: AskedProps) {
  const { words } = useWords();
  const { status } = objection;
  return (
    <>
      <ObjectionOutcome objection={objection} />
      {status === 'open' && (
        <>
          <WhatHappens />
          <ObjectionForm accountId={accountId} objectionId={objection.id} onChange={onChange} />
        </>
      )}
      {objection.words && (
        <CellGroup title={words.objection.yourWords}>
          <Cell id="your-words" title={objection.words} />
        </CellGroup>
      )}
      {status === 'cleared' && (
        <MainButton
          id="verify-again"
          words={words.objection.verify}
          onPress={() => Taro.redirectTo({ url: pages.realName })}
        />
      )}
      {status !== 'open' && status !== 'cleared' && (
        <MainButton id="done" words={words.common.done} onPress={() => Taro.reLaunch({ url: pages.me })} />
      )}
    </>
  );
}

function WhatHappens() {
  const { what, whatIfNothing, whatIfObject, whatIfYou } = useWords().words.objection;
  return (
    <CellGroup title={what}>
      <Cell icon="clock" title={whatIfNothing} />
      <Cell icon="alert" title={whatIfObject} />
      <Cell icon="person" title={whatIfYou} />
    </CellGroup>
  );
}
