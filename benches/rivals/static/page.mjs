/** The page as a generator of static sites writes it: the first cards as HTML, abstracts behind `<details>`, no script. */
import { PAGE, links, metrics, shown } from '../core/shown.js'

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (value = '') => String(value).replace(/[&<>"]/g, (character) => ESCAPES[character])
const all = (list, write) => list.map(write).join('')

export function staticBody(profile) {
  const papers = all(profile.papers.slice(0, PAGE), (paper) => card(shown(paper, profile)))
  return `${header(profile)}<p class="status">${profile.papers.length} papers</p><div part="list">${papers}</div>`
}

function header(profile) {
  return `<header part="header"><h1 part="name">${text(profile.name)}</h1><p>${text(profile.affiliation)}</p>
<p>${text(profile.bio)}</p><p class="row">${all(links(profile.links), link)}</p><dl part="metrics" class="metrics">
${all(metrics(profile.metrics), figure)}</dl></header>`
}

const link = ({ href, label }) => `<a part="link" href="${text(href)}">${text(label)}</a>`
const figure = ({ label, text: value }) => `<div><dt>${text(label)}</dt><dd>${text(value)}</dd></div>`

function card(view) {
  const names = view.authors.list.map(
    ({ name, owner }) => `<span${owner ? ' class="owner"' : ''}>${text(name)}</span>`,
  )
  const rest = (view.authors.more ? ' et al.' : '') + (view.affiliation ? ` · ${text(view.affiliation)}` : '')
  const href = view.href ? ` href="${text(view.href)}"` : ''
  return `<article part="card" class="card"><div class="rail"><span class="badge" title="${text(view.categoryName)}">
${text(view.category)}</span><time datetime="${text(view.date)}">${text(view.dateText)}</time>${view.code ? '<span>Code</span>' : ''}
</div><div><h3 class="title"><a${href}>${text(view.title)}</a></h3><p class="authors">${names.join(', ')}${rest}</p>
<p class="venue">${text(view.venue)}</p><ul class="tags">${all(view.tags, (tag) => `<li>${text(tag)}</li>`)}</ul></div>
<dl class="figures">${all(view.metrics, figure)}</dl><div class="foot row">${all(view.links, link)}</div>
<details class="abstract"><summary part="abstract-toggle">Abstract</summary>${text(view.abstract)}</details></article>
`
}
