import Koa from 'koa';
import helmet from 'koa-helmet';
import { accountRoutes } from './account/account-routes';
import { activityRoutes } from './activity/activity-routes';
import { assistedClearingRoutes } from './assisted-clearing/assisted-clearing-routes';
import { auditRoutes } from './audit/audit-routes';
import { lookRoutes } from './audit/looks-routes';
import { clearingRequestRoutes } from './clearing/clearing-request-routes';
import { clearingRoutes } from './clearing/clearing-routes';
import { receiptRoutes } from './clearing/receipt/receipt-routes';
import { reminderRoutes } from './clearing/reminder/reminder-routes';
import { correctionRoutes } from './correction/correction-routes';
import type { Deps } from './deps';
import { figuresRoutes } from './figures/figures-routes';
import { holderClaimRoutes } from './holder-claim/holder-claim-routes';
import { objectionRoutes } from './holder-claim/objection-routes';
import { hostContractPage } from './host/http/host-contract-routes';
import { docsPage } from './http/docs-page';
import { serveFrontEnds } from './http/front-ends';
import { jsonBody } from './http/json-body';
import { createOpenApi } from './http/openapi';
import { problems } from './http/problems';
import { requestLog } from './http/request-log';
import { type AnyRoute, mount } from './http/routes';
import { measureRequests, metricsPage } from './metrics/metrics-routes';
import { noticeRoutes } from './notice/notice-routes';
import { undeliveredRoutes } from './notice/undelivered/undelivered-routes';
import { partnerAdminRoutes } from './partner/partner-admin-routes';
import { partnerRoutes } from './partner/partner-routes';
import { photoRoutes } from './photo/photo-routes';
import { realNameRoutes } from './real-name/real-name-routes';
import { reissueRoutes } from './reissue/reissue-routes';
import { reviewRoutes } from './review/review-routes';
import { secondLookRoutes } from './review/second-look/second-look-routes';
import { similarPhotosRoutes } from './review/similar-photos/similar-photos-routes';
import { sandboxRoutes } from './sandbox/sandbox-routes';
import { serviceRoutes } from './service/service-routes';
import { sessionRoutes } from './session/session-routes';
import { staffAccountRoutes } from './staff/staff-account-routes';
import { staffRoutes } from './staff/staff-routes';
import { verificationRoutes } from './verification/verification-routes';

/** Nothing from elsewhere runs or is shown; the front ends draw photos from blobs and style inline. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'blob:', 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** A phone that lost its connection, or a request that breaks off: everyday, and no fault of ours. */
function isHangUp({ code = '' }: NodeJS.ErrnoException): boolean {
  return code.startsWith('HPE_') || ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code);
}

/** Every route there is. */
export function declaredRoutes(deps: Pick<Deps, 'sandbox'>): AnyRoute[] {
  return [
    ...serviceRoutes,
    ...sessionRoutes,
    ...accountRoutes,
    ...activityRoutes,
    ...noticeRoutes,
    ...undeliveredRoutes,
    ...photoRoutes,
    ...verificationRoutes,
    ...realNameRoutes,
    ...correctionRoutes,
    ...reissueRoutes,
    ...clearingRoutes,
    ...clearingRequestRoutes,
    ...receiptRoutes,
    ...reminderRoutes,
    ...holderClaimRoutes,
    ...objectionRoutes,
    ...staffRoutes,
    ...staffAccountRoutes,
    ...reviewRoutes,
    ...secondLookRoutes,
    ...similarPhotosRoutes,
    ...assistedClearingRoutes,
    ...figuresRoutes,
    ...partnerRoutes,
    ...partnerAdminRoutes,
    ...auditRoutes,
    ...lookRoutes,
    ...(deps.sandbox ? sandboxRoutes(deps.sandbox.clock) : []),
  ];
}

/** The whole HTTP application over its dependencies. */
export function createApp(deps: Deps): Koa {
  const app = new Koa({ proxy: deps.trustProxy, maxIpsCount: 1 });
  app.silent = true;
  app.on('error', (error: NodeJS.ErrnoException) => {
    if (isHangUp(error)) deps.log.info({ code: error.code }, 'A caller hung up');
    else deps.log.error({ err: error }, 'A reply failed');
  });
  const routes = declaredRoutes(deps);
  const router = mount(routes, deps);
  const docs = docsPage(() => createOpenApi(routes));
  app.use(requestLog(deps.log));
  app.use(measureRequests(deps.metrics));
  app.use(helmet({ contentSecurityPolicy, strictTransportSecurity: deps.sandbox === undefined }));
  app.use(problems());
  app.use(serveFrontEnds(deps.dist));
  app.use(jsonBody());
  app.use(router.routes());
  app.use(router.allowedMethods());
  app.use(docs.routes());
  app.use(hostContractPage().routes());
  app.use(metricsPage(deps).routes());
  return app;
}
