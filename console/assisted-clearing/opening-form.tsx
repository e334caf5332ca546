import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { v4 as uuidv4 } from 'uuid';
import { longestCallReason } from '../../domain/clearing/assisted-clearing';
import type { AssistedClearing, AssistedClearingInput } from '../../domain/contract/assisted-clearing';
import { photoPurposeWords } from '../../domain/photo/photo-sides';
import { fill } from '../../domain/words';
import { openForCaller } from '../api/assisted-clearings';
import { hasCode } from '../api/request-error';
import { useSingleMutation } from '../api/use-single-mutation';
import { AuditedHint } from '../frame/audited-hint';
import { Panel } from '../frame/panel';
import { ProblemText } from '../frame/problem-text';
import { useWords } from '../words/language';
import { OpeningFailure } from './opening-failure';
import type { CallerPhotos } from './use-caller-photos';

interface OpeningFormProps {
  ticket: string;
  person: string;
  /** As it was given for the search, to begin with. */
  reason: string;
  photos: CallerPhotos;
  onExpired: () => void;
  onOpened: (opened: AssistedClearing) => void;
}

/** The reason, and the request itself, asked for twice. */
export function OpeningForm({ ticket, person, reason: given, photos, onExpired, onOpened }: OpeningFormProps) {
  const { words, language } = useWords();
  const { assisted } = words;
  const [reason, setReason] = useState(given);
  const [tried, setTried] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const opening = useOpening(ticket, { onExpired, onOpened, onSettled: () => setConfirming(false) });
  const why = reason.trim();
  const missing = photos.missing.map((purpose) => photoPurposeWords[purpose][language]);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!why || missing.length > 0) return;
    opening.reset();
    setConfirming(true);
  }

  return (
    <Panel title={assisted.request}>
      <form className="caller-form" aria-label={assisted.request} onSubmit={submit}>
        <Input.TextArea
          id="opening-reason"
          aria-label={assisted.request}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          rows={2}
          maxLength={longestCallReason}
          status={tried && !why ? 'error' : undefined}
        />
        {tried && !why && <ProblemText text={assisted.reasonMissing} />}
        <AuditedHint />
        {tried && missing.length > 0 && (
          <ProblemText text={fill(assisted.photosMissing, { photos: missing.join(language === 'en' ? ', ' : '、') })} />
        )}
        {opening.isError && <OpeningFailure error={opening.error} />}
        <div>
          <Button id="open-for-caller" type="primary" htmlType="submit" loading={opening.isPending}>
            {assisted.submit}
          </Button>
        </div>
      </form>
      <Modal
        open={confirming}
        title={assisted.confirmTitle}
        okText={assisted.confirm}
        cancelText={assisted.cancel}
        okButtonProps={{ id: 'confirm-opening', loading: opening.isPending, autoFocus: true }}
        onOk={() => opening.mutate({ ...photos.ids, reason: why } as AssistedClearingInput)}
        onCancel={() => setConfirming(false)}
        destroyOnHidden
        width={440}
      >
        <p>{fill(assisted.confirmLead, { person })}</p>
      </Modal>
    </Panel>
  );
}

interface Following {
  onExpired: () => void;
  onOpened: (opened: AssistedClearing) => void;
  onSettled: () => void;
}

/** The same request tried again carries the same key: a reply that was lost opens no second one. */
function useOpening(ticket: string, { onExpired, onOpened, onSettled }: Following) {
  const queryClient = useQueryClient();
  const last = useRef({ asked: '', key: '' });
  return useSingleMutation({
    mutationFn: (input: AssistedClearingInput) => {
      const asked = JSON.stringify(input);
      if (last.current.asked !== asked) last.current = { asked, key: uuidv4() };
      return openForCaller(ticket, input, last.current.key);
    },
    onSuccess: onOpened,
    onError: (error) => {
      if (hasCode(error, 'ticket_expired')) onExpired();
      if (hasCode(error, 'preconditions_unmet')) void queryClient.invalidateQueries({ queryKey: ['caller-board'] });
    },
    onSettled,
  });
}
