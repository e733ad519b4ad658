/**
 * What must show without the WebAssembly widget: the skeleton while nothing is there yet, and the panel for the case that
 * the widget itself cannot be started or has stopped. Loaded by scholar-profile.js only when one of them is needed.
 */
import { english, places, version } from './placeholder-data.js'

export { style } from './placeholder-data.js'

/** The words needed here out of a file of `pkg/words/`; English without one, or with one of another version. */
function wordsOf(text) {
  const lines = text?.split(/\r?\n/)
  if (lines?.[0] !== version) return english
  return Object.fromEntries(Object.entries(places).map(([name, place]) => [name, lines[place]]))
}

/** What marks these words on an element. From left to right, the direction is the page's own. */
const languageOf = ({ tag, direction }) => ({ lang: tag, ...(direction === 'rtl' && { dir: direction }) })

/** An element with a class, attributes and children. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag)
  mark(element, attributes)
  element.append(...children)
  return element
}

function mark(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}

function icon(path) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  shape.setAttribute('d', path)
  svg.setAttribute('class', 'icon')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  svg.append(shape)
  return svg
}

/** Puts one element into the empty box, in the colour scheme of the page. */
function put(root, box, element) {
  const theme = root.host.getAttribute('theme')
  const follows = getComputedStyle(root.host).colorScheme === 'normal' ? 'system' : ''
  element.dataset.theme = theme === 'light' || theme === 'dark' ? theme : follows
  box.replaceChildren(element)
}

/** Two cards in outline, silent but for their name, which follows when the promise of the words is kept. */
export async function skeleton(root, box, text) {
  const blocks = () => Array.from({ length: 8 }, (_, i) => make('span', { class: `b${i + 1}` }))
  const row = () => make('div', { class: 'row', 'aria-hidden': 'true' }, ...blocks())
  const outline = make('div', { class: 'loading', part: 'loading', role: 'status' }, row(), row())
  put(root, box, outline)
  const words = wordsOf(await text)
  mark(outline, { 'aria-label': words.loading, ...languageOf(words) })
}

/** Says that the widget could not be started or has stopped, as `kind` says, why, and what to do. */
export function panel(root, box, text, detail, retry, kind) {
  const words = wordsOf(text)
  const level = Number(root.host.getAttribute('heading-level'))
  const headline = make(level >= 1 && level <= 6 ? `h${level}` : 'h2', { class: 'headline' }, icon(icons.alert), words.errorTitle)
  const button = make('button', { class: 'button', part: 'retry', type: 'button' }, icon(icons.retry), words.retry)
  button.addEventListener('click', () => {
    if (button.ariaBusy === 'true') return
    button.ariaBusy = 'true' // until the outcome is there, the press must be seen to have counted
    button.setAttribute('aria-disabled', 'true')
    retry()
  })
  const sentence = make('p', {}, words[kind].replace('{detail}', () => detail))
  const attributes = { class: 'error', part: 'error', role: 'alert', ...languageOf(words) }
  // Who has tried again in vain is still there.
  const tried = box.contains(root.activeElement)
  put(root, box, make('div', attributes, headline, sentence, button))
  if (tried) button.focus()
}

const icons = {
  alert: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4zM8 4.8v4M8 11.2v.1',
  retry: 'M13.2 8A5.2 5.2 0 1 1 11.6 4.3M13.2 1.8v3.4H9.8',
}
