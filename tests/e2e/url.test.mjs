import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { element } from './page.mjs'
import { ALL, many, paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const CL = ['kites', 'moths', 'ferns']

const search = (page) => page.evaluate(() => location.search)
const steps = (page) => page.evaluate(() => history.length)
const back = (page) => page.evaluate(() => history.back())
const forward = (page) => page.evaluate(() => history.forward())

/** Opens the page of the last `open` at another query string or fragment. */
async function reopen(page, rest, events = 1) {
  await page.goto('about:blank')
  await page.goto(page.site.url(`page.html${rest}`))
  await page.event('load', events)
  return page.widget()
}

scenario('the URL says what is set, and opened again it shows the same view', async ({ page }) => {
  let widget = await page.open({ document: sample, attributes: { 'url-state': true } })
  assert.equal(await search(page), '')
  await widget.toggle('CL')
  await until(() => search(page), '?cat=CL', 'a category')
  await widget.toggle('LG')
  await widget.click(part('code-filter'))
  await widget.sortBy('date')
  await widget.click(part('order'))
  await widget.search('deep kites')
  const all = '?q=deep+kites&cat=CL&cat=LG&code=1&sort=date&order=asc'
  await until(() => search(page), all, 'all of it')
  widget = await reopen(page, all)
  assert.deepEqual(await widget.cards(), ['kites'])
  assert.equal(await widget.read((root) => root.querySelector('[part~="search"]').value), 'deep kites')
  assert.equal(await widget.read((root) => root.querySelector('[part~="sort"]').value), 'date')
  assert.deepEqual(await widget.attributes('[aria-pressed="true"]', 'data-category'), ['CL', 'LG', null])
  assert.deepEqual(await page.events('change'), [], 'loading is no change')
  await widget.click(part('clear'))
  await until(() => search(page), '?sort=date&order=asc', 'cleared')
})

scenario('what the page has in its URL is left alone, in order', async ({ page }) => {
  await page.open({ document: sample, attributes: { 'url-state': true } })
  const widget = await reopen(page, '?b=%zz&cat=CV&a=1+2&&empty#part%20two')
  assert.deepEqual(await widget.cards(), ['tides'])
  await widget.toggle('CL')
  const url = () => page.evaluate(() => location.search + location.hash)
  await until(url, '?b=%zz&cat=CV&cat=CL&a=1+2&&empty#part%20two', 'both')
  await page.evaluate(() => history.replaceState({ of: 'the page' }, '', location.href))
  await widget.click(part('clear'))
  await until(url, '?b=%zz&a=1+2&&empty#part%20two', 'cleared')
  assert.deepEqual(await page.evaluate(() => history.state), { of: 'the page' })
})

scenario('without url-state the URL is neither read nor written', async ({ page }) => {
  await page.open({ document: sample })
  const widget = await reopen(page, '?cat=CV')
  assert.deepEqual(await widget.cards(), ALL)
  await widget.toggle('CL')
  await widget.search('kites')
  await until(() => widget.cards(), ['kites'], 'found')
  // Longer than it takes until what was typed is written: what must not come cannot be awaited.
  await pause(500)
  assert.equal(await search(page), '?cat=CV')
})

scenario('a press is a step of history, which Back undoes and tells', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { 'url-state': true } })
  const before = await steps(page)
  await widget.toggle('CL')
  await until(() => widget.cards(), CL, 'CL')
  await widget.click(part('code-filter'))
  await until(() => widget.cards(), ['kites'], 'CL with code')
  assert.equal(await steps(page), before + 2)
  await back(page)
  await until(() => widget.cards(), CL, 'back')
  const { categories, codeOnly, shown } = await page.event('change', 3)
  assert.deepEqual([categories, codeOnly, shown], [['CL'], false, 3])
  await back(page)
  await until(() => widget.cards(), ALL, 'back at the start')
  assert.equal(await widget.attribute(part('category', { category: 'CL' }), 'aria-pressed'), 'false')
  await forward(page)
  await until(() => widget.cards(), CL, 'forward')
  await until(async () => (await page.events('change')).length, 5, 'one event for each')
})

scenario('typing is no step of history, and nothing typed is lost by a press', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { 'url-state': true } })
  const before = await steps(page)
  await widget.search('networks')
  await until(() => search(page), '?q=networks', 'typed')
  assert.equal(await steps(page), before)
  await widget.search('belief')
  await widget.toggle('LG')
  await until(() => search(page), '?q=belief&cat=LG', 'pressed at once')
  assert.equal(await steps(page), before + 1)
  await back(page)
  await until(() => widget.cards(), ['kites', 'moths'], 'the search without the category')
  assert.equal(await search(page), '?q=belief')
})

scenario('fast typing writes the URL once, not for each key', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { 'url-state': true } })
  await page.evaluate(() => {
    globalThis.written = 0
    const replace = history.replaceState
    history.replaceState = (...values) => {
      globalThis.written++
      replace.apply(history, values)
    }
  })
  await widget.search('deep belief')
  await until(() => search(page), '?q=deep+belief', 'written')
  assert.ok((await page.evaluate(() => globalThis.written)) <= 2)
})

