// The keyboard: G and a letter goes, J and K move, ? lists, single keys press what carries them. Rests while the cursor is in a field.
import { wordsOf } from './words.js';

const inField = (target) => target instanceof Element
  && target.closest('input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select, [contenteditable=true]') !== null;

const usable = (element) => element.checkVisibility({ visibilityProperty: true })
  && !element.disabled && element.closest('[inert], [aria-disabled=true]') === null;

/** A key as buttons write it: "D", "Shift N", "Ctrl Enter", "!". */
const nameOf = (event) => {
  if (event.key.length > 1) return [event.ctrlKey && 'Ctrl', event.shiftKey && 'Shift', event.key === 'Escape' ? 'Esc' : event.key].filter(Boolean).join(' ');
  const letter = event.key.toUpperCase();
  const shifted = event.shiftKey && letter !== event.key.toLowerCase();
  return [event.ctrlKey && 'Ctrl', shifted && 'Shift', event.key === ' ' ? 'Space' : letter].filter(Boolean).join(' ');
};

/** An open dialog has the keyboard for itself. */
const scope = () => document.querySelector('dialog[open], dialog:popover-open') ?? document;

const press = (key) => {
  const found = [...scope().querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(usable);
  if (!found) return false;
  if (found.matches('input, textarea, select')) found.focus();
  else found.click();
  return true;
};

const move = (by) => {
  const links = [...scope().querySelectorAll('main [data-open]')].filter(usable);
  if (links.length === 0) return false;
  const list = links.filter((link) => link.closest('[data-rows]') === currentList(links));
  const at = list.indexOf(document.activeElement);
  const chosen = list.findIndex((link) => link.closest('[aria-current], [aria-selected=true]'));
  const next = at >= 0 ? at + by : chosen >= 0 ? chosen + by : 0;
  const link = list[Math.max(0, Math.min(list.length - 1, next))];
  link.focus();
  link.scrollIntoView({ block: 'nearest' });
  return true;
};

const currentList = (links) => document.activeElement?.closest('[data-rows]:has([data-open])') ?? links[0].closest('[data-rows]');

const toggleKeys = () => {
  const dialog = document.getElementById('keys');
  if (!dialog) return false;
  dialog.togglePopover();
  return true;
};

let going = 0;
const go = (letter) => {
  const link = document.querySelector(`.rail [data-go="${CSS.escape(letter)}"]`);
  link?.click();
  return Boolean(link);
};

const single = (event, key) => {
  if (going && event.timeStamp - going < 1500) {
    going = 0;
    return go(key);
  }
  if (press(key)) return true;
  if (key === 'G') return Boolean(going = event.timeStamp);
  if (key === 'J' || key === 'K') return move(key === 'J' ? 1 : -1);
  return key === '?' && toggleKeys();
};

const act = (event) => {
  const key = nameOf(event);
  if (key === 'Ctrl K') return Boolean(document.querySelector('[data-command] input')?.focus() ?? true);
  const alone = !event.ctrlKey && !/^F\d+$/.test(key) && key !== 'Esc';
  if (!alone) return press(key);
  if (document.documentElement.dataset.keys === 'off' || inField(event.target)) return false;
  // A focused link, button or box answers to Enter and Space itself.
  if ((key === 'Enter' || key === 'Space') && event.target.closest('button, input, a, summary')) return false;
  return single(event, key);
};

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
  // Enter never signs, sends or purges: a form whose act is Ctrl Enter is not sent by Enter in a line of text.
  if (event.key === 'Enter' && !event.ctrlKey && event.target instanceof HTMLInputElement && event.target.form?.querySelector('[data-key="Ctrl Enter"]')) {
    event.preventDefault();
    return;
  }
  if (act(event)) event.preventDefault();
});

// The list of keys names those of the page that is open.
document.addEventListener('toggle', (event) => {
  if (event.target.id !== 'keys' || event.newState !== 'open') return;
  const rows = [...document.querySelectorAll('main [data-key]')].filter(usable).map((element) => {
    const row = document.createElement('tr');
    const name = row.appendChild(document.createElement('th'));
    name.scope = 'row';
    name.textContent = wordsOf(element);
    row.appendChild(document.createElement('td')).append(...element.dataset.key.split(' ').map(keyCap));
    return row;
  });
  document.querySelector('[data-page-keys]').replaceChildren(...rows);
  document.querySelector('[data-page-keys-title]').hidden = rows.length === 0;
}, true);

const keyCap = (key) => Object.assign(document.createElement('kbd'), { textContent: key });
