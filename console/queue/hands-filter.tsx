import { Select } from 'antd';
import { useWords } from '../words/language';
import { useColleagues } from './use-colleagues';
import { useQueueFilter } from './use-queue-filter';

const anyone = 'anyone';
const me = 'me';
/** A user name may be `me`. */
const named = (username: string) => `name:${username}`;

/** Whose cases: anyone's, one's own, or a colleague's. Of what waits there is no such choice. */
export function HandsFilter() {
  const { words } = useWords();
  const { filter, change } = useQueueFilter();
  const { data } = useColleagues();
  const { hands, all, mineOnly } = words.queue;
  const { status, mine, agent } = filter;
  if (status === 'open') return null;
  const colleagues = data?.colleagues.filter(({ you }) => !you).map(({ username }) => username) ?? [];
  // Somebody in the address who works here no more is still shown.
  const usernames = agent === undefined || colleagues.includes(agent) ? colleagues : [...colleagues, agent];

  function choose(value: string) {
    const colleague = usernames.find((username) => named(username) === value);
    change({ mine: value === me, agent: colleague });
  }

  return (
    <Select
      id="filter-hands"
      aria-label={hands[status]}
      value={mine ? me : agent === undefined ? anyone : named(agent)}
      onChange={choose}
      popupMatchSelectWidth={false}
      prefix={<span className="quiet">{hands[status]}</span>}
      options={[
        { value: anyone, label: all },
        { value: me, label: mineOnly },
        ...usernames.map((username) => ({ value: named(username), label: username })),
      ]}
    />
  );
}
