// Trusted Types: the browser asks here before a text becomes markup or the address of a script. Markup is that of our own pages (enhanced
// navigation lays them over each other), and the content policy runs nothing that stands in it; scripts come from here alone; text never
// becomes code, since there is no createScript.
globalThis.trustedTypes?.createPolicy('default', {
  createHTML: (markup) => markup,
  createScriptURL: (address) => (new URL(address, document.baseURI).origin === location.origin ? address : null),
});
