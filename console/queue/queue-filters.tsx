import { Checkbox, Segmented, Select, Space } from 'antd';
import { caseStatuses } from '../../domain/review/case-states';
import { kindsFor } from '../../domain/review/visible-kinds';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useWords } from '../words/language';
import { HandsFilter } from './hands-filter';
import { useQueueFilter } from './use-queue-filter';

export function QueueFilters() {
  const { words } = useWords();
  const { role } = useSignedInStaff();
  const { filter, change } = useQueueFilter();
  const { queue } = words;
  return (
    <Space wrap size={[16, 12]} className="filters">
      <Segmented
        id="filter-status"
        aria-label={queue.status}
        value={filter.status}
        onChange={(status) => change({ status })}
        options={caseStatuses.map((value) => ({ value, label: queue.statuses[value] }))}
      />
      <Select
        id="filter-kind"
        aria-label={queue.kind}
        value={filter.kind}
        onChange={(kind) => change({ kind })}
        popupMatchSelectWidth={false}
        prefix={<span className="quiet">{queue.kind}</span>}
        options={[
          { value: 'all' as const, label: queue.all },
          ...kindsFor(role).map((value) => ({ value, label: queue.kinds[value] })),
        ]}
      />
      <HandsFilter />
      <Checkbox
        id="filter-late"
        disabled={filter.status === 'closed'}
        checked={filter.lateOnly}
        onChange={({ target }) => change({ lateOnly: target.checked })}
      >
        {queue.lateOnly}
      </Checkbox>
    </Space>
  );
}
