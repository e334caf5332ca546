import { dirname } from 'node:path';
import Router from '@koa/router';
import send from 'koa-send';

const assets = dirname(require.resolve('swagger-ui-dist/package.json'));

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shiming API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/assets/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

/** In a file of its own: the content security policy allows no script inside the page. */
const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true });\n`;

/** `/openapi.json`, described when it is first asked for, and `/docs`, which shows it with nothing loaded from elsewhere. */
export function docsPage(describe: () => object): Router {
  const router = new Router();
  let document: object | undefined;
  router.get('/openapi.json', (ctx) => {
    document ??= describe();
    ctx.body = document;
  });
  router.get('/docs', (ctx) => {
    ctx.type = 'html';
    ctx.body = page;
  });
  router.get('/docs/start.js', (ctx) => {
    ctx.type = 'js';
    ctx.body = start;
  });
  router.get('/docs/assets/:file', async (ctx) => {
    const { file = '' } = ctx.params;
    if (!['swagger-ui.css', 'swagger-ui-bundle.js'].includes(file)) return;
    await send(ctx, file, { root: assets, maxage: 86_400_000 });
  });
  return router;
}
