/**
 * Sets formulas as MathML. Loaded by scholar-profile.js, once a page, when the first formula is about to be shown; until
 * this has come, and for what cannot be set, the widget shows the source in a readable form.
 */
import { fetchPinned, importPinned } from '../script/pinned.js'

const beside = (name) => new URL(name, import.meta.url)

/** The file's exports and the style of formulas, or nothing once it has failed. */
let math
try {
  math = await start()
} catch (error) {
  fail(error)
}

async function start() {
  const [glue, module] = await Promise.all([
    importPinned(beside('math.js')),
    fetchPinned(beside('math_bg.wasm'), compile),
  ])
  glue.initSync({ module })
  return { typeset: glue.typeset, style: glue.style() }
}

async function compile(response) {
  // Not every server knows the type of .wasm files, without which they cannot be compiled while they arrive.
  return WebAssembly.compile(await response.arrayBuffer())
}

function fail(error) {
  math = undefined
  console.warn(`scholar-profile: formulas stay as they are written: ${error.message}`)
}

/** Sets each formula in a box that has not been set yet; `wear` takes their style. */
export function setFormulas(box, wear) {
  const places = box.querySelectorAll('[data-tex]')
  if (!math || !places.length) return
  wear(math.style)
  const root = box.getRootNode()
  root.addEventListener('copy', copyReadable) // once, however often it is said
  followFont(places[0], box)
  for (const place of places) {
    const { tex } = place.dataset
    place.removeAttribute('data-tex') // each is tried once
    try {
      const formula = math.typeset(tex, place.matches('.display'))
      if (formula) place.replaceChildren(formula)
    } catch (error) {
      // After a trap nothing of that instance can be relied on.
      return fail(error)
    }
  }
  // What is wider than its place scrolls, and so must be within reach of the keyboard.
  for (const place of places) if (place.scrollWidth > place.clientWidth && place.clientWidth) place.tabIndex = 0
}

/** Letters take the font of the text around, which inside a formula no style could name. */
function followFont(place, box) {
  const family = getComputedStyle(place).fontFamily
  box.style.setProperty('--_letters', family)
  // Fonts of math are drawn for serifs, whose letters are smaller.
  box.style.setProperty('--_math', /(?<!sans[- ])serif|georgia|times/i.test(family) ? '1em' : '1.08em')
}

/** What is selected in a shadow root, which engines tell in three ways. */
function selected(root) {
  const selection = root.getSelection?.() ?? getSelection()
  if (!selection.rangeCount) return undefined
  if (root.getSelection || !selection.getComposedRanges) return selection.getRangeAt(0)
  const [ends] = composedRanges(selection, root)
  const range = document.createRange()
  range.setStart(ends.startContainer, ends.startOffset)
  range.setEnd(ends.endContainer, ends.endOffset)
  return range
}

/** The first versions of Safari that have them take the root itself. */
function composedRanges(selection, root) {
  try {
    return selection.getComposedRanges({ shadowRoots: [root] })
  } catch {
    return selection.getComposedRanges(root)
  }
}

/** Copies formulas as readable lines out of a text: browsers copy each sign on a line of its own. */
function copyReadable(event) {
  const range = selected(event.currentTarget)
  if (!range) return
  const around = range.commonAncestorContainer
  const element = around.nodeType === Node.ELEMENT_NODE ? around : around.parentElement
  const inside = element?.closest('math')
  const copied = document.createElement('div')
  if (inside) copied.append(inside.cloneNode())
  else if (element?.closest('.title, .abstract, .tldr, .note')) copied.append(range.cloneContents())
  const formulas = copied.querySelectorAll('math')
  if (!formulas.length) return
  for (const formula of formulas) {
    const line = formula.getAttribute('display') ? '\n' : ''
    formula.replaceWith(line, formula.getAttribute('alttext'), line)
  }
  event.clipboardData.setData('text/plain', copied.textContent)
  event.preventDefault()
}
