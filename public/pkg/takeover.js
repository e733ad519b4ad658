/**
 * The way from a view that was finished beforehand to the widget's own. Loaded by scholar-profile.js where the page came
 * with such a view.
 */
const TOGGLE = '[part~=abstract-toggle]'
const SEARCH = '[part~=search]'

/** Lets a reader open abstracts of the finished view until the widget is there; and gives it the page's colour scheme. */
export function serve(before) {
  const { host } = before.getRootNode()
  const follows = !/^(light|dark)$/.test(host.getAttribute('theme')?.trim())
  if (follows && getComputedStyle(host).colorScheme !== 'normal') {
    before.querySelector('[data-theme]')?.removeAttribute('data-theme')
  }
  before.addEventListener('click', ({ target }) => {
    const toggle = target.closest(TOGGLE)
    if (!toggle) return
    const open = String(toggle.ariaExpanded !== 'true')
    toggle.ariaExpanded = open
    const text = before.querySelector(`#${CSS.escape(toggle.getAttribute('aria-controls'))}`)
    text.parentNode.dataset.open = open
  })
}

/** Puts the widget's view in the place of the finished one, with all that the reader has done to that. */
export function replace(before, box) {
  const active = before.getRootNode().activeElement
  const focused = before.contains(active) ? placeOf(active) : undefined
  const opened = [...before.querySelectorAll(`${TOGGLE}[aria-expanded=true]`)].map(placeOf)
  const top = placeOf(topCard(before))
  const height = find(before, top)?.getBoundingClientRect().top
  const { field, text, selection } = typed(before)

  before.replaceWith(box)
  for (const place of opened) {
    const toggle = find(box, place)
    if (toggle?.ariaExpanded === 'false') toggle.click()
  }
  if (text !== undefined) type(box.querySelector(SEARCH), text)
  const target = focused && find(box, focused)
  target?.focus({ preventScroll: true })
  if (target && active === field) target.setSelectionRange?.(...selection)
  // Only then has the widget drawn what was pressed, and nothing has been painted yet.
  requestAnimationFrame(() => {
    // What was open does not open before the reader's eyes again.
    for (const motion of box.getAnimations({ subtree: true })) if (motion instanceof CSSTransition) motion.finish()
    const moved = find(box, top)?.getBoundingClientRect().top - height
    if (moved) scrollBy({ top: moved, behavior: 'instant' })
  })
}

/** Where an element stands, in words that hold in both views: its card, its part or kind, and which it is of those. */
function placeOf(element) {
  if (!element) return undefined
  const card = element.closest('[part~=card]')
  const part = element.getAttribute('part')
  const selector = part ? `[part="${part}"]` : element.localName
  const around = card ?? element.closest('[data-prerendered]')
  const which = [...around.querySelectorAll(selector)].indexOf(element)
  return { card: card?.dataset.id, selector, which }
}

/** The element at a place, if the view has it. */
function find(view, place) {
  if (!place) return undefined
  const around = place.card === undefined ? view : view.querySelector(`[data-id="${CSS.escape(place.card)}"]`)
  return place.which < 0 ? around : around?.querySelectorAll(place.selector)[place.which]
}

/** The first card of which something is seen, where the window begins within the view: no other has to stay in its place. */
function topCard(view) {
  if (view.getBoundingClientRect().top >= 0) return undefined
  return [...view.querySelectorAll('[part~=card]')].find((card) => card.getBoundingClientRect().bottom > 0)
}

/** What the reader has typed into the search, if anything. */
function typed(view) {
  const field = view.querySelector(SEARCH)
  const text = field && field.value !== field.defaultValue ? field.value : undefined
  return { field, text, selection: [field?.selectionStart, field?.selectionEnd] }
}

function type(field, text) {
  if (!field) return
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
}
