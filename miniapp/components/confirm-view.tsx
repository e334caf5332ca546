import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import type { OneSubmission } from '../draft/use-one-submission';
import { FailureNotice } from './failure-notice';
import { MainButton } from './main-button';
import { Notice } from './notice';

interface ConfirmViewProps {
  words: { heading: string; note?: string; submit: string; submitting: string; edit: string };
  submission: Pick<OneSubmission<unknown, unknown>, 'running' | 'failure' | 'goBackToForm'>;
  /** What has to be ticked before anything is submitted, once it was tried without. */
  missing: { id: string; words: string } | null;
  /** Where else to turn after this failure. */
  waysOn?: ReactNode;
  onSubmit: () => void;
}

/** What will be submitted and agreed to, its children, between a heading and the one button that submits it. */
export function ConfirmView(props: PropsWithChildren<ConfirmViewProps>) {
  const { words, submission, missing, waysOn, onSubmit, children } = props;
  const { running, failure, goBackToForm } = submission;
  return (
    <>
      <View className="page-head">
        <View className="page-head-title" role="heading" aria-level="2">
          {words.heading}
        </View>
        {words.note && <View className="page-head-note">{words.note}</View>}
      </View>
      {children}
      {missing && (
        <Notice id={missing.id} kind="error">
          {missing.words}
        </Notice>
      )}
      <FailureNotice id="submit-problem" error={failure}>
        {waysOn}
      </FailureNotice>
      <MainButton id="submit" words={words.submit} running={running && words.submitting} onPress={onSubmit} />
      <MainButton id="edit" kind="second" words={words.edit} disabled={running} onPress={goBackToForm} />
    </>
  );
}
