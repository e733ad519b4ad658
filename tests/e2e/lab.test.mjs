import assert from 'node:assert/strict'
import { held, hang, status } from './faults.mjs'
import { paper, profile } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const shared = { title: 'Shared Work', date: '2024', links: { doi: '10.5555/Shared', pdf: 'https://a.test/x.pdf' } }
const ada = profile(
  [paper('solo', { title: 'Ada Alone', categories: ['CL'] }), paper('both', { ...shared, categories: ['CL'] })],
  { affiliation: 'Harbour Institute', metrics: { h_index: 9 }, citations_by_year: { 2024: 5 }, notice: 'Sample data.' },
)
const bo = profile(
  [
    paper('theirs', {
      ...shared,
      abstract: 'We did this together.',
      links: { doi: 'https://dx.doi.org/10.5555/shared', pdf: 'https://b.test/x.pdf', code: 'https://b.test/code' },
    }),
    paper('bo1', { title: 'Bo Alone', categories: ['CV'], date: 'soon' }),
    paper('bo2', { title: 'Bo Again', categories: ['CV'] }),
  ],
  { name: 'Bo Second', affiliation: 'Harbour Institute' },
)
const everything = ['solo', 'both', 'bo1', 'bo2']
const member = (name) => `${part('members')} [data-member="${name}"]`
const chips = (widget) => widget.texts(`${part('members')} button`)

/** Opens a page on which both documents are one list, unless a file stands in the place of one. */
function open(page, { files = {}, attributes = {}, ...more } = {}) {
  Object.assign(page.site.files, { 'ada.json': ada, 'bo.json': bo, ...files })
  return page.open({ attributes: { src: 'ada.json bo.json', ...attributes }, ...more })
}

scenario('several documents are one list, in which a common paper stands once', async ({ page }) => {
  const widget = await open(page)
  assert.deepEqual(await widget.cards(), everything)
  assert.equal(await widget.text(part('name')), 'Ada Example, Bo Second')
  assert.equal(await widget.text(part('affiliation')), 'Harbour Institute')
  assert.equal(await widget.count(part('metrics')), 0)
  assert.equal(await widget.text(part('footer')), 'Sample data.')
  assert.deepEqual(await widget.texts(widget.in('both', 'link')), ['PDF', 'PDF 2', 'DOI', 'Code'])
  assert.equal(await widget.count(widget.in('both', 'abstract-toggle')), 1)
  const { name, papers, warnings } = (await page.events('load'))[0].detail
  assert.deepEqual([name, papers, warnings.length], ['Ada Example, Bo Second', 4, 1])
  assert.match(warnings[0], /^bo\.json: papers\[1\]\.date: /)
})

scenario('members are toggles with counts, most papers first', async ({ page }) => {
  const widget = await open(page)
  assert.deepEqual(await chips(widget), ['Bo Second 3', 'Ada Example 2'])
  assert.equal(await widget.attribute(part('members'), 'aria-label'), 'Members')
  await widget.click(member('Ada Example'))
  await until(() => widget.cards(), ['solo', 'both'], 'of Ada')
  assert.equal(await widget.attribute(member('Ada Example'), 'aria-pressed'), 'true')
  assert.deepEqual(await chips(widget), ['Bo Second 3', 'Ada Example 2'], 'they neither move nor count themselves')
  assert.deepEqual((await page.events('change')).at(-1).detail.members, ['Ada Example'])
  assert.deepEqual(await widget.counts(), { CL: 2, CV: 0 })
  await widget.toggle('CL')
  await until(() => chips(widget), ['Bo Second 1', 'Ada Example 2'], 'counts of another kind')
  await widget.click(member('Bo Second'))
  await widget.toggle('CL')
  await until(() => widget.cards(), everything, 'of either')
  await widget.search('nothing')
  const headline = 'No paper matches “nothing” in Ada Example, Bo Second'
  await until(() => widget.text(`${part('empty')} .headline`), headline, 'members are named')
})

scenario('all members are marked in lists of authors', async ({ page }) => {
  const authors = ['Zoë Other', 'Ada Example', 'B. Second']
  const files = { 'ada.json': profile([paper('one', { authors })]), 'bo.json': profile([], { name: 'Bo Second' }) }
  const widget = await open(page, { files })
  assert.deepEqual(await widget.texts(`${part('author')}[data-owner]`), ['Ada Example', 'B. Second'])
})

