/** In which order things are asked for while a page loads. */
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { hang, status } from './faults.mjs'
import { element } from './page.mjs'
import { many, paper, profile } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'

const WASM = 'pkg/widget_bg.wasm'
const DOCUMENT = 'profile.json'
const document = profile([paper('good')])
/** What an address stands for among the requests. */
const asked = (site, name) => site.asked(new RegExp(name)).length

/** Sends the program in two halves, the second when `release` is called. */
function halves() {
  let release
  const released = new Promise((resolve) => (release = resolve))
  const file = async ({ response, headers, content }) => {
    const half = content.length / 2
    response.writeHead(200, headers).write(content.subarray(0, half))
    // Byte by byte: the line is busy.
    for (let at = half; !(await Promise.race([released, pause(100)])) && at < half + 50; at++) {
      response.write(content.subarray(at, at + 1))
      file.sent = at + 1
    }
    response.end(content.subarray(file.sent ?? half))
  }
  return { file, release: () => release(true) }
}

scenario('the document is asked for once most of the program has come', async ({ page, site }) => {
  const { file, release } = halves()
  site.files[WASM] = file
  const widget = await page.open({ document, wait: null })
  await until(() => asked(site, WASM), 1, 'the program')
  await pause(1500)
  assert.equal(asked(site, DOCUMENT), 0)
  release()
  await page.event('load')
  assert.deepEqual(await widget.cards(), ['good'])
  assert.equal(asked(site, DOCUMENT), 1)
})

scenario('a program that does not come holds no document up', async ({ page, site }) => {
  site.files[WASM] = hang()
  await page.open({ document, wait: null })
  await until(() => asked(site, DOCUMENT), 1, 'the document')
})

/** A page whose element is far below what is seen at first, and whose picture comes late or never. */
async function openBelow({ page, site }, picture) {
  site.files['picture.png'] = picture
  const tall = `<img src="picture.png" alt="">${'<p>Something else</p>'.repeat(200)}`
  await page.open({ document, wait: null, body: `${tall}${element({ src: DOCUMENT })}` })
}

scenario('elements far below the fold leave the line to what the page shows first', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  let release
  const released = new Promise((resolve) => (release = resolve))
  await openBelow({ page, site }, async (exchange) => {
    await released
    status(404)(exchange)
  })
  await pause(1000)
  assert.equal(asked(site, WASM), 0)
  assert.equal(asked(site, DOCUMENT), 0)
  release()
  await page.event('load')
})

scenario('a reader who comes near such an element sets it going', async ({ page, site }) => {
  await openBelow({ page, site }, hang())
  await pause(300)
  assert.equal(asked(site, WASM), 0)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.event('load')
})

scenario('such an element has its program first as well', async ({ page, site }) => {
  const { file, release } = halves()
  site.files[WASM] = file
  await openBelow({ page, site }, hang())
  await pause(1000)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await until(() => asked(site, WASM), 1, 'the program')
  await pause(1000)
  assert.equal(asked(site, DOCUMENT), 0)
  release()
  await page.event('load')
})

scenario('a page that never ends loading has its papers all the same', async ({ page, site }) => {
  await openBelow({ page, site }, hang())
  await page.event('load')
  assert.equal(asked(site, DOCUMENT), 1)
})

scenario('many papers are all there when load is sent', async ({ page, site }) => {
  site.files['count.js'] = `addEventListener('scholar-profile-load', ({ target }) => {
    globalThis.atLoad = target.shadowRoot.querySelectorAll('[part~=card]').length
  })`
  await page.open({ document: profile(many(60)), head: '<script src="count.js"></script>' })
  assert.equal(await page.evaluate(() => globalThis.atLoad), 25)
})
