// ZIP codes of GeoNames: center, and a radius that holds nearly all of the area, which GeoNames does not give.
import { degree, groupBy, kilometers } from './earth.mjs';

/** Rows of country, ZIP, post office, state, code, county …, latitude, longitude. Military post (no state), the Marshall Islands and Wake Island are left out. */
export function zipsOf(text) {
  const zips = text.split('\n').map(line => line.split('\t')).filter(cells => cells.length > 10 && cells[4] && cells[4] !== 'MH' && cells[1] !== '96898').map(cells => ({
    zip: cells[1], name: cells[2], state: cells[4], county: cells[5],
    latitude: degree(Number(cells[9])), longitude: degree(Number(cells[10])),
  }));
  zips.sort((a, b) => a.zip.localeCompare(b.zip));
  const near = neighbours(zips);
  for (const zip of zips) zip.radius = Math.min(80, Math.max(1, Math.ceil(near(zip))));
  return zips;
}

/** The distance to the third nearest other center: a ZIP's area seldom reaches farther (airports, as places anywhere: 96 of 100 lie within it of their nearest center). */
function neighbours(zips) {
  const cell = p => [Math.floor(p.latitude), Math.floor(p.longitude)];
  const grid = groupBy(zips, zip => cell(zip).join());

  return zip => {
    const [row, column] = cell(zip);
    const distances = new Set();
    for (let r = row - 1; r <= row + 1; r++)
      for (let c = column - 1; c <= column + 1; c++)
        for (const other of grid.get([r, c].join()) ?? []) {
          const far = kilometers(zip, other);
          if (far > 0.2) distances.add(far);
        }
    return [...distances].sort((a, b) => a - b)[1] ?? 80;
  };
}
