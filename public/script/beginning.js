/** The beginning of a document, which may be shown while the rest arrives. */

/** Whether an element asks for no more than the first papers in the order of its document; `hash` is to be followed yet. */
export function suffices({ sort, order, category, query, groupBy, featured, urlState }, hash) {
  const asks = order || category || query || featured || (urlState && location.search) || leads(hash)
  return !asks && sort === 'profile' && groupBy === 'none'
}

/** Whether a fragment may be the permanent link of a paper. */
export const leads = (hash) => hash?.includes('paper=')

/** Keeps the first card of which something is seen where it is, whatever the rest brings above it. */
export function holdPlace(box) {
  const cards = [...box.querySelectorAll('[part~=card]')]
  const topOf = (card) => card?.getBoundingClientRect().top
  const seen = cards.find((card) => card.getBoundingClientRect().bottom > 0) ?? cards.at(-1)
  const top = topOf(seen)
  if (!(top < innerHeight)) return
  const controls = box.querySelector('.what')
  const room = controls?.offsetHeight
  // Only then has the widget drawn the rest, and nothing has been painted yet.
  requestAnimationFrame(() => {
    if (controls?.offsetHeight < room) {
      controls.style.minBlockSize = `${room}px`
      releaseOnResize(controls)
    }
    const moved = topOf(box.querySelector(`[data-id="${CSS.escape(seen.dataset.id)}"]`)) - top
    if (moved) scrollBy({ top: moved, behavior: 'instant' })
  })
}

/** Takes the room away from an element that the page may have forgotten by then. */
function releaseOnResize(element) {
  const own = new WeakRef(element)
  addEventListener('resize', () => own.deref()?.style.removeProperty('min-block-size'), { once: true })
}
