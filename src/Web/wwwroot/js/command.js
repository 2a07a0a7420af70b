// The command bar: what is typed narrows the places of the rail and the acts of the page; with nothing chosen, Enter searches.
import { wordsOf } from './words.js';

const most = 8;
const bar = () => document.querySelector('[data-command]');
const list = () => document.getElementById('commands');

const commands = () => [
  ...[...document.querySelectorAll('.rail [data-go]')].map((element) => ({ element, text: `Go to ${wordsOf(element)}`, keys: `G ${element.dataset.go}` })),
  ...[...document.querySelectorAll('main [data-key], main .btn[href]')].filter((element) => !element.disabled && element.checkVisibility())
    .map((element) => ({ element, text: wordsOf(element), keys: element.dataset.key ?? '' })),
];

let shown = [];
let chosen = -1;

const close = () => {
  const field = bar()?.querySelector('input');
  if (!field) return;
  list().hidden = true;
  field.setAttribute('aria-expanded', 'false');
  field.removeAttribute('aria-activedescendant');
  chosen = -1;
};

const choose = (at) => {
  chosen = at;
  [...list().children].forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
  const field = bar().querySelector('input');
  if (at < 0) field.removeAttribute('aria-activedescendant');
  else {
    field.setAttribute('aria-activedescendant', `command-${at}`);
    list().children[at].scrollIntoView({ block: 'nearest' });
  }
};

const run = (command) => {
  bar().querySelector('input').blur();
  close();
  if (command.element.matches('input, textarea, select')) command.element.focus();
  else command.element.click();
};

const show = (text) => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  shown = commands().filter((command) => words.every((word) => command.text.toLowerCase().includes(word))).slice(0, most);
  list().replaceChildren(...shown.map((command, at) => {
    const option = document.createElement('div');
    option.id = `command-${at}`;
    option.role = 'option';
    option.append(Object.assign(document.createElement('span'), { textContent: command.text, className: 'sp' }),
      ...command.keys.split(' ').filter(Boolean).map((key) => Object.assign(document.createElement('kbd'), { textContent: key })));
    option.addEventListener('pointerdown', (event) => { event.preventDefault(); run(command); });
    return option;
  }));
  const open = shown.length > 0;
  list().hidden = !open;
  bar().querySelector('input').setAttribute('aria-expanded', String(open));
  choose(-1);
};

document.addEventListener('focusin', (event) => { if (event.target.closest('[data-command]')) show(event.target.value ?? ''); });
document.addEventListener('focusout', (event) => { if (event.target.closest('[data-command]')) close(); });
document.addEventListener('input', (event) => { if (event.target.closest('[data-command]')) show(event.target.value); });
document.addEventListener('keydown', (event) => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-command]')) return;
  if (event.key === 'ArrowDown') choose(Math.min(chosen + 1, shown.length - 1));
  else if (event.key === 'ArrowUp') choose(Math.max(chosen - 1, -1));
  else if (event.key === 'Enter' && chosen >= 0) run(shown[chosen]);
  else if (event.key === 'Escape') { event.target.blur(); close(); }
  else return;
  event.preventDefault();
}, true);
