import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Empty, Skeleton, Tag } from 'antd';
import type { StaffSessionList, StaffSessionSummary } from '../../domain/contract/staff';
import { fill } from '../../domain/words';
import { endSession } from '../api/staff';
import { useSingleMutation } from '../api/use-single-mutation';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';
import { deviceName } from './device-name';

interface SessionListProps {
  /** Whose; the list is kept under it. */
  of: string;
  load: (signal: AbortSignal) => Promise<StaffSessionList>;
}

/** Where somebody is signed in, each with its way out. */
export function SessionList({ of, load }: SessionListProps) {
  const { words } = useWords();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const sessions = useQuery({ queryKey: ['staff-sessions', of], queryFn: ({ signal }) => load(signal) });
  const ending = useSingleMutation({
    mutationFn: endSession,
    onSuccess: () => void message.success(words.account.sessions.ended),
    onSettled: () => Promise.all([sessions.refetch(), queryClient.invalidateQueries({ queryKey: ['staff-accounts'] })]),
  });
  if (sessions.isPending) return <Skeleton active />;
  if (!sessions.data) return <Failure error={sessions.error} retry={() => void sessions.refetch()} />;
  return (
    <>
      {ending.isError && <Failure error={ending.error} />}
      {sessions.data.sessions.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.account.sessions.empty} />
      )}
      <ul className="sessions">
        {sessions.data.sessions.map((session) => (
          <Session
            key={session.id}
            session={session}
            ending={ending.isPending && ending.variables === session.id}
            busy={ending.isPending}
            end={() => ending.mutate(session.id)}
          />
        ))}
      </ul>
    </>
  );
}

interface SessionProps {
  session: StaffSessionSummary;
  ending: boolean;
  /** Sessions are ended one at a time. */
  busy: boolean;
  end: () => void;
}

function Session({ session, ending, busy, end }: SessionProps) {
  const { words } = useWords();
  const { current, unknownDevice, on, signedIn, lastSeen, address, end: endWords, endNamed } = words.account.sessions;
  const named = deviceName(session.device);
  const device = named ? fill(on, named) : unknownDevice;
  return (
    <li>
      <div>
        <div title={session.device}>
          {device} {session.current && <Tag variant="filled">{current}</Tag>}
        </div>
        <small className="session-facts quiet">
          <span>
            {signedIn} {formatInstant(session.createdAt)}
          </span>
          <span>
            {lastSeen} {formatInstant(session.lastSeenAt)}
          </span>
          <span>
            {address} {session.address}
          </span>
        </small>
      </div>
      {/* One's own is left by signing out, which also forgets it here. */}
      {!session.current && (
        <Button
          size="small"
          loading={ending}
          disabled={busy && !ending}
          onClick={end}
          aria-label={fill(endNamed, { device })}
        >
          {endWords}
        </Button>
      )}
    </li>
  );
}
