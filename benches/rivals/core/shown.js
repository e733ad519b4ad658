/** What a page says of a profile and its papers: texts and addresses, ready to be put into elements. */

const number = new Intl.NumberFormat('en')
const FORMATS = [{ year: 'numeric' }, { year: 'numeric', month: 'short' }, { dateStyle: 'medium' }].map(
  (parts) => new Intl.DateTimeFormat('en', { ...parts, timeZone: 'UTC' }),
)
const METRICS = {
  h_index: { label: 'h-index' },
  papers: { label: 'Papers' },
  citations: { label: 'Citations' },
  novelty: { label: 'Novelty', unit: '%' },
  ai_score: { label: 'AI Score' },
}
const LINKS = { arxiv: 'arXiv', pdf: 'PDF', code: 'Code', homepage: 'Homepage', github: 'GitHub' }

/** Cards shown at first, and added each time. */
export const PAGE = 25

export const metricLabel = (key) => METRICS[key]?.label ?? key.replaceAll('_', ' ')

export const metrics = (figures = {}) =>
  Object.entries(figures).map(([key, value]) => ({
    key,
    label: metricLabel(key),
    text: number.format(value) + (METRICS[key]?.unit ?? ''),
  }))

export const links = (addresses = {}) =>
  Object.entries(addresses).map(([key, href]) => ({ key, href, label: LINKS[key] ?? key }))

/** The keys to sort by, with their words. */
export const sortKeys = (papers) => [
  ['profile', 'Profile order'],
  ['date', 'Date'],
  ['title', 'Title'],
  ...papers.metrics.map((key) => [key, metricLabel(key)]),
]

export const orderWord = (sort, order) =>
  sort === 'title' ? (order === 'asc' ? 'A–Z' : 'Z–A') : order === 'asc' ? 'Ascending' : 'Descending'

export const statusText = (shown, all) =>
  shown === all ? `${number.format(all)} papers` : `${number.format(shown)} of ${number.format(all)} papers`

/** One paper as its card shows it. */
export function shown(paper, profile) {
  const [category] = paper.categories ?? []
  const parts = paper.date?.split('-').length ?? 0
  return {
    id: paper.id,
    title: paper.title,
    href: paper.links?.arxiv ?? paper.links?.pdf,
    category,
    categoryName: profile.categories?.[category] ?? category,
    date: paper.date,
    dateText: parts ? FORMATS[parts - 1].format(new Date(paper.date)) : '',
    code: paper.has_code === true || paper.links?.code !== undefined,
    authors: authors(paper.authors ?? [], profile.name),
    affiliation: paper.affiliations?.join(', '),
    venue: paper.venue,
    tags: paper.tags ?? [],
    metrics: metrics(paper.metrics),
    links: links(paper.links),
    abstract: paper.abstract,
  }
}

/** The first three, the owner if further down, and whether there are more. */
function authors(names, owner) {
  const list = names.slice(0, 3)
  const hidden = names.indexOf(owner)
  if (hidden > 2) list.push(owner)
  return {
    list: list.map((name) => ({ name, owner: name === owner })),
    more: names.length > list.length,
  }
}
