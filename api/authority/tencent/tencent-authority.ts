import type { Logger } from 'pino';
import { isFault, openTencentService, type TencentSettings } from '../../tencent/tencent-service';
import { type Authority, authorityBudgetMs } from '../authority';
import { readTencentResult } from './tencent-results';

interface TencentAuthorityOptions extends TencentSettings {
  log: Logger;
  /** For one person, a second try included. */
  budgetMs?: number;
}

/**
 * Asks Tencent Cloud's IdCardVerification: name and number leave the house, and each match and mismatch is paid for.
 * Whatever fails is logged by its code alone and comes back as `unavailable`.
 */
export function createTencentAuthority({ log, ...options }: TencentAuthorityOptions): Authority {
  const version = '2018-03-01';
  const budgetMs = options.budgetMs ?? authorityBudgetMs;
  const service = openTencentService({ ...options, host: 'faceid.tencentcloudapi.com', version, log, budgetMs });
  return {
    name: `tencent-faceid-${version}`,
    async ask({ name, idNumber }) {
      const outcome = await service.ask({
        action: 'IdCardVerification',
        parameters: { Name: name, IdCard: idNumber },
        read: readTencentResult,
      });
      if (!isFault(outcome)) return outcome.answer;
      const { reason, requestId } = outcome;
      log.error({ reason, providerRequest: requestId }, 'authority: the service gave no answer');
      return 'unavailable';
    },
  };
}
