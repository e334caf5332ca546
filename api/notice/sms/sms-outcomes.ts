import { z } from 'zod';
import { requestId, type TencentFault } from '../../tencent/tencent-faults';

/** What came of a text message. */
export type SmsOutcome =
  | 'sent'
  | 'address_refused'
  /** Over by itself, or with a later day. */
  | 'limit'
  | 'service'
  /** Not one message goes out until somebody looks after the settings, the templates or the bill. */
  | 'settings';

/** The documented codes, by how they begin; the longest that fits counts. What is not named is for somebody to look at. */
const outcomes: Readonly<Record<string, SmsOutcome>> = {
  Ok: 'sent',
  /** Whoever has the number, or their operator, wants no such messages. */
  'FailedOperation.PhoneNumberInBlacklist': 'address_refused',
  'InvalidParameterValue.IncorrectPhoneNumber': 'address_refused',
  /** Of countries that are not served, above all. */
  UnsupportedOperation: 'address_refused',
  /** For this number or for all: in a minute, an hour or a day. */
  LimitExceeded: 'limit',
  RequestLimitExceeded: 'limit',
  InternalError: 'service',
  'InternalError.RequestTimeException': 'settings',
  'InternalError.RestApiInterfaceNotExist': 'settings',
};

export function outcomeOf(code: string): SmsOutcome {
  const parts = code.split('.');
  const beginnings = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
  const known = beginnings.find((beginning) => Object.hasOwn(outcomes, beginning));
  return (known !== undefined && outcomes[known]) || 'settings';
}

/** Where no connection was made, or something before the service turned the question away. */
const neverAsked = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|HTTP (4\d\d|503))$/;

/** Whether a message may have been sent although there is no answer. */
export function mayBeSent({ reason }: TencentFault): boolean {
  return !neverAsked.test(reason);
}

const answer = z.object({
  SendStatusSet: z.tuple([z.object({ Code: z.string().regex(/^[A-Za-z.]{1,80}$/) })]),
  RequestId: requestId,
});

export interface SmsAnswer {
  code: string;
  requestId: string | undefined;
}

/** What SendSms says of the one number that it was given; the rest of its answer quotes that number. */
export function readSmsAnswer(body: unknown): SmsAnswer | TencentFault | undefined {
  const parsed = answer.safeParse(body);
  if (!parsed.success) return undefined;
  const { SendStatusSet, RequestId } = parsed.data;
  return { code: SendStatusSet[0].Code, requestId: RequestId };
}
