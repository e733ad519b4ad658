import assert from 'node:assert/strict'
import { hang, stall } from './faults.mjs'
import { element } from './page.mjs'
import { many, profile } from './profiles.mjs'
import { scenario } from './run.mjs'
import { part } from './widget.mjs'

// All that takes 15 seconds waits in this one test, side by side.
scenario('after 15 seconds without a byte a load has failed', async ({ page, site }) => {
  site.files['hang.json'] = hang()
  site.files['stall.json'] = stall(profile(many(40)))
  const ids = ['hang', 'stall']
  const body = ids
    .map((id) => element({ id, src: `${id}.json` }, `<a id="${id}-fallback" href="x">Papers</a>`))
    .join('')
  const start = Date.now()
  await page.open({ body, wait: null })
  await page.event('error', 2, 25_000)
  const errors = (await page.events('error')).map((event) => [event.id, event.detail.kind])
  assert.deepEqual(
    errors.sort(),
    ids.map((id) => [id, 'timeout']),
  )
  assert.ok(Date.now() - start >= 14_900, 'not before its time')
  for (const id of ids) {
    const widget = page.widget(`#${id}`)
    assert.match(await widget.text(part('error')), /15 seconds/)
    assert.equal(await page.sees(`#${id}-fallback`), true)
    assert.deepEqual(await widget.cards(), [])
    assert.equal(site.asked(new RegExp(id))[0].aborted, true)
  }
})
