import assert from 'node:assert/strict'
import { halted, status } from './faults.mjs'
import { many, paper, profile } from './profiles.mjs'
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

scenario('a changed src that fails takes the old view away, refreshed or not', async ({ page, allow }) => {
  allow(FAILED_REQUEST)
  const widget = await page.open({ document: good })
  await widget.onHost((host) => {
    host.src = 'missing.json'
    return host.refresh()
  })
  await page.event('error')
  assert.deepEqual(await widget.cards(), [])
  assert.equal(await widget.sees(part('error')), true)
  assert.equal(await page.sees('#fallback'), true)
})

scenario('data that cannot be written as JSON is an error event, whatever it throws', async ({ page }) => {
  const widget = await page.open({ document: good })
  await widget.onHost((host) => void (host.data = () => 1))
  await until(async () => (await page.events('error')).length, 1, 'a function')
  await widget.onHost((host) => {
    const toJSON = () => {
      throw 'no'
    }
    host.data = { toJSON }
  })
  await until(async () => (await page.events('error')).length, 2, 'what throws a text')
  assert.deepEqual([...new Set((await page.events('error')).map(({ detail }) => detail.kind))], ['invalid'])
})

scenario('a page that has something else to show once the panel is there shows that', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST, /pkg\/widget/)
  site.files['pkg/widget_bg.wasm'] = status(404)
  site.files['backup.js'] = `
    let given = false
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options)
      const give = () => {
        if (given || !root.querySelector('[part~=error]')) return
        given = true
        this.data = ${JSON.stringify(good)}
      }
      new MutationObserver(give).observe(root, { subtree: true, childList: true })
      return root
    }`
  const widget = await page.open({ attributes: { src: 'missing.json' }, head: '<script src="backup.js"></script>', wait: null })
  await page.event('error', 2)
  delete site.files['pkg/widget_bg.wasm']
  await widget.click(part('retry'))
  await page.event('load')
  assert.deepEqual(await widget.cards(), ['good'])
})

scenario('the focus of a reader who tried again by keyboard is at what comes first of a long document', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST, /pkg\/widget/)
  site.files['pkg/widget_bg.wasm'] = status(404)
  const half = halted({ name: 'Ada Example', papers: many(60) })
  site.files['half.json'] = half.file
  const widget = await page.open({ attributes: { src: 'half.json' }, wait: 'error' })
  await until(() => site.asked(/half/)[0].aborted, true, 'what nothing can be made of is asked for no longer')
  await widget.read((root, retry) => root.querySelector(retry).focus(), part('retry'))
  delete site.files['pkg/widget_bg.wasm']
  await page.press('ENTER')
  await until(async () => (await widget.cards()).length, 25, 'the beginning')
  assert.equal((await page.focus()).name, 'list-title')
  half.release()
  await page.event('load')
  assert.equal((await page.focus()).name, 'list-title')
})

for (const [what, src, shown] of [
  ['a document that fails', 'missing.json', 'error'],
  ['no source', null, null],
]) {
  scenario(`after a script of the page has emptied the shadow root, ${what} shows what the page wrote`, async ({ page, allow }) => {
    allow(FAILED_REQUEST)
    const widget = await page.open({ document: good })
    await widget.read((root) => root.replaceChildren())
    await widget.set({ src })
    await until(() => page.sees('#fallback'), true, 'what the page wrote')
    if (shown) await until(() => widget.sees(part(shown)), true, 'and why')
    assert.deepEqual(await widget.cards(), [])
  })
}

scenario('after a script of the page has emptied the shadow root, a long document does not move the reader', async ({ page, site }) => {
  const widget = await page.open({ document: good })
  await widget.read((root) => root.replaceChildren())
  const half = halted({ name: 'Ada Example', papers: many(60) })
  site.files['half.json'] = half.file
  await widget.set({ src: 'half.json' })
  await until(() => widget.sees(part('card', { id: 'n0' })), true, 'the beginning is seen')
  half.release()
  await page.event('load', 2)
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen))).then(() => {}))
  assert.equal(await page.evaluate(() => scrollY), 0)
})
