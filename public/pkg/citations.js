/**
 * Opens citations and saves exports. Loaded by scholar-profile.js, once a page, when a reader first asks for either. Where
 * it or its WebAssembly file cannot be had, the import fails, and another address tries again.
 */
import { fetchPinned, importPinned } from '../script/pinned.js'

const here = new URL(import.meta.url)
/** A file beside this one, under the same attempt's address. */
const beside = (name) => new URL(name + here.search, here)

const glue = await importPinned(beside('cite.js'))
// Not every server knows the type of .wasm files, without which they cannot be compiled while they arrive.
const bytes = (response) => response.arrayBuffer()
await glue.default({ module_or_path: fetchPinned(beside('cite_bg.wasm'), bytes) })
/** The style of what `fill` makes. */
export const style = glue.style()

/** Milliseconds for which a button says that it has copied. */
const MOMENT = 2000
/** How the files of each format end, and their types. */
const FORMATS = {
  bibtex: ['.bib', 'application/x-bibtex'],
  ris: ['.ris', 'application/x-research-info-systems'],
  'csl-json': ['.json', 'application/json'],
  csv: ['.csv', 'text/csv'],
}
const ICONS = {
  copy: 'M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  download: 'M8 2v8M4.8 6.8 8 10l3.2-3.2M2.5 12.5h11',
}

/** By document, its papers as the WebAssembly file has read them. */
const documents = new WeakMap()

/** The papers of the view's document; `key` is an object that stands for it. */
function citationsOf(view, key) {
  if (!documents.has(key)) documents.set(key, glue.Citations.read(view.references()))
  return documents.get(key)
}

/** Saves the papers that the view's filters and search leave. */
export function save(format, view, key) {
  const citations = citationsOf(view, key)
  saveFile(format, citations.file_name(''), citations.write(format, view.selected_references()))
}

/** Fills a place with the entry and the citation of the paper with an id. */
export function fill(place, id, view, key) {
  const citations = citationsOf(view, key)
  const entry = citations.bibtex(id)
  const formatted = citations.citation(id)
  const words = view.citation_words().split('\n')
  const [bibtex, copyBibtex, download, citation, copyCitation, ...saying] = words
  const remark = make('p', { className: 'remark', role: 'status' })

  const source = make('pre', { part: 'bibtex', dir: 'ltr', translate: false }, ...entry.trimEnd().split('\n').map(line))
  const saveEntry = () => saveFile('bibtex', citations.file_name(keyOf(entry)), entry)
  const downloader = make('button', { type: 'button', className: 'action download', ariaLabel: download, onclick: saveEntry }, icon('download'))
  const plain = make('p', { part: 'citation', className: 'formatted', dir: 'auto' }, formatted)
  place.replaceChildren(
    panel(bibtex, source, copier(copyBibtex, entry, source, remark, saying), downloader),
    panel(citation, plain, copier(copyCitation, formatted, plain, remark, saying)),
    remark,
  )
}

function panel(title, ...children) {
  const label = make('p', { className: 'source-title' }, title)
  return make('div', { className: 'source', role: 'group', ariaLabel: title }, label, ...children)
}

/** A button that copies `text`, which `source` shows, and says so, or says in `remark` what to do instead. */
function copier(name, text, source, remark, [copy, copied, failed]) {
  const word = make('span', {}, copy)
  const button = make('button', { type: 'button', part: 'copy', className: 'action copy', ariaLabel: name }, icon('copy'), icon('check'), word)
  // What the button says is spoken when it changes, but for its going back.
  const box = make('span', { className: 'copying', role: 'status' }, button)
  let timer
  const say = (done) => {
    button.classList.toggle('copied', done)
    button.ariaLabel = done ? copied : name
    word.textContent = done ? copied : copy
  }
  const goBack = () => {
    box.ariaLive = 'off'
    say(false)
    timer = setTimeout(() => (box.ariaLive = 'polite'), 100)
  }
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      // Not secure, not allowed, or framed: the reader can still copy what is selected.
      source.ownerDocument.getSelection().selectAllChildren(source)
      clearTimeout(timer)
      say(false)
      // What a status says already is not spoken again.
      remark.textContent = ''
      timer = setTimeout(() => (remark.textContent = failed), 100)
      return
    }
    clearTimeout(timer)
    remark.textContent = ''
    box.ariaLive = 'polite'
    say(true)
    timer = setTimeout(goBack, MOMENT)
  }
  return box
}

/** A line of an entry: its key stands back, and what is too long goes on under the beginning of the value. */
function line(text) {
  const [, type, name, rest] = /^(@[\w-]+)\s*\{([^,\s]*)(.*)/.exec(text) ?? []
  const [, key, sign, value] = /^(\s*[\w-]+)(\s*=\s*[{"]?)(.*)/.exec(text) ?? []
  const part = (className, text) => make('span', { className }, text)
  let children = [text]
  if (type) children = [part('key', type), '{', make('b', {}, name), rest]
  else if (key) children = [part('key', key), sign, value]
  const element = make('span', { className: 'line' }, ...children, '\n')
  element.style.setProperty('--_hang', key ? `min(${key.length + sign.length}ch, 30cqi)` : '2ch')
  return element
}

/** Key of an entry as it is written. */
const keyOf = (entry) => /^\s*@[\w-]+\s*\{\s*([^,\s]*)/.exec(entry)?.[1] ?? ''

function saveFile(format, name, text) {
  const [ending, type] = FORMATS[format]
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  // On no page, so that no listener of the page takes it for one of its links.
  make('a', { href: url, download: name + ending }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  for (const [key, value] of [['class', `icon ${name}`], ['viewBox', '0 0 16 16'], ['aria-hidden', 'true']]) svg.setAttribute(key, value)
  path.setAttribute('d', ICONS[name])
  svg.append(path)
  return svg
}
