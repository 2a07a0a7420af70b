// Passkeys: asks the server what to ask, asks the device, and sends its answer with the form the button stands in.
// A page shows such a button only where the browser can (theme.js says so on the root element).
const say = (form, text) => {
  const place = form.querySelector('[data-passkey-said]');
  place.textContent = text;
  place.hidden = text === '';
};

const ask = async (button) => {
  const asked = await fetch(button.dataset.passkey, { method: 'POST' });
  if (asked.status === 409) {
    location.assign(`/prove?to=${encodeURIComponent(location.pathname)}`); // the last proof of who acts is some time ago
    return null;
  }
  if (!asked.ok) throw new DOMException('', 'NetworkError');
  const options = await asked.json();
  return 'make' in button.dataset
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
};

const reasons = {
  NotAllowedError: 'No passkey was used: it was cancelled, took too long, or this device has none for Tessera.',
  InvalidStateError: 'This device has a passkey for you already.',
  SecurityError: 'A browser uses passkeys only on a secure address with a name.',
  NetworkError: 'Tessera could not be reached. Nothing was sent; try again.',
};

const press = async (button) => {
  const { form } = button;
  const first = button.dataset.needs ? form.querySelector(button.dataset.needs) : null;
  if (first && (first.type === 'checkbox' ? !first.checked : first.value.trim() === '')) {
    say(form, button.dataset.needsWords);
    first.focus();
    return;
  }
  say(form, '');
  button.disabled = true;
  try {
    const credential = await ask(button);
    if (credential === null) return;
    form.querySelector('[data-passkey-answer]').value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch (error) {
    say(form, reasons[error.name] ?? 'The browser could not use a passkey.');
    button.disabled = false;
  }
};

document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-passkey]');
  if (button) press(button);
});

// Enter in the name's field makes the key, as pressing the button does.
document.addEventListener('submit', (event) => {
  const button = event.target.querySelector('button[data-passkey][data-make]');
  if (!button || event.target.querySelector('[data-passkey-answer]').value !== '') return;
  event.preventDefault();
  press(button);
});
