/** What a control says, without the keys drawn in it. */
export const wordsOf = (element) => {
  if (element.ariaLabel) return element.ariaLabel;
  const copy = element.cloneNode(true);
  for (const key of copy.querySelectorAll('kbd, svg')) key.remove();
  return copy.textContent.trim().replace(/\s+/g, ' ');
};
