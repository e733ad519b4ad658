/**
 * What must show without the WebAssembly widget: the skeleton while nothing is there yet, and the panel for the case that
 * the widget itself cannot be started. Loaded by scholar-profile.js only when one of them is needed.
 */
import { style, words } from './placeholder-data.js'

let sheet

/** Words for a language tag: its own, else English. */
const wordsFor = (language) => words[language.split('-')[0].toLowerCase()] ?? words.en

/** An element with a class, attributes and children. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
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

/** Puts one element into the empty box, styled, in the colour scheme of the page. */
function put(root, box, element) {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets]
  const theme = root.host.getAttribute('theme')
  const follows = getComputedStyle(root.host).colorScheme === 'normal' ? 'system' : ''
  element.dataset.theme = theme === 'light' || theme === 'dark' ? theme : follows
  box.replaceChildren(element)
}

/** Two cards in outline, silent but for their name. */
export function skeleton(root, box, language) {
  const blocks = () => Array.from({ length: 8 }, (_, i) => make('span', { class: `b${i + 1}` }))
  const row = () => make('div', { class: 'row', 'aria-hidden': 'true' }, ...blocks())
  const label = wordsFor(language).loading
  put(root, box, make('div', { class: 'loading', part: 'loading', role: 'status', 'aria-label': label }, row(), row()))
}

/** Says that the widget could not be started, why, and what to do. */
export function panel(root, box, language, detail, retry) {
  const { tag, errorTitle, wasm, retry: again } = wordsFor(language)
  const level = Number(root.host.getAttribute('heading-level'))
  const headline = make(level >= 1 && level <= 6 ? `h${level}` : 'h2', { class: 'headline' }, icon(icons.alert), errorTitle)
  const button = make('button', { class: 'button', part: 'retry', type: 'button' }, icon(icons.retry), again)
  button.addEventListener('click', retry)
  const text = make('p', {}, wasm.replace('{detail}', () => detail))
  put(root, box, make('div', { class: 'error', part: 'error', role: 'alert', lang: tag }, headline, text, button))
}

const icons = {
  alert: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4zM8 4.8v4M8 11.2v.1',
  retry: 'M13.2 8A5.2 5.2 0 1 1 11.6 4.3M13.2 1.8v3.4H9.8',
}
