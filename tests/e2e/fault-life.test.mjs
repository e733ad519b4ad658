import assert from 'node:assert/strict'
import { fault, longRun, outcome } from './fault.mjs'
import { held } from './faults.mjs'
import { element } from './page.mjs'
import { ALL, many, paper, profile, sample } from './profiles.mjs'
import { FAILED_REQUEST } from './run.mjs'
import { buildWithSwitch } from './trap.mjs'
import { until } from './until.mjs'

const life = (...rest) => fault('life', ...rest)

life('`src` changed 30 times, answered out of order', { expected: 'the last one is shown, once; all other requests are ended' }, async ({ page, site }) => {
  const answers = Array.from({ length: 30 }, (_, place) => held(profile([paper(`p${place}`)])))
  answers.forEach(({ file }, place) => (site.files[`${place}.json`] = file))
  const widget = await page.open({ attributes: { src: '0.json' }, wait: null })
  for (let place = 1; place < 30; place++) await widget.set({ src: `${place}.json` })
  await until(() => site.asked(/^29\.json/).length, 1, 'asked for')
  for (const { release } of answers.toReversed()) release()
  const seen = await outcome(page)
  await until(() => site.asked(/^\d+\.json/).filter(({ aborted }) => !aborted).length, 1, 'ended')
  assert.deepEqual(await widget.cards(), ['p29'])
  assert.equal((await page.events('load')).length, 1)
  assert.deepEqual(await page.events('error'), [])
  return `${seen}, of the last`
})

life('an element removed, moved and put back at 60 moments of its loading', { expected: 'it shows its profile in the end; no error' }, async ({ page, site }) => {
  site.files['profile.json'] = sample
  const widget = await page.open({ attributes: { src: 'profile.json' }, wait: null })
  await page.evaluate(async () => {
    const host = document.querySelector('scholar-profile')
    const parents = [document.body, document.querySelector('main')]
    for (let round = 0; round < 60; round++) {
      if (round % 3) host.remove()
      else parents[round % 2].append(host)
      if (round % 4 === 0) host.src = `profile.json?${round}`
      await (round % 2 ? new Promise((resolve) => setTimeout(resolve, round % 7)) : Promise.resolve())
    }
    parents[1].append(host)
  })
  await until(() => widget.cards(), ALL, 'shown', 15_000)
  assert.deepEqual(await page.events('error'), [])
  return `${ALL.length} papers shown`
})

life('50 elements with 5 sources', { expected: 'each shows its own; the WebAssembly is fetched once' }, async ({ page, site }) => {
  const hosts = Array.from({ length: 50 }, (_, place) => ({ id: `e${place}`, src: `${place % 5}.json`, 'page-size': 3 }))
  for (let source = 0; source < 5; source++) site.files[`${source}.json`] = profile(many(10), { name: `Source ${source}` })
  await page.open({ body: hosts.map((host) => element(host)).join(''), wait: null })
  await page.event('load', 50, 60_000)
  const names = await page.evaluate(() =>
    [...document.querySelectorAll('scholar-profile')].map((host) => host.shadowRoot.querySelector('[part~="name"]').textContent),
  )
  assert.deepEqual(names, hosts.map(({ src }) => `Source ${src[0]}`))
  assert.equal(site.asked(/widget_bg\.wasm$/).length, 1)
  return '50 profiles shown; one request for the WebAssembly'
})

const scripts = (...addresses) => addresses.map((address) => `<script type="module" src="${address}"></script>`).join('')

life('the script loaded twice', { expected: 'as if loaded once' }, async ({ page, site }) => {
  await page.open({ document: sample, script: scripts('scholar-profile.js', 'scholar-profile.js?again'), wait: null })
  const seen = await outcome(page)
  await page.evaluate(() => import('./scholar-profile.js?more'))
  assert.equal((await page.events('load')).length, 1)
  assert.equal(site.asked(/widget_bg\.wasm$/).length, 1)
  return `${seen}; one request for the WebAssembly`
})

life('two versions of the build on one page', { expected: 'the first one serves all elements; the other does nothing' }, async ({ page, server, site }) => {
  const other = server.site({ at: 'older/' })
  for (const [file, bytes] of Object.entries(await buildWithSwitch(process.env.DIST))) {
    other.files[`older/${file}`] = ({ response, headers }) => response.writeHead(200, headers).end(bytes)
  }
  await page.open({ document: sample, script: scripts('scholar-profile.js', other.url('older/scholar-profile.js')), wait: null })
  const seen = await outcome(page)
  await until(() => other.asked(/scholar-profile\.js$/).length, 1, 'both were loaded')
  await page.evaluate(() => document.querySelector('main').append(document.createElement('scholar-profile')))
  await page.evaluate(() => void (document.querySelector('main').lastChild.src = 'profile.json'))
  await page.event('load', 2)
  assert.deepEqual([site, other].map((from) => from.asked(/widget_bg\.wasm$/).length), [1, 0])
  return `${seen}; one request for the WebAssembly`
})

life('the name of the element taken by another script', { expected: 'one warning on the console; the page stays as it was' }, async ({ page, site, allow }) => {
  allow(/scholar-profile.*taken/)
  site.files['stranger.js'] = "customElements.define('scholar-profile', class extends HTMLElement {})"
  const script = `<script src="stranger.js"></script>${scripts('scholar-profile.js')}`
  await page.open({ document: sample, script, wait: null })
  await until(async () => (await page.written()).length, 1, 'a warning')
  assert.equal(await page.sees('#fallback'), true)
  assert.equal(site.asked(/\.wasm$|profile\.json$/).length, 0)
  return 'one warning; what the page wrote is in view; no request'
})

/** Makes an element, waits until it is shown, opens what a reader opens, and removes it; gives what must be freed then. */
const CYCLES = async (count) => {
  const freed = []
  for (let round = 0; round < count; round++) {
    const host = document.createElement('scholar-profile')
    const shown = new Promise((resolve) => host.addEventListener('scholar-profile-load', resolve, { once: true }))
    host.data = globalThis.given
    document.body.append(host)
    await shown
    const { shadowRoot } = host
    shadowRoot.querySelector('[part~="category"]').click()
    shadowRoot.querySelector('[part~="abstract-toggle"]').click()
    await new Promise((resolve) => setTimeout(resolve))
    freed.push(new WeakRef(host), new WeakRef(shadowRoot.querySelector('[part~="card"]')))
    host.remove()
  }
  // What is off the page for a second is taken down.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  globalThis.freed = freed
}

life('an element made, shown, used and removed 200 times', { expected: 'nothing is left of it: elements, nodes, and, where the engine counts them, listeners' }, async ({ page, allow }) => {
  allow(FAILED_REQUEST)
  await page.open({ document: sample })
  await page.evaluate((given) => void (globalThis.given = given), profile(many(6)))
  await longRun(page, CYCLES, 10)
  const { session } = page
  const left = async () => {
    await session.collectGarbage()
    return page.evaluate(() => globalThis.freed.filter((reference) => reference.deref()).length)
  }
  await until(left, 0, 'freed', 10_000)
  const before = await session.counts?.()
  for (let part = 0; part < 4; part++) {
    await longRun(page, CYCLES, 50)
    await until(left, 0, 'freed', 10_000)
  }
  const after = await session.counts?.()
  if (before) for (const what of ['nodes', 'listeners']) assert.ok(after[what] <= before[what] + 5, `${what}: ${before[what]}, then ${after[what]}`)
  await page.widget().toggle('IR')
  await until(() => page.widget().cards(), ['zinc'], 'the one that stayed works')
  return before ? 'all freed; as many nodes and listeners as before' : 'all freed'
})
