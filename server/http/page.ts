import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Response, type Router } from 'express';

const A_YEAR_S = 365 * 86_400;

/** Serves the page as it was built. Its parts are named after their content and never change; the page itself is asked for each time. */
export function pageRouter(folder: string): Router {
  const router = express.Router();
  if (!existsSync(join(folder, 'index.html'))) {
    router.get('/', (_, response) =>
      response.status(503).type('text').send('The page has not been built. Run: npm run build\n'),
    );
    return router;
  }
  const setHeaders = (response: Response, path: string): void => {
    const isNamedByContent = path.startsWith(join(folder, 'assets'));
    response.setHeader('Cache-Control', isNamedByContent ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache');
  };
  router.use(express.static(folder, { index: 'index.html', setHeaders, dotfiles: 'ignore' }));
  return router;
}
