// What was found, by arrow keys: down from the box to the first, up from the first to the box. Enter opens: each is a link.
const rows = () => [...document.querySelectorAll('main .found')];
const box = () => document.querySelector('[data-find] input[type=search]');

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const list = rows();
  const at = list.indexOf(document.activeElement);
  if (list.length === 0 || (at < 0 && document.activeElement !== box() && document.activeElement !== document.body)) return;
  const next = event.key === 'ArrowDown' ? Math.min(at + 1, list.length - 1) : at - 1;
  const to = next < 0 ? box() : list[next];
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
  event.preventDefault();
});
