import assert from 'node:assert/strict'
import { ALL, many, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const value = async (widget, name) => (await widget.find(part(name))).getProperty('value')

scenario('a page can preset search, categories, sort key and order', async ({ page }) => {
  const attributes = { category: 'CL CV', query: 'te', sort: 'citations', order: 'asc' }
  const widget = await page.open({ document: sample, attributes })
  assert.deepEqual(await widget.cards(), ['kites', 'tides'])
  assert.equal(await value(widget, 'search'), 'te')
  assert.equal(await value(widget, 'sort'), 'citations')
  assert.equal(await widget.attribute(part('category', { category: 'CV' }), 'aria-pressed'), 'true')
  assert.deepEqual(await page.events('change'), [])
})

scenario('each attribute takes effect at once when it changes', async ({ page }) => {
  const widget = await page.open({ document: sample })
  const steps = [
    [{ category: 'IR' }, ['zinc']],
    [{ category: null }, ALL],
    [{ query: 'moths' }, ['moths']],
    [{ query: null }, ALL],
    [{ sort: 'title' }, ['quartz', 'ferns', 'kites', 'moths', 'tides', 'zinc']],
    [{ order: 'desc' }, ['zinc', 'tides', 'moths', 'kites', 'ferns', 'quartz']],
    [{ sort: null, order: null }, ALL],
    [{ 'page-size': '2' }, ALL.slice(0, 2)],
    [{ 'page-size': null }, ALL],
  ]
  for (const [change, cards] of steps) {
    await widget.set(change)
    await until(() => widget.cards(), cards, JSON.stringify(change))
  }
  assert.deepEqual(await page.events('change'), [], 'what the page does is no news to it')
})

scenario('an attribute sets its own aspect anew and leaves the others alone', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.toggle('CL')
  await widget.search('moths')
  await until(() => widget.cards(), ['moths'], 'by the reader')
  await widget.set({ category: 'IR CL' })
  await widget.set({ sort: 'date' })
  await until(() => value(widget, 'sort'), 'date', 'sorted')
  assert.equal(await value(widget, 'search'), 'moths')
  assert.deepEqual(await widget.cards(), ['moths'])
})

scenario('what the reader does is not written on the element', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.toggle('CL')
  await widget.search('kites')
  await widget.sortBy('date')
  await until(() => widget.cards(), ['kites'], 'kites')
  assert.deepEqual(await widget.onHost((host) => host.getAttributeNames()), ['src'])
  assert.equal(await widget.onHost((host) => host.children.length), 1)
})

scenario('values that make no sense mean the defaults', async ({ page }) => {
  const attributes = {
    sort: 'beauty',
    order: 'sideways',
    category: 'NOPE',
    'page-size': '-3',
    'heading-level': '9',
    theme: 'plaid',
    hide: 'nothing at all',
    'max-size': 'much',
  }
  const widget = await page.open({ document: profile(many(30)), attributes })
  await widget.set({ category: null })
  await until(async () => (await widget.cards()).length, 25, 'the default page')
  assert.equal((await widget.cards())[0], 'n0')
  const level = (name) =>
    widget.read((root, name) => root.querySelector(name).closest('h1,h2,h3,h4').localName, part(name))
  assert.equal(await level('name'), 'h2')
  const inEffect = await widget.onHost((host) => [
    host.pageSize,
    host.headingLevel,
    host.maxSize,
    host.theme,
    host.order,
  ])
  assert.deepEqual(inEffect, [25, 2, 32, 'auto', ''])
})

scenario('regions can be left out, and come back', async ({ page }) => {
  const widget = await page.open({ document: sample })
  for (const region of ['header', 'metrics', 'toolbar', 'footer']) {
    await widget.set({ hide: region })
    await until(() => widget.sees(part(region)), false, `hide="${region}"`)
    await widget.set({ hide: null })
    await until(() => widget.sees(part(region)), true, `${region} is back`)
  }
  await widget.set({ hide: 'header toolbar footer' })
  await until(() => widget.sees(part('toolbar')), false, 'several')
  assert.equal(await widget.sees(part('metrics')), false, 'metrics go with the header')
  assert.deepEqual(await widget.cards(), ALL)
})

scenario('headings take their place in the outline of the page', async ({ page }) => {
  const widget = await page.open({ document: sample })
  const levels = () =>
    widget.read(
      (root, selectors) =>
        selectors.map((selector) => {
          const heading = root.querySelector(selector).closest('h1,h2,h3,h4,h5,h6,[role="heading"]')
          return Number(heading.getAttribute('aria-level') ?? heading.localName[1])
        }),
      ['name', 'list-title', 'title'].map((name) => part(name)),
    )
  assert.deepEqual(await levels(), [2, 3, 4])
  await widget.set({ 'heading-level': '1' })
  await until(levels, [1, 2, 3], 'heading-level="1"')
  await widget.put('headingLevel', 6)
  await until(levels, [6, 7, 8], 'headingLevel = 6')
})
