// Makes what the browser needs from packages: the fonts of both faces. Run after `npm ci`.
import { cp, mkdir } from 'node:fs/promises';

const fonts = 'node_modules/@fontsource/public-sans';
const faces = ['Web', 'Portal'];
const weights = [400, 500, 600, 700];

for (const face of faces) {
  const to = `src/${face}/wwwroot/vendor/fonts`;
  await mkdir(to, { recursive: true });
  await cp(`${fonts}/LICENSE`, `${to}/LICENSE`);
  for (const set of ['latin', 'latin-ext'])
    for (const weight of weights) {
      const file = `public-sans-${set}-${weight}-normal.woff2`;
      await cp(`${fonts}/files/${file}`, `${to}/${file}`);
    }
}

await import('./uswds.mjs');
