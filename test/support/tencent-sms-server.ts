import { startTencentServer, type TencentMishap, type TencentServer } from './tencent-server';

interface SmsStatus {
  /** `Ok`, or why the number gets nothing. */
  code: string;
}

/** One answer of the service: what it says of the number, an error by its code, or what it would not answer itself. */
export type SmsAnswer = SmsStatus | TencentMishap;

export interface SmsRequest {
  PhoneNumberSet: string[];
  SmsSdkAppId: string;
  SignName: string;
  TemplateId: string;
  TemplateParamSet: string[];
  SessionContext: string;
}

export type TencentSmsServer = TencentServer<SmsRequest, SmsStatus>;

const parameters = ['PhoneNumberSet', 'SmsSdkAppId', 'SignName', 'TemplateId', 'TemplateParamSet', 'SessionContext'];
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** SendSms over real HTTP, for one number; of its parameters it knows those that a message to the mainland takes. */
export function startTencentSmsServer(secretId: string, secretKey: string): Promise<TencentSmsServer> {
  const service = { action: 'SendSms', version: '2021-01-11', read: readRequest, say, byDefault: { code: 'Ok' } };
  return startTencentServer({ ...service, quoted: '+8613800000000' }, secretId, secretKey);
}

function readRequest(sent: Record<string, unknown>, region: string): SmsRequest | undefined {
  const { PhoneNumberSet, TemplateParamSet, ...rest } = sent;
  if (!Object.keys(sent).every((name) => parameters.includes(name)) || region !== 'ap-guangzhou') return undefined;
  if (!isTexts(PhoneNumberSet) || PhoneNumberSet.length !== 1 || !isTexts(TemplateParamSet)) return undefined;
  return isTexts(Object.values(rest)) ? (sent as unknown as SmsRequest) : undefined;
}

/** Its words quote the number, lest a client log them. */
function say({ code }: SmsStatus): object {
  const status = {
    SerialNo: code === 'Ok' ? '5000:1045710669157053657849499619' : '',
    PhoneNumber: '+8613800000000',
    Fee: code === 'Ok' ? 1 : 0,
    SessionContext: '',
    Code: code,
    Message: code === 'Ok' ? 'send success' : `refused: +8613800000000`,
    IsoCode: 'CN',
  };
  return { SendStatusSet: [status] };
}
