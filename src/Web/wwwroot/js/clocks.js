// Clocks go on while a page stands open: the ring, the color and the words, as ClockFace.cs says them. The server's time counts, not this device's.
let ahead = 0;

const settle = () => {
  const now = document.querySelector('[data-now]')?.dataset.now;
  if (now) ahead = Number(now) - Date.now();
  tick();
};

const two = (number) => String(number).padStart(2, '0');

const span = (seconds) => {
  const minutes = Math.floor(seconds / 60);
  if (seconds < 600) return `${minutes}:${two(seconds % 60)}`;
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 1440) return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)} m`;
  return null;
};

const turn = (clock, now) => {
  const { from, due } = clock.dataset;
  const left = Math.floor((Number(due) - now) / 1000);
  const used = Math.max(0, Math.min(100, Math.floor((now - Number(from)) / (Number(due) - Number(from)) * 100)));
  clock.classList.toggle('now', left <= 0);
  clock.classList.toggle('soon', left > 0 && used >= 75);
  clock.querySelector('circle + circle')?.setAttribute('stroke-dasharray', `${left <= 0 ? 100 : used} 100`);
  const words = clock.querySelector('[data-words]');
  const said = span(Math.abs(left));
  if (words && said) words.textContent = left <= 0 ? `${said} over` : said;
};

const tick = () => {
  const now = Date.now() + ahead;
  for (const clock of document.querySelectorAll('.clk[data-due]')) turn(clock, now);
};

setInterval(tick, 5000);
document.addEventListener('tessera:page', settle);
settle();
