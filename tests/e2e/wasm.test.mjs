import assert from 'node:assert/strict'
import { status } from './faults.mjs'
import { paper, profile } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { part } from './widget.mjs'

const document = profile([paper('good')])
const FILE = 'pkg/widget_bg.wasm'

scenario('"Try again" starts the widget once its file is there', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  site.files[FILE] = status(404)
  const widget = await page.open({ document, wait: 'error' })
  delete site.files[FILE]
  await widget.click(part('retry'))
  await page.event('load')
  assert.deepEqual(await widget.cards(), ['good'])
  assert.equal(await widget.sees(part('error')), false)
  assert.equal(await page.sees('#fallback'), false)
})

scenario('a copy without its folder pkg still says so and can be tried again', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  const files = [FILE, 'pkg/widget.js', 'pkg/placeholder.js']
  for (const file of files) site.files[file] = status(404)
  const widget = await page.open({ document, wait: 'error' })
  assert.equal((await page.event('error')).kind, 'wasm')
  assert.match(await widget.text(part('error')), /could not be loaded/)
  assert.equal(await page.sees('#fallback'), true)
  assert.equal(await widget.sees(part('retry')), true)
})
