// The idle lock: counts down what the server gave, warns in the last minute, and leaves at zero. Only a hand at work extends it;
// what the page fetches by itself never does, and says so (X-Tessera-Background).
const channel = 'tessera.lock';
let deadline = Infinity;
let length = 0;
let touched = 0;

const words = (seconds) => seconds < 600
  ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  : `${Math.floor(seconds / 60)} min`;

const begin = (seconds) => {
  length = seconds;
  deadline = Date.now() + seconds * 1000;
  touched = Date.now();
  localStorage.setItem(channel, String(deadline));
};

const read = () => {
  const given = document.querySelector('[data-lock-seconds]')?.dataset.lockSeconds;
  if (given) begin(Number(given));
  tick();
};

const tick = () => {
  const place = document.querySelector('[data-lock-seconds]');
  if (!place) return;
  const left = Math.max(0, Math.round((deadline - Date.now()) / 1000));
  place.lastElementChild.textContent = `Locks in ${words(left)}`;
  place.classList.toggle('soon', left <= 60);
  if (left === 0) leave();
};

// A network that is away for the moment would leave a blank page for good: it tries again until it is gone.
const leave = () => {
  deadline = Date.now() + 10_000;
  document.body.hidden = true;
  location.replace(`/sign-in?locked=true&to=${encodeURIComponent(location.pathname + location.search)}`);
};

// Typing a long report asks the server for nothing: at most once a minute it is told that somebody is at work.
const stay = async () => {
  if (Date.now() - touched < 60_000 || deadline === Infinity || document.body.hidden) return;
  touched = Date.now();
  const answer = await fetch('/session/stay', { method: 'POST', headers: { 'X-Tessera-Stay': '1' } }).catch(() => null);
  if (answer?.ok) begin(length);
};

addEventListener('storage', (event) => {
  if (event.key === channel && event.newValue) deadline = Math.max(deadline, Number(event.newValue));
});
for (const act of ['keydown', 'pointerdown']) addEventListener(act, stay, { passive: true });
setInterval(tick, 1000);
document.addEventListener('tessera:page', read);
read();
