import Router from '@koa/router';
import { createHostContract } from './host-contract';

/** `/openapi-host.json`: what the super-app must offer, for whoever builds it. */
export function hostContractPage(): Router {
  const router = new Router();
  router.get('/openapi-host.json', (ctx) => {
    ctx.body = createHostContract();
  });
  return router;
}
