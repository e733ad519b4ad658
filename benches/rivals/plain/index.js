/** The page as an expert writes it by hand: templates that are cloned, one listener a kind of event, cards that are kept. */
import { Papers, natural } from '../core/papers.js'
import { PAGE, orderWord, sortKeys, statusText } from '../core/shown.js'
import { cardOf } from './card.js'
import { element } from './element.js'
import { headerOf } from './header.js'

const app = document.querySelector('#app')
const response = await fetch('profile.json')
const profile = await response.json()
const papers = new Papers(profile)

const query = { query: '', categories: new Set(), code: false, sort: 'profile', order: 'asc' }
let limit = PAGE
let selection
/** Cards on the page, by position, and abstracts that are open. */
let cards = new Map()
const opened = new Set()

const search = element('input', { part: 'search', className: 'search', type: 'search', ariaLabel: 'Search' })
const toggles = papers.categories.map((code) => {
  const count = new Text()
  const toggle = element('button', {
    part: 'category',
    ariaPressed: 'false',
    title: profile.categories?.[code] ?? code,
  })
  toggle.dataset.category = code
  toggle.append(`${code} `, count)
  return { code, toggle, count }
})
const codeFilter = element('button', { part: 'code-filter', ariaPressed: 'false', textContent: 'Has code' })
const sort = element('select', { part: 'sort', ariaLabel: 'Sort by' })
sort.append(...sortKeys(papers).map(([key, word]) => new Option(word, key)))
const order = element('button', { part: 'order' })
const status = element('p', { part: 'status', className: 'status', role: 'status' })
const list = element('div', { part: 'list' })
const more = element('button', { part: 'more', className: 'more', textContent: 'Show more' })

const chips = element('div', { className: 'chips' })
chips.append(...toggles.map(({ toggle }) => toggle))
const row = element('div', { className: 'row' })
row.append(search, ...(papers.hasCode ? [codeFilter] : []), sort, order)
const toolbar = element('div', { part: 'toolbar', className: 'toolbar' })
toolbar.append(row, chips)

search.addEventListener('input', () => change({ query: search.value }))
sort.addEventListener('change', () => change({ sort: sort.value, order: natural(sort.value) }))
order.addEventListener('click', () => change({ order: query.order === 'asc' ? 'desc' : 'asc' }))
codeFilter.addEventListener('click', () => change({ code: !query.code }))
chips.addEventListener('click', ({ target }) => {
  const code = target.closest('button')?.dataset.category
  if (!code) return
  if (!query.categories.delete(code)) query.categories.add(code)
  change({})
})
list.addEventListener('click', ({ target }) => {
  const toggle = target.closest('[part="abstract-toggle"]')
  if (!toggle) return
  const position = Number(toggle.dataset.position)
  if (!opened.delete(position)) opened.add(position)
  showAbstract(toggle, position)
})
more.addEventListener('click', () => {
  const first = limit
  limit += PAGE
  drawCards()
  cards.get(selection.positions[first])?.focus()
})

function change(changes) {
  Object.assign(query, changes)
  limit = PAGE
  draw()
}

function draw() {
  selection = papers.select(query)
  for (const { code, toggle, count } of toggles) {
    count.data = selection.counts.get(code)
    toggle.ariaPressed = String(query.categories.has(code))
  }
  codeFilter.ariaPressed = String(query.code)
  order.textContent = orderWord(query.sort, query.order)
  status.textContent = statusText(selection.positions.length, papers.all.length)
  drawCards()
}

/** Puts the first cards on the page: those that stay keep their elements. */
function drawCards() {
  const kept = new Map()
  for (const position of selection.positions.slice(0, limit)) {
    kept.set(position, cards.get(position) ?? newCard(position))
  }
  for (const [position, card] of cards) if (!kept.has(position)) card.remove()
  let next = list.firstElementChild
  for (const card of kept.values()) {
    if (card === next) next = next.nextElementSibling
    else list.insertBefore(card, next)
  }
  cards = kept
  more.hidden = selection.positions.length <= limit
}

function newCard(position) {
  const card = cardOf(papers.all[position], profile, position)
  if (opened.has(position)) showAbstract(card.querySelector('[part="abstract-toggle"]'), position)
  return card
}

/** The abstract is put on the page when it is first opened. */
function showAbstract(toggle, position) {
  const card = toggle.closest('[part="card"]')
  let abstract = card.querySelector('[part="abstract"]')
  if (!abstract) {
    abstract = element('p', {
      part: 'abstract',
      className: 'abstract',
      textContent: papers.all[position].abstract,
    })
    card.append(abstract)
  }
  abstract.hidden = !opened.has(position)
  toggle.ariaExpanded = String(opened.has(position))
}

draw()
app.replaceChildren(headerOf(profile), toolbar, status, list, more)
papers.prepare()
