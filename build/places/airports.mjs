// Airports of the FAA by their location identifier.
import { degree } from './earth.mjs';

export const airportsFile = 'vega-datasets/data/airports.csv';

export function airportsOf(csv) {
  return csv.split('\n').slice(1).map(cellsOf).filter(cells => cells.length === 7 && cells[3] && cells[3] !== 'NA').map(cells => {
    const [code, name, city, faaState] = cells;
    const state = faaState === 'CQ' ? 'MP' : faaState;      // the FAA's letters for the Northern Mariana Islands
    return { code, name, city, state, ...turned(state, Number(cells[5]), Number(cells[6])) };
  }).sort((a, b) => a.code.localeCompare(b.code));
}

/** The file has lost the signs of the Pacific territories: Samoa lies in the south, Guam and the Marianas in the east. */
function turned(state, latitude, longitude) {
  return {
    latitude: degree(state === 'AS' ? -Math.abs(latitude) : latitude),
    longitude: degree(state === 'GU' || state === 'MP' ? Math.abs(longitude) : longitude),
  };
}

function cellsOf(line) {
  return [...line.trim().matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, 7).map(match => match[1].replace(/^"|"$/g, '').replaceAll('""', '"'));
}
