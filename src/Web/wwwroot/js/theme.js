// Before the first paint: the theme and the keys this device chose, and whether it can use passkeys. Blocking on purpose, so that nothing flashes.
(() => {
  const root = document.documentElement;
  // Passkeys belong to a name: never to a bare address, never to a connection that others can read.
  const passkeys = isSecureContext && !/^[\d.]+$|:/.test(location.hostname) && typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function';
  const apply = () => {
    const theme = localStorage.getItem('tessera.theme');
    if (theme === 'light' || theme === 'dark') {
      if (root.dataset.theme !== theme) root.dataset.theme = theme;
    } else if (root.dataset.theme) delete root.dataset.theme;
    const keys = localStorage.getItem('tessera.keys') === 'off' ? 'off' : 'on';
    if (root.dataset.keys !== keys) root.dataset.keys = keys;
    if (passkeys && !root.dataset.passkeys) root.dataset.passkeys = 'yes';
  };
  apply();
  // Enhanced navigation lays the next page's attributes over this one's; this runs before it is painted.
  new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ['data-theme', 'data-keys', 'data-passkeys'] });
  addEventListener('storage', apply);
  globalThis.tesseraTheme = apply;
})();
