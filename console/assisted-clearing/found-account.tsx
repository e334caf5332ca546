import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { AssistedClearing, CallerAccount } from '../../domain/contract/assisted-clearing';
import { fill } from '../../domain/words';
import { Fact } from '../case/fact';
import { Failure } from '../failure/failure';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';
import type { DeskWords } from '../words/zh-CN';
import { CallerBoard } from './caller-board';
import { CallerPhotos } from './caller-photos';
import { OpeningForm } from './opening-form';
import { useCallerPhotos } from './use-caller-photos';

interface FoundAccountProps {
  account: CallerAccount;
  /** Why they call, as it was given for the search. */
  reason: string;
  searchAgain: { run: () => void; running: boolean; error: unknown };
  another: () => void;
  onOpened: (opened: AssistedClearing) => void;
}

/** The account that was found, and, where it can be asked for, what a clearing takes: the board, four photos, the reason. */
export function FoundAccount({ account, reason, searchAgain, another, onOpened }: FoundAccountProps) {
  const { assisted } = useWords().words;
  const [expired, setExpired] = useState<string>();
  const { ticket, realName } = account;
  const barrier = barrierOf(account, assisted);
  const lapsed = ticket !== null && expired === ticket.value;
  return (
    <>
      <Panel
        title={assisted.found}
        extra={
          <Button id="another-caller" size="small" onClick={another}>
            {assisted.another}
          </Button>
        }
      >
        {realName && (
          <dl className="facts" id="found-account">
            <Fact label={assisted.name}>{realName.maskedName}</Fact>
            <Fact label={assisted.idNumber}>{realName.maskedIdNumber}</Fact>
            <Fact label={assisted.verifiedAt}>{formatInstant(realName.verifiedAt)}</Fact>
          </dl>
        )}
        {barrier && <Alert id="caller-barrier" type="warning" role="status" showIcon title={barrier} />}
        {ticket && !barrier && !lapsed && (
          <p className="quiet">{fill(assisted.until, { time: formatInstant(ticket.until) })}</p>
        )}
        {lapsed && <Lapsed searchAgain={searchAgain} />}
      </Panel>
      {ticket && realName && !barrier && (
        <Opening
          ticket={ticket.value}
          person={realName.maskedName}
          reason={reason}
          onExpired={() => setExpired(ticket.value)}
          onOpened={onOpened}
        />
      )}
    </>
  );
}

/** Why nothing can be asked for, whatever is sent in. */
function barrierOf(
  { realName, frozenSince, pending }: CallerAccount,
  assisted: DeskWords['assisted'],
): string | undefined {
  if (!realName) return assisted.notVerified;
  if (frozenSince) return fill(assisted.frozen, { time: formatInstant(frozenSince) });
  return pending ? assisted.pending[pending] : undefined;
}

function Lapsed({ searchAgain: { run, running, error } }: Pick<FoundAccountProps, 'searchAgain'>) {
  const { assisted } = useWords().words;
  const place = useRef<HTMLDivElement>(null);
  // It is noticed further down, and put right up here.
  useEffect(() => place.current?.scrollIntoView({ block: 'center' }), []);
  if (error !== null && !running) return <Failure error={error} retry={run} />;
  return (
    <div ref={place}>
      <Alert
        id="ticket-expired"
        type="warning"
        role="alert"
        showIcon
        title={assisted.expired}
        action={
          <Button id="search-again" size="small" loading={running} onClick={run}>
            {assisted.searchAgain}
          </Button>
        }
      />
    </div>
  );
}

interface OpeningProps {
  ticket: string;
  person: string;
  reason: string;
  onExpired: () => void;
  onOpened: (opened: AssistedClearing) => void;
}

/** Stays as it is when the ticket is renewed: what was uploaded and written is not asked for again. */
function Opening({ ticket, person, reason, onExpired, onOpened }: OpeningProps) {
  const photos = useCallerPhotos(ticket, onExpired);
  return (
    <div className="assisted-work">
      <CallerBoard ticket={ticket} onExpired={onExpired} />
      <div className="assisted-proofs">
        <CallerPhotos photos={photos} />
        <OpeningForm
          ticket={ticket}
          person={person}
          reason={reason}
          photos={photos}
          onExpired={onExpired}
          onOpened={onOpened}
        />
      </div>
    </div>
  );
}