scenario('the URL beats the attributes, which are not written to it', async ({ page }) => {
  const attributes = { 'url-state': true, category: 'LG', sort: 'date', query: 'networks' }
  let widget = await page.open({ document: sample, attributes })
  assert.deepEqual(await widget.cards(), ['moths'])
  assert.equal(await search(page), '')
  await widget.click(part('clear'))
  await until(() => search(page), '?q=&cat=', 'emptied against the presets')
  widget = await reopen(page, '?q=&cat=')
  assert.deepEqual((await widget.cards()).length, 6)
  widget = await reopen(page, '?q=&cat=CL&sort=title')
  assert.deepEqual(await widget.cards(), ['ferns', 'kites', 'moths'])
  await widget.set({ category: 'CV' })
  await until(() => widget.cards(), ['tides'], 'a new attribute counts at once')
  await until(() => search(page), '?q=&sort=title', 'and the URL follows')
})

scenario('values that the profile does not know are ignored', async ({ page }) => {
  await page.open({ document: sample, attributes: { 'url-state': true } })
  for (const url of ['?cat=XX&sort=bogus&order=up&year=1900&code=2', '?%E0%A4%A=1&cat=%00&q=', '?cat#%']) {
    const widget = await reopen(page, url)
    assert.deepEqual(await widget.cards(), ALL, url)
    assert.equal(await widget.sees(part('clear')), false, url)
  }
})

scenario('several elements share the URL by their ids', async ({ page }) => {
  const attributes = (id) => ({ id, src: 'profile.json', 'url-state': true })
  const body = ['', 'lab', 'a.b'].map((id) => element(attributes(id))).join('')
  await page.open({ document: sample, body })
  await page.event('load', 3)
  const [, lab, dotted] = [page.widget(), page.widget('#lab'), page.widget('[id="a.b"]')]
  await lab.toggle('CL')
  await until(() => search(page), '?lab.cat=CL', 'one')
  await dotted.toggle('CV')
  await until(() => search(page), '?lab.cat=CL&a.b.cat=CV', 'two')
  await back(page)
  await until(() => dotted.cards(), ALL, 'back in the one that was pressed last')
  assert.deepEqual(await lab.cards(), CL)
  assert.deepEqual((await page.events('change')).map((event) => event.id), ['lab', 'a.b', 'a.b'])
  await reopen(page, '?cat=IR&lab.cat=CL&a.b.cat=CV', 3)
  assert.deepEqual(await page.widget().cards(), ['zinc'])
  assert.deepEqual(await page.widget('#lab').cards(), CL)
  assert.deepEqual(await page.widget('[id="a.b"]').cards(), ['tides'])
})

scenario('an element that was removed leaves the URL alone and hears nothing', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { 'url-state': true } })
  await widget.toggle('CL')
  await until(() => search(page), '?cat=CL', 'pressed')
  await widget.search('kites')
  await page.evaluate(() => (globalThis.removed = document.querySelector('scholar-profile')).remove())
  await back(page)
  await until(() => search(page), '', 'back')
  await pause(500)
  assert.equal(await search(page), '')
  const cards = () =>
    page.evaluate(() =>
      [...globalThis.removed.shadowRoot.querySelectorAll('article')].map((card) => card.dataset.id),
    )
  assert.deepEqual((await cards()).filter((id) => id !== 'kites'), [])
  const changes = (await page.events('change')).length
  await page.evaluate(() => document.querySelector('main').append(globalThis.removed))
  await until(() => page.widget().cards(), ['kites'], 'put back: the same view')
  assert.equal((await page.events('change')).length, changes)
})

scenario('Back shows the first page again, and url-state can be a property', async ({ page }) => {
  const widget = await page.open({ document: profile(many(60)) })
  await widget.put('urlState', true)
  assert.equal(await widget.onHost((host) => host.hasAttribute('url-state')), true)
  await widget.toggle('CL')
  await until(() => search(page), '?cat=CL', 'pressed')
  await back(page)
  await until(async () => (await widget.cards()).length, 25, 'a page')
  await widget.put('urlState', false)
  await widget.toggle('CV')
  await until(async () => (await page.events('change')).length, 3, 'pressed')
  assert.equal(await search(page), '')
})

scenario('names with signs of URLs come through', async ({ page }) => {
  const codes = ['a&b', 'c+d', '50%', '数']
  const papers = codes.map((code) => paper(code, { categories: [code] }))
  let widget = await page.open({ document: profile(papers), attributes: { 'url-state': true } })
  for (const code of codes) {
    await widget.toggle(code)
    widget = await reopen(page, await search(page))
    assert.deepEqual(await widget.cards(), [code])
    await widget.toggle(code)
    await until(() => search(page), '', 'released')
  }
})
