/** The focus of a reader stays where it is when the view is drawn anew without the reader's doing. */
import assert from 'node:assert/strict'
import { halted } from './faults.mjs'
import { complete, many, paper, profile } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Gives the focus to what a selector finds, and tells what has it. */
async function give(page, widget, selector) {
  await widget.read((root, selector) => root.querySelector(selector).focus(), selector)
  const focus = await page.focus()
  assert.notEqual(focus.name, 'body', selector)
  return focus
}

/** What stands before the papers in a document that shows its beginning at once. */
const header = {
  version: 1,
  name: 'Ada Example',
  category: 'CL',
  links: { home: 'https://ada.test/' },
  metrics: { h_index: 3 },
  source: { name: 'Index', url: 'https://index.test/' },
}
const papers = many(60).map((paper) => ({ ...paper, authors: ['Bo', 'Cy', 'Di', 'Ed', 'Flo'], tags: ['tides'] }))

/** Opens a page on which the first cards of a document have come. */
async function openHalf({ page, site }, document) {
  const half = halted(document)
  site.files['half.json'] = half.file
  const widget = await page.open({ attributes: { src: 'half.json' }, wait: null })
  await until(() => widget.read((root) => root?.querySelectorAll('[part~=card]').length), 25, 'the beginning')
  return { widget, release: half.release }
}

const IN_CARD = ['author', 'tag', 'abstract-toggle', 'cite', 'permalink'].map((name) => `[data-id="n3"] ${part(name)}`)
const AROUND = [`${part('footer')} a`, `${part('profile-links')} a`, `${part('metric')} button`, '.badge', '.et-al']

for (const selector of [...AROUND, ...IN_CARD]) {
  scenario(`the rest of a document leaves the focus on ${selector}`, async ({ page, site }) => {
    const { widget, release } = await openHalf({ page, site }, { ...header, papers })
    await give(page, widget, selector)
    await widget.read((root) => void (globalThis.focused = root.activeElement))
    release()
    await page.event('load')
    assert.equal(await widget.read((root) => root.activeElement === globalThis.focused), true)
  })
}

scenario('a header that goes on after the papers leaves the focus in the card', async ({ page, site }) => {
  const { widget, release } = await openHalf({ page, site }, { ...header, papers, bio: 'Late words.' })
  const before = await give(page, widget, `[data-id="n3"] ${part('abstract-toggle')}`)
  release()
  await page.event('load')
  assert.equal(await widget.text(part('bio')), 'Late words.')
  assert.deepEqual(await page.focus(), before)
})

scenario('a view that is drawn anew has the focus where the old one had it', async ({ page, site }) => {
  const widget = await page.open({ document: complete, attributes: { 'page-size': 4 } })
  const names = ['search', 'category', 'year', 'sort', 'order', 'export', 'more']
  const cards = ['author', 'tag', 'abstract-toggle', 'link', 'cite', 'permalink']
  let times = 1
  for (const selector of [...names.map((name) => part(name)), ...cards.map((name) => `[data-id="reefs"] ${part(name)}`)]) {
    const before = await give(page, widget, selector)
    site.files['profile.json'] = { ...complete, bio: `Changed ${times}.` }
    await widget.onHost((host) => host.refresh())
    await page.event('load', ++times)
    assert.deepEqual(await page.focus(), before, selector)
  }
  await widget.set({ lang: 'de' })
  await until(() => widget.text(part('list-title')), '8 Veröffentlichungen', 'in German')
  assert.deepEqual(await page.focus(), { name: 'permalink', card: 'reefs' })
})

scenario('a view without what had the focus gives it to the heading of the list', async ({ page, site }) => {
  const widget = await page.open({ document: complete })
  await give(page, widget, `[data-id="reefs"] ${part('cite')}`)
  site.files['profile.json'] = { ...complete, papers: complete.papers.slice(1) }
  await widget.onHost((host) => host.refresh())
  await page.event('load', 2)
  assert.equal((await page.focus()).name, 'list-title')
})

scenario('who is typing while the view is drawn anew goes on typing', async ({ page }) => {
  const widget = await page.open({ document: complete })
  await widget.search('mo')
  await widget.onHost((host) => host.refresh())
  await page.event('load', 2)
  await page.press(...'ths')
  assert.equal(await widget.read((root, field) => root.querySelector(field).value, part('search')), 'moths')
  await until(() => widget.cards(), ['moths'], 'found')
})

scenario('an attribute that takes away what has the focus gives it to the heading of the list', async ({ page }) => {
  const widget = await page.open({ document: profile([paper('one', { categories: ['a'] }), paper('two', { categories: ['b'] })]) })
  await give(page, widget, `[data-id="one"] ${part('cite')}`)
  await widget.set({ category: 'b' })
  await until(() => widget.cards(), ['two'], 'filtered')
  await until(async () => (await page.focus()).name, 'list-title', 'the focus')
  // What stays keeps it.
  const before = await give(page, widget, `[data-id="two"] ${part('cite')}`)
  await widget.set({ category: 'a b' })
  await until(() => widget.cards(), ['one', 'two'], 'both')
  assert.deepEqual(await page.focus(), before)
})

scenario('Back that takes away what has the focus gives it to the heading of the list', async ({ page }) => {
  const widget = await page.open({ document: complete, attributes: { 'url-state': true } })
  await widget.click(part('category'))
  await give(page, widget, part('clear'))
  await page.driver.navigate().back()
  await until(() => widget.sees(part('clear')), false, 'gone')
  await until(async () => (await page.focus()).name, 'list-title', 'the focus')
})

scenario('a page that has taken the focus itself keeps it', async ({ page }) => {
  const widget = await page.open({ document: profile([paper('one', { categories: ['a'] })]) })
  await give(page, widget, `[data-id="one"] ${part('cite')}`)
  await page.evaluate(() => {
    document.querySelector('scholar-profile').setAttribute('query', 'nothing')
    const button = document.body.appendChild(document.createElement('button'))
    button.id = 'own'
    button.focus()
  })
  await until(() => widget.cards(), [], 'none')
  assert.equal((await page.focus()).name, 'own')
})
