// Distances and circles on the earth, in kilometers.
const rad = Math.PI / 180;

export function kilometers(a, b) {
  const dLat = (b.latitude - a.latitude) * rad, dLon = (b.longitude - a.longitude) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(dLon / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The smallest circle around all points, nearly: a hundred steps towards the farthest (Bădoiu and Clarkson), on the sphere, so that Alaska may cross the date line. */
export function circleAround(points) {
  let center = vectorOf(points[0]);
  for (let step = 1; step <= 100; step++) {
    const at = pointOf(center);
    const far = vectorOf(points.reduce((worst, p) => (kilometers(at, p) > kilometers(at, worst) ? p : worst)));
    center = center.map((c, i) => c + (far[i] - c) / (step + 1));
  }
  const middle = pointOf(center);
  return { ...middle, radius: Math.max(...points.map(p => kilometers(middle, p))) };
}

export const degree = value => Number(value.toFixed(4));

function vectorOf({ latitude, longitude }) {
  return [Math.cos(latitude * rad) * Math.cos(longitude * rad), Math.cos(latitude * rad) * Math.sin(longitude * rad), Math.sin(latitude * rad)];
}

function pointOf([x, y, z]) {
  return { latitude: degree(Math.atan2(z, Math.hypot(x, y)) / rad), longitude: degree(Math.atan2(y, x) / rad) };
}

export function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
