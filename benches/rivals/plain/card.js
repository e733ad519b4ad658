/** One paper: a template that is cloned and filled. */
import { shown } from '../core/shown.js'
import { element } from './element.js'

const template = document.createElement('template')
template.innerHTML =
  '<article part="card" class="card" tabindex="-1"><div class="rail"><span part="card-category" class="badge"></span>' +
  '<time part="date"></time></div><div><h3 part="title" class="title"><a></a></h3><p part="authors" class="authors"></p>' +
  '<p part="venue" class="venue"></p><ul class="tags"></ul></div><dl class="figures"></dl>' +
  '<div class="foot row"><button part="abstract-toggle" aria-expanded="false">Abstract</button></div></article>'

export function cardOf(paper, profile, position) {
  const view = shown(paper, profile)
  const card = template.content.firstElementChild.cloneNode(true)
  const [rail, head, figures, foot] = card.children
  const [badge, time] = rail.children
  const [title, authors, venue, tags] = head.children
  card.dataset.id = view.id
  badge.textContent = view.category
  badge.title = view.categoryName
  time.dateTime = view.date
  time.textContent = view.dateText
  if (view.code) rail.append(element('span', { part: 'code-badge', textContent: 'Code' }))
  title.firstChild.textContent = view.title
  if (view.href) title.firstChild.href = view.href
  for (const [place, { name, owner }] of view.authors.list.entries()) {
    if (place) authors.append(', ')
    authors.append(element('span', { part: 'author', className: owner ? 'owner' : '', textContent: name }))
  }
  if (view.authors.more) authors.append(' et al.')
  if (view.affiliation) authors.append(` · ${view.affiliation}`)
  venue.textContent = view.venue
  tags.append(...view.tags.map((tag) => element('li', { part: 'tag', textContent: tag })))
  for (const { label, text } of view.metrics) {
    const figure = element('div', { part: 'card-metric' })
    figure.append(element('dt', { textContent: label }), element('dd', { textContent: text }))
    figures.append(figure)
  }
  if (view.abstract) foot.firstChild.dataset.position = position
  else foot.firstChild.remove()
  foot.append(
    ...view.links.map(({ href, label }) => element('a', { part: 'link', href, textContent: label })),
  )
  return card
}
