import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { filledProfile, intruders, STRINGS, strings, TRAPS, wrappedPaper } from './hostile.mjs'
import { paper, profile } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const OWN_FILES = readdirSync(process.env.DIST ?? '.', { recursive: true }).map((name) =>
  name.split(path.sep).join('/'),
)

/** Opens a page that tells whatever of a document has run. */
const openWithTraps = (page, site, options) => {
  site.files['traps.js'] = TRAPS
  return page.open({ ...options, head: '<script src="traps.js"></script>' })
}

/** Presses each button of a part on the spot: by WebDriver, hundreds of them would take minutes. */
const pressAll = (widget, name) =>
  widget.read((root, selector) => {
    const buttons = [...root.querySelectorAll(selector)]
    for (const button of buttons) button.click()
    return buttons.length
  }, part(name))

/** Nothing of the document has become more than text. */
async function assertTame(page, site, widget) {
  assert.deepEqual(await intruders(widget), [])
  assert.deepEqual(await page.evaluate(() => globalThis.ran), [], 'no script ran')
  const asked = site.requests.map((request) => request.path).filter((name) => name !== 'watch.js')
  const strange = asked.filter((name) => !OWN_FILES.includes(name) && !(name in site.files))
  assert.deepEqual(strange, [], 'no request beyond the program’s own')
}

/** Opens and asks for all that a document can show, then searches and filters. */
async function assertTameThroughout(page, site, document) {
  const all = document.papers.length
  const widget = await openWithTraps(page, site, { document, attributes: { 'page-size': all } })
  assert.equal((await widget.cards()).length, all, 'each paper is there')
  await widget.click(part('expand-all'))
  await pressAll(widget, 'cite')
  const cited = () => widget.read((root) => root.querySelectorAll('[part~="citation"]').length)
  await until(cited, all, 'citations', 30_000)
  await assertTame(page, site, widget)
  await widget.search('<')
  await until(() => widget.cards(), (cards) => cards.length < all, 'searched')
  // On the spot as well: a driver would miss a tag that moves while the long list is laid out.
  await widget.read((root, tag) => root.querySelector(tag).click(), part('tag'))
  await until(() => widget.attribute(part('tag'), 'aria-pressed'), 'true', 'filtered')
  await assertTame(page, site, widget)
}

/** In how many documents the strings are shown: each stands in some thirty fields. */
const DOCUMENTS = 4

for (const share of Array(DOCUMENTS).keys()) {
  const some = STRINGS.filter((_, place) => place % DOCUMENTS === share)
  const which = `${share + 1} of ${DOCUMENTS}`

  scenario(`hostile strings in every field stay strings (${which})`, async ({ page, site }) => {
    await assertTameThroughout(page, site, filledProfile(some))
  })

  scenario(`hostile strings in formulas, links and escapes stay strings (${which})`, async ({ page, site }) => {
    const document = profile(some.map(wrappedPaper))
    const widget = await openWithTraps(page, site, { document, attributes: { 'page-size': some.length } })
    await widget.click(part('expand-all'))
    const set = () => widget.read((root) => root.querySelectorAll('math').length)
    await until(set, (count) => count > 100, 'formulas are set', 30_000)
    await assertTame(page, site, widget)
  })
}

scenario('pictures come from the page or not at all, whatever their addresses', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST) // what leads somewhere leads to nothing
  const papers = STRINGS.map((text, place) => ({ id: `p${place}`, title: 'A', thumbnail: text }))
  const document = { ...profile(papers), avatar: STRINGS[0] }
  const widget = await openWithTraps(page, site, { document, attributes: { 'page-size': papers.length } })
  const sources = await widget.read((root) => [...root.querySelectorAll('img')].map((image) => image.src))
  assert.ok(sources.length > 0)
  assert.deepEqual(sources.filter((source) => new URL(source).origin !== new URL(site.url()).origin), [])
  assert.deepEqual(await intruders(widget), [])
  assert.deepEqual(await page.evaluate(() => globalThis.ran), [], 'no script ran')
})

scenario('names that mean something to JavaScript are keys, codes, tags and ids', async ({ page, site }) => {
  const keys = strings('keys.json').filter((key) => key.trim() && !key.includes('\0'))
  const papers = keys.map((key) => ({
    ...paper(key, { categories: [key], tags: [key], metrics: { [key]: 1 }, links: { [key]: 'https://a.test/' } }),
    // Own keys of the document, not the prototype of this object.
    ...JSON.parse('{"__proto__": {"title": "Other"}, "constructor": {"prototype": {"title": "Other"}}}'),
  }))
  const widget = await openWithTraps(page, site, {
    document: profile(papers, { metrics: Object.fromEntries(keys.map((key) => [key, 1])) }),
    attributes: { 'page-size': keys.length, sort: 'constructor', category: '__proto__' },
  })
  assert.deepEqual(await widget.cards(), ['__proto__'])
  assert.equal(await widget.text(part('title')), 'Paper __proto__')
  await widget.toggle('__proto__')
  await until(() => widget.cards(), (cards) => cards.length === keys.length, 'all')
  assert.deepEqual((await widget.cards()).toSorted(), keys.toSorted())
  assert.deepEqual((await widget.attributes(part('category'), 'data-category')).toSorted(), keys.toSorted())
  assert.deepEqual((await widget.attributes(part('link'), 'data-link')).toSorted(), keys.toSorted())
  const [{ detail }] = await page.events('load')
  assert.deepEqual([detail.papers, detail.warnings], [keys.length, []])
  await assertTame(page, site, widget)
  assert.equal(await page.evaluate(() => ({}).title ?? Object.keys(Object.prototype).length), 0)
})
