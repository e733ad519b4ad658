import assert from 'node:assert/strict'
import { paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const openOnes = (widget) =>
  widget.read((root) =>
    [...root.querySelectorAll('[part~="abstract"]')]
      .filter((text) => text.checkVisibility({ visibilityProperty: true }))
      .map((text) => text.closest('[part~="card"]').dataset.id),
  )

scenario('an abstract opens and closes by its button', async ({ page }) => {
  const widget = await page.open({ document: sample })
  const button = widget.in('tides', 'abstract-toggle')
  assert.deepEqual(await openOnes(widget), [])
  assert.equal(await widget.attribute(button, 'aria-expanded'), 'false')
  await widget.click(button)
  await until(() => openOnes(widget), ['tides'], 'open')
  assert.equal(await widget.attribute(button, 'aria-expanded'), 'true')
  const controlled = await widget.read(
    (root, button) =>
      root.getElementById(root.querySelector(button).getAttribute('aria-controls')).getAttribute('part'),
    button,
  )
  assert.equal(controlled, 'abstract')
  await widget.click(button)
  await until(() => openOnes(widget), [], 'closed')
  assert.equal(await widget.attribute(button, 'aria-expanded'), 'false')
})

scenario('an abstract reads as text, with links and without TeX', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.click(widget.in('tides', 'abstract-toggle'))
  const text =
    'Buoys drift. We forecast tides with 35 of them, 8.6% better than before; see https://tides.test/data.'
  await until(() => widget.text(widget.in('tides', 'abstract')), text, 'text')
  const links = await widget.read(
    (root, selector) => [...root.querySelectorAll(selector)].map((link) => link.href),
    `${widget.in('tides', 'abstract')} a`,
  )
  assert.deepEqual(links, ['https://tides.test/data'])
})

scenario('a paper without an abstract has no button for it', async ({ page }) => {
  const widget = await page.open({ document: sample })
  assert.equal(await widget.sees(widget.in('moths', 'abstract-toggle')), true)
  assert.equal(await widget.sees(widget.in('ferns', 'abstract-toggle')), false)
})

scenario('an opened abstract stays open while the list is sorted and filtered', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.click(widget.in('zinc', 'abstract-toggle'))
  await widget.sortBy('date')
  await until(() => openOnes(widget), ['zinc'], 'sorted')
  await widget.toggle('IR')
  await until(() => widget.cards(), ['zinc'], 'filtered')
  assert.deepEqual(await openOnes(widget), ['zinc'])
  await widget.toggle('IR')
  await widget.toggle('CV')
  await until(() => widget.cards(), ['tides'], 'filtered away')
  await widget.toggle('CV')
  await until(() => openOnes(widget), ['zinc'], 'back again')
})

scenario('"expand all" opens every abstract shown, then closes them', async ({ page }) => {
  const widget = await page.open({ document: sample })
  const before = await widget.text(part('expand-all'))
  await widget.click(part('expand-all'))
  await until(() => openOnes(widget), ['tides', 'kites', 'moths', 'quartz', 'zinc'], 'all open')
  assert.notEqual(await widget.text(part('expand-all')), before)
  await widget.click(part('expand-all'))
  await until(() => openOnes(widget), [], 'all closed')
  assert.equal(await widget.text(part('expand-all')), before)
})

scenario('"expand all" finishes what a reader has begun by hand', async ({ page }) => {
  const widget = await page.open({
    document: profile([paper('a', { abstract: 'A.' }), paper('b', { abstract: 'B.' })]),
  })
  await widget.click(widget.in('a', 'abstract-toggle'))
  await widget.click(part('expand-all'))
  await until(() => openOnes(widget), ['a', 'b'], 'both open')
})
