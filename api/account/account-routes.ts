import { findOpenReport } from '../activity/report-store';
import { findNewestClearing } from '../clearing/clearing-store';
import { findPendingRequest } from '../clearing/pending-request-store';
import { findReminder } from '../clearing/reminder/reminder-store';
import { findClaimAgainst, findNewestHolderClaim } from '../holder-claim/holder-claim-store';
import { route } from '../http/routes';
import { countUnread } from '../notice/notice-store';
import { findStanding } from '../real-name/find-standing';
import { findActiveRealName } from '../real-name/real-name-store';
import { findNewestReissue } from '../reissue/reissue-store';
import { findNewestAttempt } from '../verification/find-newest-attempt';
import { findNewestVerification } from '../verification/verification-store';
import { me } from './account-schema';
import { presentMe } from './present-me';

export const accountRoutes = [
  route({
    method: 'get',
    path: '/v1/me',
    tag: 'Account',
    summary: 'The account at a glance',
    who: 'person',
    answers: { 200: me },
    refusals: [],
    async handle({ deps, person, language }) {
      const realName = await findActiveRealName(deps.db, person.accountId);
      const newest = await findNewestAttempt(deps.db, person.accountId, realName);
      const correction = await findNewestVerification(deps.db, person.accountId, 'correction');
      const clearing = await findNewestClearing(deps.db, person.accountId);
      const reminder = await findReminder(deps.db, person.accountId);
      const pending = reminder && (await findPendingRequest(deps.db, person.accountId));
      const standing = realName && (await findStanding(deps.db, realName, deps));
      const reissue = realName && standing?.state !== 'valid' ? await findNewestReissue(deps.db, realName) : undefined;
      const report = await findOpenReport(deps.db, person.accountId);
      const claim = await findClaimAgainst(deps.db, person.accountId);
      const holderClaim = await findNewestHolderClaim(deps.db, person.accountId);
      const unreadNotices = await countUnread(deps.db, person.accountId);
      const account = { id: person.accountId, nickname: person.nickname };
      return {
        status: 200,
        body: presentMe(
          {
            account,
            realName,
            standing,
            newest,
            reissue,
            correction,
            clearing,
            claim,
            holderClaim,
            reminder,
            pending,
            report,
            unreadNotices,
          },
          { ...deps, now: deps.clock.now(), language },
        ),
      };
    },
  }),
];
