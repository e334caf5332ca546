import Taro, { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { isSignedOut } from '../api/api-error';
import { session } from '../session/session';
import { askToSignIn } from '../session/sign-in';
import { type Store, useStore } from '../store';
import type { SubmitResult } from './submit-once';

interface Confirming<Draft, Input> {
  store: Store<Draft | null>;
  /** What is submitted, or `null` where a part is missing. */
  inputOf: (kept: Draft) => Input | null;
  /** Where it begins, where it is filled in, and where its progress is shown. */
  pages: { start: string; form: string; status: string };
}

export interface OneSubmission<Draft, Input> {
  /** What the person is asked to confirm. */
  confirmed: { kept: Draft; input: Input } | null;
  running: boolean;
  /** Why it was not taken; `null`: nothing failed. */
  failure: unknown;
  /** Sends it, whatever is tapped meanwhile, and goes where its result leads; without a result the page stays. */
  submit(send: () => Promise<SubmitResult | null>): Promise<void>;
  goBackToForm(): Promise<void>;
}

/** A page that confirms a draft and submits it once (R4). */
export function useOneSubmission<Draft, Input>({
  store,
  inputOf,
  pages,
}: Confirming<Draft, Input>): OneSubmission<Draft, Input> {
  const kept = useStore(store);
  const input = kept && inputOf(kept);
  // Once it was submitted the draft is gone, and the page stays as it was until the next one is there.
  const confirmed = useRef<OneSubmission<Draft, Input>['confirmed']>(null);
  if (kept && input) confirmed.current = { kept, input };
  // Between two taps React may not have drawn the disabled button yet.
  const underWay = useRef(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  useDidShow(() => {
    if (session.get() === null) askToSignIn();
    else if (!underWay.current && !input) void Taro.redirectTo({ url: kept ? pages.form : pages.start });
  });

  async function goBackToForm() {
    if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
    else await Taro.redirectTo({ url: pages.form });
  }

  async function goOn(result: SubmitResult) {
    if (result.to === 'status') await Taro.reLaunch({ url: pages.status });
    else if (result.to === 'form') await goBackToForm();
    // The draft stays with its account and waits on this device.
    else if (isSignedOut(result.error)) askToSignIn();
    else setFailure(result.error);
  }

  async function submit(send: () => Promise<SubmitResult | null>) {
    if (underWay.current) return;
    underWay.current = true;
    setRunning(true);
    setFailure(null);
    const result = await send();
    if (result) await goOn(result);
    underWay.current = false;
    setRunning(false);
  }

  return { confirmed: confirmed.current, running, failure, submit, goBackToForm };
}
