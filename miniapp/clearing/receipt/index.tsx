import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { receiptWords } from '../../../domain/clearing/receipt';
import type { ClearingReceipt } from '../../../domain/contract/clearing-receipt';
import { isSignedOut } from '../../api/api-error';
import { downloadReceipt, getReceipt } from '../../api/clearing-api';
import { FailureNotice } from '../../components/failure-notice';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { Result } from '../../components/result';
import { useResource } from '../../components/use-resource';
import { pages } from '../../pages';
import { askToSignIn } from '../../session/sign-in';
import { useWords } from '../words/use-words';
import { keepPdf } from './keep-pdf';
import { ReceiptView } from './receipt-view';

/** What became of everything when the real name was cleared, to read and to keep (R27). */
export default function ReceiptPage() {
  const { language } = useWords();
  const { id = '' } = useRouter().params;
  const [resource, reload] = useResource(async () => (id === '' ? null : getReceipt(id)));
  return (
    <PageFrame title={receiptWords.title[language]}>
      <ResourceView resource={resource} onRetry={reload}>
        {(receipt) => (receipt ? <Receipt receipt={receipt} /> : <NoReceipt />)}
      </ResourceView>
    </PageFrame>
  );
}

function Receipt({ receipt }: { receipt: ClearingReceipt }) {
  const { words } = useWords();
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [unopened, setUnopened] = useState(false);

  async function save() {
    setRunning(true);
    setFailure(null);
    setUnopened(false);
    try {
      const path = await downloadReceipt(receipt.id);
      await keepPdf(path, 'clearing-receipt.pdf').catch(() => setUnopened(true));
    } catch (error) {
      if (isSignedOut(error)) askToSignIn();
      else setFailure(error);
    } finally {
      setRunning(false);
    }
  }
  return (
    <>
      <ReceiptView receipt={receipt} />
      <FailureNotice error={failure} />
      {unopened && <Notice kind="error">{words.receipt.unopened}</Notice>}
      <MainButton
        id="save-receipt"
        words={words.receipt.save}
        running={running && words.receipt.saving}
        onPress={save}
      />
    </>
  );
}

function NoReceipt() {
  const { words } = useWords();
  return (
    <Result icon="question" mood="grey" notes={[words.receipt.none]}>
      <MainButton
        id="see-clearing"
        words={words.receipt.seeStatus}
        onPress={() => Taro.redirectTo({ url: pages.clearingStatus })}
      />
    </Result>
  );
}
