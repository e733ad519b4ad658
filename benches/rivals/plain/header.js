/** The researcher: name, affiliation, pages and figures. */
import { links, metrics } from '../core/shown.js'
import { element } from './element.js'

export function headerOf(profile) {
  const header = element('header', { part: 'header' })
  const figures = element('dl', { part: 'metrics', className: 'metrics' })
  for (const { key, label, text } of metrics(profile.metrics)) {
    const figure = element('div', { part: 'metric' })
    figure.dataset.metric = key
    figure.append(element('dt', { textContent: label }), element('dd', { textContent: text }))
    figures.append(figure)
  }
  const pages = element('p', { className: 'row' })
  pages.append(...links(profile.links).map(({ href, label }) => element('a', { href, textContent: label })))
  header.append(element('h1', { part: 'name', textContent: profile.name }))
  if (profile.affiliation) header.append(element('p', { textContent: profile.affiliation }))
  if (profile.bio) header.append(element('p', { textContent: profile.bio }))
  header.append(pages, figures)
  return header
}
