import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Empty, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Partner } from '../../domain/contract/partner';
import { may } from '../../domain/staff/roles';
import { listPartners } from '../api/partners';
import { Failure } from '../failure/failure';
import { NotForRole } from '../frame/not-for-role';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/language';
import { DeliveriesDrawer } from './deliveries-drawer';
import { NewPartnerDialog } from './new-partner-dialog';
import { PartnerCard } from './partner-card';
import { PartnerDialog, type PartnerTask } from './partner-dialog';
import { type Secret, SecretTold } from './secret-told';
import './partners.css';

const refreshMs = 15_000;

/** `/console/partners`: services that ask how accounts stand and are told of changes, for administrators (R36). */
export function PartnersPage() {
  const { words } = useWords();
  useTitle(words.partners.title);
  const { role } = useSignedInStaff();
  return may(role, 'partner.manage') ? <Partners /> : <NotForRole />;
}

function Partners() {
  const { words } = useWords();
  const queryClient = useQueryClient();
  const query = useQuery({
    queryKey: ['partners'],
    queryFn: ({ signal }) => listPartners(signal),
    refetchInterval: refreshMs,
  });
  const [creating, setCreating] = useState(false);
  const [task, setTask] = useState<PartnerTask>();
  const [told, setTold] = useState<Secret>();
  const [readingId, setReadingId] = useState<string>();
  const reading = query.data?.partners.find(({ id }) => id === readingId);

  // A dialog goes with what it was about, and the keyboard goes on where it was opened.
  const opener = useRef<Element | null>(null);
  const idle = !creating && !task && !told && !readingId;
  useEffect(() => {
    if (idle && opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  }, [idle]);

  function opening(open: () => void) {
    opener.current = document.activeElement;
    open();
  }

  function changed() {
    void queryClient.invalidateQueries({ queryKey: ['partners'] });
    void queryClient.invalidateQueries({ queryKey: ['deliveries'] });
  }

  return (
    <section aria-labelledby="partners-title" className="partners">
      <div className="page-head">
        <div>
          <h1 id="partners-title">{words.partners.title}</h1>
          <p className="quiet">{words.partners.lead}</p>
        </div>
        <Button id="new-partner" type="primary" onClick={() => opening(() => setCreating(true))}>
          {words.partners.create}
        </Button>
      </div>
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active />}
      {query.data?.partners.length === 0 && <Empty description={words.partners.empty} />}
      {query.data?.partners.map((partner: Partner) => (
        <PartnerCard
          key={partner.id}
          partner={partner}
          choose={(chosen) => opening(() => setTask(chosen))}
          read={() => opening(() => setReadingId(partner.id))}
          changed={changed}
        />
      ))}
      <NewPartnerDialog open={creating} close={() => setCreating(false)} changed={changed} />
      <PartnerDialog task={task} close={() => setTask(undefined)} changed={changed} tell={setTold} />
      <SecretTold told={told} close={() => setTold(undefined)} />
      <DeliveriesDrawer partner={reading} close={() => setReadingId(undefined)} changed={changed} />
    </section>
  );
}
