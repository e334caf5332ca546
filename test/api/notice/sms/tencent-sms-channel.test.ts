import pino from 'pino';
import { type Channel, PassingFault, PerhapsSent } from '../../../../api/notice/channel';
import { createTencentSmsChannel } from '../../../../api/notice/sms/tencent-sms-channel';
import { makeMessage } from '../../../support/message';
import { type SmsAnswer, startTencentSmsServer, type TencentSmsServer } from '../../../support/tencent-sms-server';

let server: TencentSmsServer;
let channel: Channel;
let logged: string[];
const open = (over: Partial<Parameters<typeof createTencentSmsChannel>[0]> = {}) =>
  createTencentSmsChannel({
    secretId: 'an-id',
    secretKey: 'a-key',
    endpoint: server.endpoint,
    appId: '1400006666',
    sign: '实名认证',
    templates: { progress: '1001', document: '1002', safety: '1003' },
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    ...over,
  });

beforeEach(async () => {
  logged = [];
  server = await startTencentSmsServer('an-id', 'a-key');
  channel = open();
});
afterEach(async () => {
  await channel.close?.();
  await server.stop();
});

const to = (phone: string | null) => makeMessage({ contact: { phone, email: null, openId: null } });

/** What a try ends with while the service answers so: an outcome, or the code of a fault. */
async function outcomeOf(...answers: SmsAnswer[]): Promise<string> {
  server.answer(...answers);
  return channel.send(makeMessage()).catch((error: unknown) => {
    if (error instanceof PassingFault) return error.fault;
    if (error instanceof PerhapsSent) return `unsure: ${error.fault}`;
    throw error;
  });
}

describe('R29 a text message', () => {
  it('is its topic’s template with title and text in it, for one number, under the delivery’s id', async () => {
    const message = makeMessage({ topic: 'safety', title: '账户已冻结', body: '客服会尽快核实' });
    expect(await channel.send(message)).toBe('sent');
    expect(server.requests).toEqual([
      {
        PhoneNumberSet: ['+8613800000000'],
        SmsSdkAppId: '1400006666',
        SignName: '实名认证',
        TemplateId: '1003',
        TemplateParamSet: ['账户已冻结', '客服会尽快核实'],
        SessionContext: message.id,
      },
    ]);
  });

  it('is cut to what the service takes, and by whole characters', async () => {
    await channel.send(makeMessage({ title: '𠮷'.repeat(51), body: '字'.repeat(300) }));
    expect(server.requests[0]?.TemplateParamSet).toEqual([`${'𠮷'.repeat(49)}…`, '字'.repeat(300)]);
  });

  it.each<[string, string | null, string]>([
    ['no number', null, 'no_address'],
    ['a number of another country', '+85291234567', 'address_refused'],
    ['a landline', '+86108888888', 'address_refused'],
  ])('of somebody with %s is not asked for', async (_, phone, outcome) => {
    expect(await channel.send(to(phone))).toBe(outcome);
    expect(server.requests).toEqual([]);
  });
});

describe('R29 what the service says of a number', () => {
  it.each([
    'FailedOperation.PhoneNumberInBlacklist',
    'InvalidParameterValue.IncorrectPhoneNumber',
    'UnsupportedOperation',
    'UnsupportedOperation.UnsuportedRegion',
    'UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber',
  ])('%s: another channel is tried', async (code) => {
    expect(await outcomeOf({ code })).toBe('address_refused');
    expect(await outcomeOf({ error: code })).toBe('address_refused');
    expect(logged).toEqual([]);
  });

  it.each<[string, string]>([
    ['LimitExceeded', 'sms_limit'],
    ['LimitExceeded.DeliveryFrequencyLimit', 'sms_limit'],
    ['LimitExceeded.PhoneNumberDailyLimit', 'sms_limit'],
    ['LimitExceeded.PhoneNumberThirtySecondLimit', 'sms_limit'],
    ['RequestLimitExceeded', 'sms_limit'],
    ['RequestLimitExceeded.UinLimitExceeded', 'sms_limit'],
    ['InternalError', 'sms_service'],
    ['InternalError.Timeout', 'sms_service'],
    ['InternalError.SendAndRecvFail', 'sms_service'],
  ])('%s passes: tried again later, not at once', async (code, fault) => {
    expect(await outcomeOf({ code })).toBe(fault);
    expect(await outcomeOf({ error: code })).toBe(fault);
    expect(server.requests).toHaveLength(2);
    expect(logged).toEqual([]);
  });

  it.each([
    'FailedOperation.TemplateIncorrectOrUnapproved',
    'FailedOperation.SignatureIncorrectOrUnapproved',
    'FailedOperation.InsufficientBalanceInSmsPackage',
    'FailedOperation.ContainSensitiveWord',
    'InvalidParameterValue.TemplateParameterLengthLimit',
    'InvalidParameterValue.SdkAppIdNotExist',
    'UnauthorizedOperation.SmsSdkAppIdVerifyFail',
    'UnauthorizedOperation.SerivceSuspendDueToArrears',
    'AuthFailure.SecretIdNotFound',
    'InternalError.RequestTimeException',
    'FailedOperation.SomethingNew',
    'constructor',
  ])('%s is for somebody to look at: said loudly, and tried again', async (code) => {
    expect(await outcomeOf({ code })).toBe('sms_settings');
    expect(await outcomeOf({ error: code })).toBe('sms_settings');
    expect(logged).toHaveLength(2);
    for (const line of logged) expect(JSON.parse(line)).toMatchObject({ level: 50, reason: code });
  });
});

describe('R29 where there is no answer', () => {
  it.each<[string, SmsAnswer]>([
    ['a connection that breaks', 'hang up'],
    ['a gateway that gave up waiting', { status: 504 }],
    ['half of an answer', { raw: '{"Response":{"SendStatusSet":[{"Code":"Ok"' }],
    ['an answer about nobody', { raw: '{"Response":{"SendStatusSet":[]}}' }],
    ['a code that is none', { code: '已发送 +8613800000000' }],
  ])('%s: it may have been sent, so nobody asks again', async (_, answer) => {
    expect(await outcomeOf(answer)).toBe('unsure: sms_unanswered');
    expect(server.requests).toHaveLength(1);
  });

  it.each([403, 429, 503])('HTTP %d: it was turned away, and is tried again later', async (status) => {
    expect(await outcomeOf({ status })).toBe('sms_connection');
  });

  it('a service that is silent has a few seconds', async () => {
    await channel.close?.();
    channel = open({ budgetMs: 200 });
    const began = performance.now();
    expect(await outcomeOf({ silentMs: 5_000 })).toBe('unsure: sms_unanswered');
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(server.requests).toHaveLength(1);
  });

  it('a service that cannot be reached is asked again later', async () => {
    await server.stop();
    expect(await outcomeOf()).toBe('sms_connection');
  });
});

it('R29 neither a number nor words nor a credential is ever logged', async () => {
  const answers: SmsAnswer[] = [
    { error: 'InternalError' },
    { error: 'FailedOperation.ContainSensitiveWord' },
    { code: 'FailedOperation.SignatureIncorrectOrUnapproved' },
    { code: '+8613800000000' },
    { raw: '{"Response":{"Error":{"Code":"+8613800000000"}}}' },
    { status: 500 },
    'hang up',
  ];
  for (const answer of answers) expect(await outcomeOf(answer)).toMatch(/^(unsure: )?sms_/);
  const log = logged.join('\n');
  expect(logged.length).toBeGreaterThanOrEqual(4);
  for (const secret of ['13800000000', '支付', 'a-key', 'an-id']) expect(log).not.toContain(secret);
});
