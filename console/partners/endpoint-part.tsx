import { App, Button, Space, Tag } from 'antd';
import type { Partner, WebhookEndpoint } from '../../domain/contract/partner';
import { fill } from '../../domain/words';
import { sendTest, setPaused } from '../api/partners';
import { useSingleMutation } from '../api/use-single-mutation';
import { Fact } from '../case/fact';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import { formatInstant } from '../words/times';
import type { PartnerTask } from './partner-dialog';

interface EndpointPartProps {
  partner: Partner;
  choose: (task: PartnerTask) => void;
  read: () => void;
  changed: () => void;
}

/** Where a partner is told of changes, and how that goes. */
export function EndpointPart({ partner, choose, read, changed }: EndpointPartProps) {
  const { endpoint } = useWords().words.partners;
  return (
    <section aria-label={`${partner.name} · ${endpoint.title}`}>
      <div className="partner-part">
        <h3>{endpoint.title}</h3>
        <Button size="small" id={`endpoint-${partner.id}`} onClick={() => choose({ kind: 'endpoint', partner })}>
          {partner.endpoint ? endpoint.change : endpoint.set}
        </Button>
      </div>
      {partner.endpoint ? (
        <>
          <EndpointFacts endpoint={partner.endpoint} />
          <EndpointActions
            partner={partner}
            endpoint={partner.endpoint}
            choose={choose}
            read={read}
            changed={changed}
          />
        </>
      ) : (
        <p className="quiet">{endpoint.none}</p>
      )}
    </section>
  );
}

function EndpointFacts({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { endpoint: words } = useWords().words.partners;
  const { url, lastSequence, nextTryAt, oldSecretUntil, waiting } = endpoint;
  return (
    <dl className="facts">
      <Fact label={words.address}>
        <span className="partner-url">{url}</span>
      </Fact>
      <Fact label={words.state}>
        <EndpointState endpoint={endpoint} />
      </Fact>
      <Fact label={words.newest}>{lastSequence}</Fact>
      {nextTryAt !== null && waiting > 0 && <Fact label={words.nextTry}>{formatInstant(nextTryAt)}</Fact>}
      {oldSecretUntil !== null && <Fact label={words.oldSecret}>{formatInstant(oldSecretUntil)}</Fact>}
    </dl>
  );
}

function EndpointState({ endpoint: { paused, waiting, dead } }: { endpoint: WebhookEndpoint }) {
  const { endpoint: words } = useWords().words.partners;
  return (
    <>
      {paused && <Tag color="warning">{words.paused}</Tag>}
      {waiting > 0 && <Tag color={paused ? 'default' : 'warning'}>{fill(words.waiting, { count: waiting })}</Tag>}
      {dead > 0 && <Tag color="error">{fill(words.dead, { count: dead })}</Tag>}
      {!paused && waiting === 0 && dead === 0 && <Tag color="success">{words.working}</Tag>}
    </>
  );
}

function EndpointActions({
  partner,
  endpoint,
  choose,
  read,
  changed,
}: EndpointPartProps & { endpoint: WebhookEndpoint }) {
  const { words } = useWords();
  const { message } = App.useApp();
  const { endpoint: said, done } = words.partners;
  const test = useSingleMutation({
    mutationFn: () => sendTest(partner.id),
    onSuccess: () => void message.success(done.test),
    onSettled: changed,
  });
  const resumption = useSingleMutation({
    mutationFn: () => setPaused(partner.id, false),
    onSuccess: () => void message.success(done.resume),
    onSettled: changed,
  });
  const error = test.error ?? resumption.error;
  return (
    <>
      <Space wrap>
        <Button size="small" id={`deliveries-${partner.id}`} onClick={read}>
          {said.deliveries}
        </Button>
        <Button size="small" id={`test-${partner.id}`} loading={test.isPending} onClick={() => test.mutate()}>
          {said.test}
        </Button>
        {endpoint.paused ? (
          <Button
            size="small"
            id={`resume-${partner.id}`}
            loading={resumption.isPending}
            onClick={() => resumption.mutate()}
          >
            {said.resume}
          </Button>
        ) : (
          <Button size="small" id={`pause-${partner.id}`} onClick={() => choose({ kind: 'pause', partner })}>
            {said.pause}
          </Button>
        )}
        <Button size="small" id={`secret-${partner.id}`} onClick={() => choose({ kind: 'secret', partner })}>
          {said.secret}
        </Button>
      </Space>
      {error && <Failure error={error} />}
    </>
  );
}
