/**
 * Marks what a search has found, by the CSS Custom Highlight API: nothing in the document changes. Loaded by
 * scholar-profile.js, once a page, when the first search is made.
 */
const NAME = 'scholar-match'
/** Milliseconds that marking may take at a time. */
const SLICE = 8
/**
 * Matches that are marked at most, and the longest text that is looked at: more help nobody, and engines need a time that
 * grows with the square of the matches to draw them, WebKit 17 seconds for 33,000.
 */
const MOST = 2000
const LONGEST = 20_000

/** The parts of a card that a search reads. The names of authors are one text. */
const FIELDS = ['title', 'author', 'abstract', 'tldr', 'venue', 'tag', 'card-category']
const JOINED = 'author'

/** White space, or a sign with all that is set on it: what is folded as one. */
const CLUSTER = /\s+|[\u1100-\u11ff]+|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu

/** One highlight serves all elements of a document. By box: it, the ranges of its own, and the work that is under way. */
const boxes = new WeakMap()

/**
 * Marks the matches in the cards that `box` holds, in place of what was marked there before. `terms` holds the parts of
 * the search, one a line, in the form that `fold` gives a text.
 */
export function mark(box, terms, fold) {
  const before = boxes.get(box)
  clearTimeout(before?.timer)
  // An element may have been moved into a frame, or into a document that nobody sees.
  const { CSS, Highlight } = box.ownerDocument.defaultView ?? {}
  if (!Highlight) return
  const highlight = CSS.highlights.get(NAME) ?? new Highlight()
  const own = { highlight, ranges: [], timer: undefined }
  boxes.set(box, own)
  for (const range of before?.ranges ?? []) before.highlight.delete(range)
  if (terms) {
    const cards = box.querySelectorAll('[part~=card]')
    const folded = new Map()
    markFrom(0, { cards, terms: terms.split('\n'), fold: (text) => remember(folded, text, fold), own })
  }
  if (highlight.size) CSS.highlights.set(NAME, highlight)
  else CSS.highlights.delete(NAME)
}

/** The search form of a cluster, worked out once. */
function remember(folded, text, fold) {
  if (!folded.has(text)) folded.set(text, fold(text))
  return folded.get(text)
}

/** Marks the cards from a place on, with pauses in which the reader can go on typing. */
function markFrom(place, job) {
  const end = performance.now() + SLICE
  for (; place < job.cards.length && job.own.ranges.length < MOST; place++) {
    if (performance.now() > end) {
      job.own.timer = setTimeout(markFrom, 0, place, job)
      return
    }
    for (const field of FIELDS) {
      const parts = [...job.cards[place].querySelectorAll(`[part~=${field}]`)]
      for (const texts of field === JOINED ? [parts] : parts.map((part) => [part])) markText(texts, job)
    }
  }
}

/** Marks the matches in the text that some elements hold together. */
function markText(elements, { terms, fold, own }) {
  if (elements.reduce((length, element) => length + element.textContent.length, 0) > LONGEST) return
  const { text, places } = foldedText(elements, fold)
  for (const term of terms) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      if (own.ranges.length === MOST) return
      const inside = places.slice(at, at + term.length).filter(Boolean)
      if (!inside.length) continue
      const range = new Range()
      range.setStart(inside[0].node, inside[0].start)
      range.setEnd(inside.at(-1).node, inside.at(-1).end)
      own.ranges.push(range)
      own.highlight.add(range)
    }
  }
}

/** The text of some elements in its search form, and for each of its signs the place where it comes from. */
function foldedText(elements, fold) {
  const out = { text: '', places: [] }
  const add = (text, place) => {
    out.text += text
    for (let i = 0; i < text.length; i++) out.places.push(place)
  }
  for (const [i, element] of elements.entries()) {
    if (i > 0) add(', ')
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) addNode(node, add, out, fold)
  }
  return out
}

/** A formula counts as a whole, and drawings not at all. */
function accept(node) {
  const { localName, parentNode } = node
  if (localName === 'svg' || parentNode.closest('math')) return NodeFilter.FILTER_REJECT
  return localName === 'math' || !localName ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP
}

function addNode(node, add, out, fold) {
  if (node.localName) {
    const start = [...node.parentNode.childNodes].indexOf(node)
    add(fold(node.getAttribute('alttext') ?? ''), { node: node.parentNode, start, end: start + 1 })
    return
  }
  for (const { 0: cluster, index: start } of node.data.matchAll(CLUSTER)) {
    const place = { node, start, end: start + cluster.length }
    if (cluster.trim()) add(cluster.length === 1 && cluster < '\x7f' ? cluster.toLowerCase() : fold(cluster), place)
    else if (out.text && !out.text.endsWith(' ')) add(' ', place)
  }
}
