// Between pages: focus goes to the new title, panes start at their top, and the switches show what this device chose.
const announce = () => document.dispatchEvent(new Event('tessera:page'));

const switches = () => {
  const theme = localStorage.getItem('tessera.theme') ?? 'system';
  for (const button of document.querySelectorAll('[data-theme-switch] button')) button.setAttribute('aria-pressed', String(button.value === theme));
  for (const box of document.querySelectorAll('[data-keys-switch]')) box.checked = document.documentElement.dataset.keys !== 'off';
};

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-theme-switch] button');
  if (!button) return;
  if (button.value === 'system') localStorage.removeItem('tessera.theme');
  else localStorage.setItem('tessera.theme', button.value);
  globalThis.tesseraTheme();
  switches();
});

document.addEventListener('change', (event) => {
  if (!event.target.matches('[data-keys-switch]')) return;
  localStorage.setItem('tessera.keys', event.target.checked ? 'on' : 'off');
  globalThis.tesseraTheme();
});

let path = location.pathname;
const arrive = () => {
  switches();
  announce();
  if (location.pathname === path) return;
  path = location.pathname;
  for (const pane of document.querySelectorAll('.scroll:not([data-keep])')) pane.scrollTop = 0;
  document.querySelector('main h1[tabindex]')?.focus({ preventScroll: true });
};

switches();
addEventListener('load', () => globalThis.Blazor?.addEventListener('enhancedload', arrive), { once: true });
