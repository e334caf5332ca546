import { account } from './en/account';
import { assisted } from './en/assisted-clearing';
import { audit } from './en/audit';
import { comparison, fields, photo, review, shortcuts, trouble } from './en/case';
import { clearing } from './en/clearing';
import { correction } from './en/correction';
import { approval, refusal } from './en/decision';
import { figures } from './en/figures';
import { failure, frame, paging } from './en/frame';
import { dispute, holderClaim } from './en/holder-claim';
import { disclosure, lease } from './en/holding';
import { messages } from './en/messages';
import { partners } from './en/partners';
import { passage, queue } from './en/queue';
import { reissue } from './en/reissue';
import { reports } from './en/reports';
import { agreement, disagreement, secondLook } from './en/second-look';
import { signIn } from './en/sign-in';
import { staff } from './en/staff';
import type { DeskWords } from './zh-CN';

export const en: DeskWords = {
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
};
