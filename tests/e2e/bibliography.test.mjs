import assert from 'node:assert/strict'
import { status } from './faults.mjs'
import { element } from './page.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const FILE = /pkg\/(bibliography|formats)/

const BIBTEX = `% Papers
@string{jw = {Journal of Waves}}
@article{two2024tides,
  title = {Tides in {\\"U}bersee},
  author = {Two, Bo and Example, Ada},
  journal = jw, year = 2024, month = may, doi = {10.5555/tides}, pdf = {/papers/tides.pdf}
}
@article{broken2023, title = {Never closed, year = 2023
@book{two2020sea, title = {The Sea}, author = {Bo Two}, publisher = {Press}, year = {2020}}
`

const CSL = JSON.stringify([
  {
    id: 'http://zotero.org/users/1/items/ABCD1234',
    type: 'article-journal',
    title: 'On <i>Waves</i> &amp; Tides',
    author: [{ family: 'Two', given: 'Bo' }],
    issued: { 'date-parts': [['2023', 4]] },
    'container-title': 'Journal of Waves',
    DOI: '10.5555/waves',
  },
])

/** Opens a page whose element has a file of this name as its source. */
async function open(page, name, text, options = {}) {
  page.site.files[name] = text
  return page.open({ body: element({ src: name }), ...options })
}

scenario('a BibTeX file is shown as it is, and what is broken in it is told', async ({ page, site }) => {
  const widget = await open(page, 'publications.bib', BIBTEX)
  assert.deepEqual(await widget.cards(), ['two2024tides', 'two2020sea'])
  assert.equal(await widget.text(part('name')), 'Bo Two')
  assert.deepEqual(await widget.texts(part('title')), ['Tides in Übersee', 'The Sea'])
  assert.deepEqual(await widget.texts(`${part('author')}[data-owner]`), ['Bo Two', 'Bo Two'])
  assert.equal(await widget.text(widget.in('two2024tides', 'date')), 'May 2024')
  assert.equal(await widget.text(widget.in('two2024tides', 'venue')), 'Journal of Waves')
  const [{ detail }] = await page.events('load')
  assert.equal(detail.papers, 2)
  assert.ok(detail.warnings.some((warning) => warning.startsWith('broken2023')), detail.warnings.join('\n'))
  assert.equal(site.asked(FILE).length, 3, 'each file once')
})

scenario('so is CSL-JSON, and the name of neither file matters', async ({ page }) => {
  const widget = await open(page, 'zotero.json', CSL)
  assert.deepEqual(await widget.texts(part('title')), ['On Waves & Tides'])
  assert.equal(await widget.text(part('name')), 'Bo Two')
  page.site.files['plain.txt'] = BIBTEX
  await widget.set({ src: 'plain.txt' })
  await until(() => widget.cards(), ['two2024tides', 'two2020sea'])
})

scenario('a page of profiles alone never loads what reads others', async ({ page, site }) => {
  await page.open({ document: { name: 'N', papers: [] } })
  assert.deepEqual(site.asked(FILE), [])
})

scenario('an old file that is not in UTF-8 can be read', async ({ page }) => {
  const text = '@book{a, title = {Jos\xe9}, author = {Jos\xe9 Two}, year = 2020}\n'
  const answer = ({ response, headers }) => response.writeHead(200, headers).end(Buffer.from(text, 'latin1'))
  const widget = await open(page, 'old.bib', answer)
  assert.deepEqual(await widget.texts(part('title')), ['José'])
  const [{ detail }] = await page.events('load')
  assert.match(detail.warnings[0], /^document: expected UTF-8/)
})

scenario('an array of something else is refused as before', async ({ page }) => {
  await open(page, 'numbers.json', '[1, 2, 3]', { wait: 'error' })
  const [{ detail }] = await page.events('error')
  assert.deepEqual([detail.kind, /^document: expected an object/.test(detail.message)], ['invalid', true])
})

scenario('answers of services are for the command line, and the message says so', async ({ page }) => {
  await open(page, 'works.json', '[{ "id": "https://openalex.org/W1", "title": "Waves" }]', { wait: 'error' })
  const [{ detail }] = await page.events('error')
  assert.equal(detail.kind, 'invalid')
  assert.match(detail.message, /OpenAlex.*scholar-profile convert/)
})

scenario('where the file that reads it is missing, the panel says so, and trying again helps', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  site.files['pkg/formats_bg.wasm'] = status(404)
  const widget = await open(page, 'publications.bib', BIBTEX, { wait: 'error' })
  const [{ detail }] = await page.events('error')
  assert.equal(detail.kind, 'wasm')
  assert.match(await widget.text(part('error')), /formats_bg\.wasm: the server answered 404/)
  delete site.files['pkg/formats_bg.wasm']
  await widget.click(part('retry'))
  await until(() => widget.cards(), ['two2024tides', 'two2020sea'])
})

scenario('a bibliography can be one of the lists of a group', async ({ page }) => {
  page.site.files['ada.json'] = JSON.stringify({
    name: 'Ada Example',
    papers: [{ id: 'own', title: 'Tides in Übersee', links: { doi: '10.5555/tides' } }],
  })
  page.site.files['bo.bib'] = BIBTEX
  const widget = await page.open({ body: element({ src: 'ada.json bo.bib' }) })
  assert.deepEqual(await widget.cards(), ['own', 'two2020sea'])
  assert.equal(await widget.text(part('name')), 'Ada Example, Bo Two')
})
