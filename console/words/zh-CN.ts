import { account } from './zh-CN/account';
import { assisted } from './zh-CN/assisted-clearing';
import { audit } from './zh-CN/audit';
import { comparison, fields, photo, review, shortcuts, trouble } from './zh-CN/case';
import { clearing } from './zh-CN/clearing';
import { correction } from './zh-CN/correction';
import { approval, refusal } from './zh-CN/decision';
import { figures } from './zh-CN/figures';
import { failure, frame, paging } from './zh-CN/frame';
import { dispute, holderClaim } from './zh-CN/holder-claim';
import { disclosure, lease } from './zh-CN/holding';
import { messages } from './zh-CN/messages';
import { partners } from './zh-CN/partners';
import { passage, queue } from './zh-CN/queue';
import { reissue } from './zh-CN/reissue';
import { reports } from './zh-CN/reports';
import { agreement, disagreement, secondLook } from './zh-CN/second-look';
import { signIn } from './zh-CN/sign-in';
import { staff } from './zh-CN/staff';

/** The desk's own words; its type is what every other language must satisfy. Words of the rules live in `domain`. */
export const zhCN = {
  frame,
  failure,
  signIn,
  queue,
  paging,
  passage,
  fields,
  review,
  comparison,
  lease,
  disclosure,
  photo,
  approval,
  refusal,
  clearing,
  correction,
  reissue,
  assisted,
  holderClaim,
  dispute,
  secondLook,
  disagreement,
  agreement,
  trouble,
  shortcuts,
  staff,
  account,
  figures,
  messages,
  partners,
  reports,
  audit,
} as const;

/** The same tree with any text at its leaves: a language that forgets a leaf does not compile. */
type Translated<T> = T extends string ? string : { readonly [K in keyof T]: Translated<T[K]> };
export type DeskWords = Translated<typeof zhCN>;
