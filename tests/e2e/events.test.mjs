import assert from 'node:assert/strict'
import { paper, profile, sample } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

scenario('load tells name, number of papers and every warning with its place', async ({ page }) => {
  const papers = [
    paper('good'),
    7,
    paper('soon', { date: 'soon' }),
    paper('script', { links: { pdf: 'javascript:alert(1)' } }),
  ]
  await page.open({ document: profile(papers, { metrics: { h_index: 'high' } }) })
  const [{ detail, bubbles, composed }] = await page.events('load')
  assert.deepEqual([detail.name, detail.papers, bubbles, composed], ['Ada Example', 3, true, true])
  const places = ['papers[1]', 'papers[2].date', 'papers[3].links.pdf', 'metrics.h_index']
  assert.equal(detail.warnings.length, places.length)
  for (const place of places)
    assert.ok(
      detail.warnings.some((warning) => warning.startsWith(`${place}:`)),
      place,
    )
})

scenario('change tells the whole state after each thing the reader does', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { 'page-size': 1 } })
  const quiet = {
    query: '',
    categories: [],
    types: [],
    tags: [],
    years: [],
    authors: [],
    members: [],
    codeOnly: false,
  }
  const start = { ...quiet, sort: 'profile', order: 'asc', shown: 6, total: 6 }
  const last = async () => (await page.events('change')).at(-1)?.detail
  await widget.toggle('CL')
  await until(last, { ...start, categories: ['CL'], shown: 3 }, 'a category')
  await widget.click(part('code-filter'))
  await until(last, { ...start, categories: ['CL'], codeOnly: true, shown: 1 }, 'code')
  await widget.search('kites')
  await until(async () => (await last()).query, 'kites', 'a search')
  await widget.sortBy('date')
  await until(async () => [(await last()).sort, (await last()).order], ['date', 'desc'], 'a sort key')
  await widget.click(part('order'))
  await until(async () => (await last()).order, 'asc', 'the order')
  await widget.click(part('clear'))
  await until(last, { ...start, sort: 'date', order: 'asc' }, 'clear')
  const [{ bubbles, composed }] = await page.events('change')
  assert.deepEqual([bubbles, composed], [true, true])
})

scenario('a press is one change event', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.toggle('CL')
  await until(async () => (await page.events('change')).length, 1, 'pressed')
  await widget.click(widget.in('moths', 'abstract-toggle'))
  await widget.toggle('CL')
  await until(async () => (await page.events('change')).length, 2, 'pressed again')
})

scenario('error tells kind and message, and a listener on the page hears it', async ({ page, allow }) => {
  allow(FAILED_REQUEST)
  await page.open({ attributes: { src: 'missing.json', id: 'lab' }, wait: 'error' })
  const [{ id, detail, bubbles, composed }] = await page.events('error')
  assert.deepEqual([id, detail.kind, bubbles, composed], ['lab', 'http', true, true])
  assert.match(detail.message, /404/)
})
