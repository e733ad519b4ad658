import assert from 'node:assert/strict'
import { held, pieces } from './faults.mjs'
import { ALL, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const BARE = '\n  '

scenario('where the page wrote nothing a skeleton stands in for what comes', async ({ page, site }) => {
  const slow = held(sample)
  site.files['slow.json'] = slow.file
  const widget = await page.open({ attributes: { src: 'slow.json' }, content: BARE, wait: null })
  await until(
    () => widget.read((root) => root?.querySelector('[part~="loading"]')?.role ?? null),
    'status',
    'skeleton',
  )
  const name = await widget.attribute(part('loading'), 'aria-label')
  assert.equal(name, 'Loading publications')
  const { height } = await widget.read(
    (root, part) => root.querySelector(part).getBoundingClientRect().toJSON(),
    part('loading'),
  )
  assert.ok(height > 200, `room for what comes: ${height} px`)
  slow.release()
  await page.event('load')
  assert.equal(await widget.sees(part('loading')), false)
  assert.equal((await widget.cards()).length, 6)
})

scenario('where the page wrote something that stays until the first success', async ({ page, site }) => {
  const slow = held(sample)
  site.files['slow.json'] = slow.file
  const widget = await page.open({ attributes: { src: 'slow.json' }, wait: null })
  // By the time that the largest file has arrived the small one of the skeleton would be there too.
  const arrived = () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm'))
  await until(() => page.evaluate(arrived), true, 'all but the document is there')
  assert.equal(await page.sees('#fallback'), true)
  assert.equal(await widget.read((root) => root?.querySelector('[part~="loading"]') ?? null), null)
  slow.release()
  await page.event('load')
  assert.equal(await page.sees('#fallback'), false)
})

scenario('the old view stays while another source loads', async ({ page, site }) => {
  const slow = held({ name: 'Next', papers: [] })
  site.files['slow.json'] = slow.file
  const widget = await page.open({ document: sample, content: BARE })
  await widget.set({ src: 'slow.json' })
  await until(() => site.asked(/slow/).length > 0, true, 'under way')
  assert.equal(await widget.sees(part('loading')), false)
  slow.release()
  await page.event('load', 2)
  assert.equal(await widget.text(part('name')), 'Next')
})

scenario(
  'a document that arrives in small pieces reads the same, and load is sent once',
  async ({ page }) => {
    const widget = await page.open({ document: pieces(sample, 7) })
    assert.deepEqual(await widget.cards(), ALL)
    assert.deepEqual(
      await widget.texts(part('title')),
      sample.papers.map((paper) => paper.title),
    )
    const loads = await page.events('load')
    assert.deepEqual(
      loads.map((event) => event.detail),
      [{ name: 'Ada Example', papers: 6, warnings: [] }],
    )
  },
)
