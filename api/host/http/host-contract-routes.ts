import Router from '@koa/router';
import { createHostContract } from './host-contract';

/** `/openapi-host.json`: what the super-app must offer, for whoever builds it. */
export function hostContractPage(): Router {
  const router = new Router();
  const contract = createHostContract();
  router.get('/openapi-host.json', (ctx) => {
    ctx.body = contract;
  });
  return router;
}
