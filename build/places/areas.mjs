// Counties and states: the circle around every post office and city in them.
import { circleAround, groupBy } from './earth.mjs';

export function countiesOf(zips) {
  return [...groupBy(zips.filter(isInCounty), zip => `${bareName(zip.county)}|${zip.state}`).values()].map(ofCounty => {
    const circle = circleAround(ofCounty);
    const reach = Math.max(...ofCounty.map(zip => zip.radius));
    return { name: bareName(ofCounty[0].county), state: ofCounty[0].state, latitude: circle.latitude, longitude: circle.longitude, radius: Math.ceil(circle.radius + reach / 2) };
  }).sort((a, b) => a.state.localeCompare(b.state) || a.name.localeCompare(b.name));
}

/** Independent cities (Baltimore, those of Virginia) are found as cities. */
function isInCounty(zip) {
  return zip.county && !/\(city|^City of /.test(zip.county);
}

function bareName(county) {
  return county.replace(/^City and (County|Borough) of | (County|Parish|City and Borough|Borough|Census Area|Municipality|\(CA\))$/g, '');
}

export function statesOf(zips, cities) {
  return [...groupBy([...zips, ...cities], place => place.state).entries()].map(([state, places]) => {
    const circle = circleAround(places);
    return { state, latitude: circle.latitude, longitude: circle.longitude, radius: Math.ceil(circle.radius) + 10 };
  }).sort((a, b) => a.state.localeCompare(b.state));
}
