import { useQuery } from '@tanstack/react-query';
import { Alert, Space, Tag } from 'antd';
import { fill } from '../../domain/words';
import { listCases } from '../api/review';
import { LinkButton } from '../frame/link-button';
import { useWords } from '../words/language';
import { DueTag } from './due-tag';
import { personOf } from './person-of';

/** The way back to what one holds: someone who closed the page by mistake should not have to search. */
export function HeldCases({ now, refreshMs }: { now: number; refreshMs: number }) {
  const { words } = useWords();
  const { data } = useQuery({
    queryKey: ['cases', 'held'],
    queryFn: ({ signal }) => listCases({ status: 'claimed', mine: 'true' }, signal),
    refetchInterval: refreshMs,
  });
  const mine = data?.cases ?? [];
  if (mine.length === 0) return null;
  return (
    <Alert
      className="gap-below"
      type="info"
      role="status"
      showIcon
      title={fill(words.queue.mine, { count: mine.length })}
      description={
        <Space wrap>
          {mine.map((held) => (
            <LinkButton key={held.id} to={`/cases/${held.id}`}>
              {fill(words.queue.resume, { person: personOf(held, words) })} <DueTag {...held} now={now} />
              {held.holder?.handedOverBy && (
                <Tag color="processing">
                  {fill(words.passage.fromColleague, { username: held.holder.handedOverBy })}
                </Tag>
              )}
            </LinkButton>
          ))}
        </Space>
      }
    />
  );
}
