// Cities of GeoNames, and post offices that are no city of that list (Dulles, Andrews Air Force Base).
import { circleAround, degree, groupBy, kilometers } from './earth.mjs';

const territories = ['PR', 'VI', 'GU', 'AS', 'MP'];
const populatedPlaces = ['PPL', 'PPLA', 'PPLA2', 'PPLA3', 'PPLC', 'PPLG', 'PPLL', 'PPLS', 'PPLX'];

const commonNames = { 'New York City': 'New York', 'Washington, D.C.': 'Washington' };

export function citiesOf(towns, zips) {
  const postOffices = groupBy(zips, zip => `${zip.name}|${zip.state}`);
  const cities = towns.filter(isHere).map(town => cityOf(town, postOffices));
  const known = new Set(cities.map(city => `${city.name}|${city.state}`));
  for (const [key, ofName] of postOffices) if (!known.has(key)) cities.push(postOfficeOf(ofName));
  return cities.sort((a, b) => a.state.localeCompare(b.state) || a.name.localeCompare(b.name) || b.population - a.population);
}

function isHere(town) {
  return (town.country === 'US' || territories.includes(town.country)) && populatedPlaces.includes(town.featureCode) && !/Courthouse/.test(town.name);
}

function cityOf(town, postOffices) {
  const [longitude, latitude] = town.loc.coordinates;
  const state = town.country === 'US' ? town.adminCode : town.country;
  const city = { name: commonNames[town.name] ?? town.name, state, latitude: degree(latitude), longitude: degree(longitude), population: town.population };
  const ofName = (postOffices.get(`${city.name}|${state}`) ?? []).map(zip => kilometers(city, zip)).filter(far => far < 60).sort((a, b) => a - b);
  // A city reaches as far as nineteen of twenty of its post offices, and at least as far as its people need at a thousand a square kilometer (no city of millions reaches over 36 km by that).
  const offices = ofName[Math.floor(ofName.length * 0.95)] ?? ofName.at(-1) ?? 0;
  city.radius = Math.max(2, Math.ceil(offices), Math.min(36, Math.ceil(Math.sqrt(city.population / 1000 / Math.PI))));
  return city;
}

function postOfficeOf(zips) {
  const circle = circleAround(zips);
  const reach = Math.max(...zips.map(zip => zip.radius));
  return { name: zips[0].name, state: zips[0].state, latitude: circle.latitude, longitude: circle.longitude, radius: Math.ceil(circle.radius + reach), population: 0 };
}
