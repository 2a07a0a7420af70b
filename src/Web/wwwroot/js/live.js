// Lists that change while somebody looks: asks every few seconds whether they did, and draws them anew in place. It says that nobody
// is at work (X-Tessera-Background), so a list left open never keeps a session awake. Without script the list stands still.
const background = { headers: { 'X-Tessera-Background': '1' } };
const every = 3000;

const draw = (old, html) => {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  const fresh = holder.content.querySelector('[data-live]');
  if (!fresh) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  const scrolled = [...old.querySelectorAll('.scroll')].map((pane) => pane.scrollTop);
  old.replaceWith(fresh);
  fresh.querySelectorAll('.scroll').forEach((pane, at) => { pane.scrollTop = scrolled[at] ?? 0; });
  if (focused) fresh.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
};

const look = async () => {
  const region = document.querySelector('[data-live]');
  if (!region || document.hidden) return;
  const address = new URL(region.dataset.live, location.origin);
  address.searchParams.set('mark', region.dataset.liveMark);
  const answer = await fetch(address, background).catch(() => null);
  if (answer?.status === 200 && region.isConnected) draw(region, await answer.text());
};

setInterval(look, every);
