/**
 * When elements may load: at once, unless all are below the fold or came finished. Then what the reader sees of the page comes
 * first.
 */

/** Milliseconds after which they load in any case. */
const PATIENCE = 3000

/** A promise of the time to begin; nothing where that is now, as it is on a page without elements yet. */
let begun

/** Looks where the elements of the page stand, which `name` is the name of, before they are defined. */
export function look(name) {
  const elements = [...document.querySelectorAll(name)]
  if (document.readyState === 'complete' || !elements.length) return
  // Forces no layout that would not follow: the document has been parsed, and nothing of it has changed.
  const isBelow = (element) => element.getBoundingClientRect().top > innerHeight
  // Before its definition, an element has a shadow root where the page declares one.
  if (!elements.every((element) => element.shadowRoot || isBelow(element))) return
  begun = comes(elements).then(() => (begun = undefined))
}

/** Whether it is time. */
export const isDue = () => !begun

/** Calls back when it is time. */
export const whenDue = (begin) => (begun ? begun.then(begin) : begin())

/** Settles when the page has loaded, or has been painted with one of the elements within a window's height of the reader. */
async function comes(elements) {
  let near
  await new Promise((resolve) => {
    near = new IntersectionObserver((seen) => seen.some((own) => own.isIntersecting) && resolve(), {
      rootMargin: '100%',
    })
    elements.forEach((element) => near.observe(element))
    // The event itself comes before what it has brought is painted.
    addEventListener('load', () => requestAnimationFrame(() => setTimeout(resolve)), { once: true })
    setTimeout(resolve, PATIENCE)
  })
  near.disconnect()
}