scenario('members stand in the URL', async ({ page }) => {
  const widget = await open(page, { attributes: { 'url-state': true } })
  await widget.click(member('Bo Second'))
  await until(() => page.evaluate(() => location.search), '?member=Bo+Second', 'pressed')
  await page.evaluate(() => history.back())
  await until(() => widget.cards(), everything, 'Back')
  await page.goto(page.site.url('page.html?member=Ada+Example&member=Nobody#paper=both'))
  await page.event('load')
  assert.deepEqual(await widget.cards(), ['solo', 'both'])
  assert.deepEqual(await widget.attributes('[aria-current]', 'data-id'), ['both'])
})

scenario('a document that fails is named, and the others are shown', async ({ page, allow }) => {
  allow(FAILED_REQUEST)
  const widget = await open(page, { files: { 'bo.json': status(404), 'cy.json': '{' }, attributes: { src: 'bo.json ada.json cy.json' } })
  assert.deepEqual(await widget.cards(), ['solo', 'both'])
  assert.deepEqual(await chips(widget), ['Ada Example 2'])
  assert.deepEqual(await widget.texts('.missing'), ['bo.json could not be loaded', 'cy.json could not be loaded'])
  assert.equal(await widget.count('[role="alert"]'), 0)
  assert.equal(await page.sees('#fallback'), false)
  const { warnings } = (await page.events('load'))[0].detail
  assert.equal(warnings[0], 'bo.json: http: the server answered 404')
  assert.match(warnings[1], /^cy\.json: not-json: line 1/)
  page.site.files['bo.json'] = bo
  await widget.click(member('Ada Example'))
  await widget.onHost((host) => host.refresh())
  await until(() => widget.texts('.missing'), ['cy.json could not be loaded'], 'loaded again')
  assert.deepEqual(await widget.cards(), ['theirs', 'solo'], 'the filter is kept')
})

scenario('only when all documents fail is there an error: the first', async ({ page, allow }) => {
  allow(FAILED_REQUEST)
  await open(page, { files: { 'ada.json': status(500), 'bo.json': status(404) }, wait: 'error' })
  const widget = page.widget()
  const { kind, message } = (await page.events('error'))[0].detail
  assert.deepEqual([kind, /500/.test(message)], ['http', true])
  assert.match(await widget.text(part('error')), /ada\.json/)
  assert.equal(await page.sees('#fallback'), true)
  page.site.files['ada.json'] = ada
  await widget.click(part('retry'))
  await page.event('load')
  assert.deepEqual(await widget.cards(), ['solo', 'both'])
})

scenario('what is no address is one that fails', async ({ page }) => {
  const widget = await open(page, { attributes: { src: 'http://[ ada.json' } })
  assert.deepEqual(await widget.texts('.missing'), ['http://[ could not be loaded'])
  assert.match((await page.events('load'))[0].detail.warnings[0], /^http:\/\/\[: invalid: src/)
})

scenario('a document that is named twice counts once', async ({ page, site }) => {
  const widget = await open(page, { attributes: { src: ' ada.json  ./ada.json\n' } })
  assert.equal(site.asked(/ada\.json/).length, 1)
  assert.equal(await widget.count(part('members')), 0, 'it is a single researcher')
  assert.equal(await widget.text(part('metric')), 'h-index 9')
})

scenario('documents are loaded side by side, and none once another source is set', async ({ page, site }) => {
  const late = held(ada)
  await open(page, { files: { 'ada.json': late.file, 'bo.json': hang() }, wait: null })
  await until(() => site.asked(/(ada|bo)\.json/).length, 2, 'both asked for')
  site.files['other.json'] = profile([paper('other')])
  await page.widget().set({ src: 'other.json' })
  await page.event('load')
  late.release()
  await until(() => site.asked(/(ada|bo)\.json/).map((request) => request.aborted), [true, true], 'given up')
  assert.deepEqual(await page.widget().cards(), ['other'])
  assert.equal((await page.events('load')).length, 1)
})

scenario('max-size holds for each document by itself', async ({ page, allow }) => {
  allow(FAILED_REQUEST)
  const padded = (document, kibibytes) => ({ ...document, padding: 'x'.repeat(kibibytes << 10) })
  const files = { 'ada.json': padded(ada, 700), 'bo.json': padded(bo, 1100) }
  const widget = await open(page, { files, attributes: { 'max-size': 1 } })
  assert.deepEqual(await widget.cards(), ['solo', 'both'])
  assert.deepEqual(await widget.texts('.missing'), ['bo.json could not be loaded'])
})
