import assert from 'node:assert/strict'
import { status } from './faults.mjs'
import { paper, profile } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const good = profile([paper('good')])

scenario(
  '"Try again" loads once the server is back, and tells when it is not',
  async ({ page, site, allow }) => {
    allow(FAILED_REQUEST)
    const widget = await page.open({ document: status(503), wait: 'error' })
    await widget.click(part('retry'))
    await page.event('error', 2)
    assert.equal(await widget.sees(part('error')), true)
    site.files['profile.json'] = good
    await widget.click(part('retry'))
    await page.event('load')
    assert.deepEqual(await widget.cards(), ['good'])
    assert.equal(await widget.sees(part('error')), false)
    assert.equal(await page.sees('#fallback'), false)
  },
)

scenario('the focus of a reader who tried again by keyboard is not lost', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  const widget = await page.open({ document: status(503), wait: 'error' })
  await widget.read((root, retry) => root.querySelector(retry).focus(), part('retry'))
  site.files['profile.json'] = good
  await page.press('ENTER')
  await page.event('load')
  await until(
    async () => (await page.focus()).name,
    (name) => ['name', 'list-title'].includes(name),
    'a heading has it',
  )
})

scenario('after an error another src recovers', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  site.files['good.json'] = good
  const widget = await page.open({ attributes: { src: 'missing.json' }, wait: 'error' })
  await widget.set({ src: 'good.json' })
  await page.event('load')
  assert.deepEqual(await widget.cards(), ['good'])
  assert.equal(await widget.sees(part('error')), false)
})

scenario('a new src that fails takes the old view away', async ({ page, allow }) => {
  allow(FAILED_REQUEST)
  const widget = await page.open({ document: good })
  await widget.set({ src: 'missing.json' })
  await page.event('error')
  assert.deepEqual(await widget.cards(), [])
  assert.equal(await widget.sees(part('error')), true)
  assert.equal(await page.sees('#fallback'), true)
})

scenario(
  'a refresh that fails leaves the old view, and its promise settles all the same',
  async ({ page, site, allow }) => {
    allow(FAILED_REQUEST)
    const widget = await page.open({ document: good })
    site.files['profile.json'] = status(500)
    assert.equal(await widget.onHost((host) => host.refresh().then(() => 'settled')), 'settled')
    assert.equal((await page.events('error')).length, 1)
    assert.deepEqual(await widget.cards(), ['good'])
    assert.equal(await widget.sees(part('error')), false)
    assert.equal(await page.sees('#fallback'), false)
  },
)
