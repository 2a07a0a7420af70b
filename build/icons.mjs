// Writes src/Web/wwwroot/icons.svg: the lucide icons (ISC) named in build/icons.txt, one symbol each. The file is committed.
import { readFile, writeFile } from 'node:fs/promises';

const names = (await readFile('build/icons.txt', 'utf8')).split(/\s+/).filter(Boolean).sort();
const symbols = [];
for (const name of names) {
  const svg = await readFile(`node_modules/lucide-static/icons/${name}.svg`, 'utf8');
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  symbols.push(`  <symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>')}</symbol>`);
}

await writeFile('src/Web/wwwroot/icons.svg', [
  '<!-- Icons of lucide, https://lucide.dev, ISC license. Only those in use; made by `npm run icons`. -->',
  '<svg xmlns="http://www.w3.org/2000/svg">',
  ...symbols,
  '</svg>',
  '',
].join('\n'));
