import type { Partner } from '../../domain/contract/partner';
import { Panel } from '../frame/panel';
import { EndpointPart } from './endpoint-part';
import { KeyPart } from './key-part';
import type { PartnerTask } from './partner-dialog';

interface PartnerCardProps {
  partner: Partner;
  choose: (task: PartnerTask) => void;
  /** Shows what it was told. */
  read: () => void;
  changed: () => void;
}

/** One service: the keys by which it asks, and where it is told. */
export function PartnerCard({ partner, choose, read, changed }: PartnerCardProps) {
  return (
    <Panel title={partner.name}>
      <KeyPart partner={partner} choose={choose} />
      <EndpointPart partner={partner} choose={choose} read={read} changed={changed} />
    </Panel>
  );
}
