import { useInfiniteQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import type { Partner, ReplayInput } from '../../domain/contract/partner';
import { type DeliveryStatus, deliveryStatuses, deliveryStatusWords } from '../../domain/partner/deliveries';
import { fill } from '../../domain/words';
import { listDeliveries, replayEvents } from '../api/partners';
import { useSingleMutation } from '../api/use-single-mutation';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import { DeliveryTable } from './delivery-table';
import { ReplayForm } from './replay-form';

const refreshMs = 5_000;

interface DeliveriesDrawerProps {
  partner: Partner | undefined;
  close: () => void;
  changed: () => void;
}

/** What a partner was told and what became of it. */
export function DeliveriesDrawer({ partner, close, changed }: DeliveriesDrawerProps) {
  const { deliveries } = useWords().words.partners;
  return (
    <Drawer
      open={partner !== undefined}
      title={partner && fill(deliveries.title, { name: partner.name })}
      onClose={close}
      size={920}
      destroyOnHidden
    >
      {partner && <Deliveries partner={partner} changed={changed} />}
    </Drawer>
  );
}

function Deliveries({ partner, changed }: { partner: Partner; changed: () => void }) {
  const { words, language } = useWords();
  const { message } = App.useApp();
  const { deliveries: said } = words.partners;
  const [status, setStatus] = useState<DeliveryStatus | 'all'>('all');
  const query = useInfiniteQuery({
    queryKey: ['deliveries', partner.id, status],
    queryFn: ({ pageParam, signal }) =>
      listDeliveries(partner.id, { status: status === 'all' ? undefined : status, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: refreshMs,
  });
  const replay = useSingleMutation({
    mutationFn: (input: ReplayInput) => replayEvents(partner.id, input),
    onSuccess: ({ replayed }) =>
      void (replayed > 0 ? message.success(fill(said.replayed, { count: replayed })) : message.info(said.nothing)),
    onSettled: changed,
  });
  return (
    <div className="deliveries">
      <p className="quiet">{said.lead}</p>
      <div className="deliveries-head">
        <Segmented
          aria-label={said.filter}
          value={status}
          onChange={setStatus}
          options={[
            { value: 'all' as const, label: said.all },
            ...deliveryStatuses.map((value) => ({ value, label: deliveryStatusWords[value][language] })),
          ]}
        />
        <ReplayForm busy={replay.isPending} replay={(since) => replay.mutate({ since })} />
      </div>
      {replay.isError && <Failure error={replay.error} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active />}
      {query.data && (
        <DeliveryTable
          deliveries={query.data.pages.flatMap(({ deliveries }) => deliveries)}
          busy={replay.isPending}
          replay={(sequence) => replay.mutate({ sequence })}
        />
      )}
      {query.hasNextPage && (
        <Button
          id="earlier-deliveries"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
          block
        >
          {said.more}
        </Button>
      )}
    </div>
  );
}
