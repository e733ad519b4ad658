/** A new element with these properties. */
export function element(name, { part, ...properties } = {}) {
  const made = Object.assign(document.createElement(name), properties)
  if (part) made.setAttribute('part', part)
  return made
}
