/** What can be measured of a widget as it is laid out. Each function runs in the page, with the shadow root. */

/** Parts that stick out of the page, and how far the page can be scrolled sideways. */
export function overflow(root) {
  const width = document.documentElement.clientWidth
  const out = [...root.querySelectorAll('[part]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      // What scrolls inside itself, as many years do, may be wider.
      if (element.parentElement?.closest('.plot')) return false
      const { left, right } = element.getBoundingClientRect()
      return right > width + 1 || left < -1
    })
  return {
    out: out.map((element) => element.getAttribute('part')),
    scrolls: document.documentElement.scrollWidth - width,
  }
}

/**
 * Texts that cannot be read: clipped by a box that does not scroll, or with letters that lie over those of another.
 * Boxes of lines are higher than their letters, so what overlaps by less than a third of a line does not count.
 */
export function unreadable(root) {
  const texts = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    if (!parent || !walker.currentNode.data.trim() || parent.closest('option, style, math, .math')) continue
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    for (const box of range.getClientRects()) {
      if (box.width > 1 && box.height > 1) texts.push({ parent, box, text: walker.currentNode.data.trim().slice(0, 40) })
    }
  }
  const problems = []
  for (const { parent, box, text } of texts) {
    for (let around = parent; around; around = around.parentElement) {
      const { overflowX, overflowY, textOverflow, position } = getComputedStyle(around)
      const edge = around.getBoundingClientRect()
      const clips = (value) => value === 'hidden' || value === 'clip'
      const beyond =
        (clips(overflowX) && textOverflow !== 'ellipsis' && (box.left < edge.left - 2 || box.right > edge.right + 2)) ||
        (clips(overflowY) && (box.top + box.height / 3 < edge.top || box.bottom - box.height / 3 > edge.bottom))
      if (beyond) problems.push(`clipped: ${text}`)
      if (position === 'fixed') break
    }
  }
  // What floats lies over the rest on purpose.
  const floats = (element) => element.closest('.menu, .explanation, .plot')
  for (const [place, one] of texts.entries()) {
    for (const other of texts.slice(place + 1)) {
      if (floats(one.parent) !== floats(other.parent)) continue
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      const line = Math.min(one.box.height, other.box.height)
      if (wide > 2 && high > line / 3) problems.push(`overlap: ${one.text} | ${other.text}`)
    }
  }
  return [...new Set(problems)]
}

/**
 * Targets of less than 24 px that WCAG 2.5.8 does not except: a circle of 24 px around its middle would touch another
 * target, or the circle of another that is small. Links in the middle of a sentence are excepted.
 */
export function cramped(root) {
  const selector = 'a[href], button, input, select, [role="button"], summary'
  const targets = [...root.querySelectorAll(selector)]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches(':disabled'))
    .filter((target) => !isInSentence(target))
    .map((target) => ({ target, boxes: [...target.getClientRects()].filter(({ width, height }) => width && height) }))
    .filter(({ boxes }) => boxes.length)
    .map(({ target, boxes }) => {
      const { left, right, top, bottom, width, height } = target.getBoundingClientRect()
      const small = width < 23.9 || height < 23.9
      return { target, boxes, small, x: (left + right) / 2, y: (top + bottom) / 2, width, height }
    })

  function isInSentence(target) {
    const line = target.localName === 'a' && target.parentElement.closest('p, [part~="abstract"]')
    return Boolean(line) && getComputedStyle(target).display === 'inline' && line.textContent.trim() !== target.textContent.trim()
  }
  function distance({ x, y }, { left, right, top, bottom }) {
    return Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom))
  }
  const touches = (one, other) =>
    other.boxes.some((box) => distance(one, box) < 11.9) ||
    (other.small && Math.hypot(one.x - other.x, one.y - other.y) < 23.9)
  const tell = ({ target, width, height }) =>
    `${target.getAttribute('part') ?? target.className ?? target.localName} ${Math.round(width)}×${Math.round(height)}`
  const found = targets.filter((one) => one.small && targets.some((other) => other !== one && touches(one, other)))
  return { cramped: [...new Set(found.map(tell))], small: [...new Set(targets.filter(({ small }) => small).map(tell))], targets: targets.length }
}
