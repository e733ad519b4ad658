/** What is spoken without a reader having moved there: the texts of live regions, and when they change. */
import assert from 'node:assert/strict'
import { complete } from './profiles.mjs'
import { status } from './faults.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Milliseconds after the last key within which the status must have changed. */
const PROMISED = 500

/**
 * Notes from now on, in the page, each text that a live region which is not off changes to. A press or a key ends what
 * came before: `now` is what had been told when the page's own tasks after the last of them began, `late` what had been
 * told half a second after it. The page's timers tell, in order, however busy the machine is.
 */
function listen(root, promised) {
  const heard = { told: [], now: null, late: null }
  globalThis.heard = heard
  const regions = '[role="status"], [role="alert"], [aria-live]'
  new MutationObserver((records) => {
    const changed = records.map(({ target }) => (target.nodeType === 1 ? target : target.parentElement))
    const live = changed.map((element) => element?.closest(regions)).filter((region) => region?.isConnected)
    const spoken = [...new Set(live)].filter((region) => region.ariaLive !== 'off')
    for (const region of spoken) {
      const text = region.textContent.replace(/\s+/g, ' ').trim()
      const politely = (region.ariaLive ?? { alert: 'assertive' }[region.role] ?? 'polite') === 'polite'
      if (text) heard.told.push(politely ? text : `! ${text}`)
    }
  }).observe(root, { subtree: true, childList: true, characterData: true })
  const begin = () => {
    Object.assign(heard, { told: [], now: null, late: null })
    setTimeout(() => (heard.now = [...heard.told]))
    clearTimeout(heard.timer)
    heard.timer = setTimeout(() => (heard.late = [...heard.told]), promised)
  }
  for (const type of ['click', 'input', 'change']) root.addEventListener(type, begin, true)
}

const heard = (page) => page.evaluate(() => ({ told: heard.told, now: heard.now, late: heard.late }))

/** What has been told at once, and what half a second later; the later ones include the earlier. */
async function afterwards(page) {
  await until(async () => (await heard(page)).late !== null, true, 'half a second has gone by')
  const { now, late } = await heard(page)
  return { now, late }
}

async function open(page, attributes = {}) {
  const widget = await page.open({ document: complete, attributes })
  await until(() => widget.read((root) => Boolean(root.querySelector('.math math'))), true, 'at rest')
  await widget.read(listen, PROMISED)
  return widget
}

/** Presses that change how many papers match, with what the status says then. */
const PRESSES = {
  'a category': [part('category', { category: 'LG' }), '3 of 8 papers'],
  'a type': [part('type'), '1 of 8 papers'],
  '"Code"': [part('code-filter'), '4 of 8 papers'],
  'a year': [part('year', { year: '2024' }), '3 of 8 papers'],
  'a tag': [part('tag'), '2 of 8 papers'],
  'an author': [part('author'), '3 of 8 papers'],
}

scenario('each press that changes the number of papers is told once, politely and at once', async ({ page }) => {
  const widget = await open(page)
  for (const [what, [selector, text]] of Object.entries(PRESSES)) {
    await widget.click(selector)
    assert.deepEqual(await afterwards(page), { now: [text], late: [text] }, what)
    assert.equal(await widget.text(part('status')), text, what)
    await widget.click(part('clear'))
    assert.deepEqual(await afterwards(page), { now: ['8 of 8 papers'], late: ['8 of 8 papers'] }, `${what}, cleared`)
  }
})

scenario('without a toolbar the number of papers is told as well, by a region that was there before', async ({ page }) => {
  const widget = await open(page, { hide: 'toolbar' })
  for (const text of ['2 of 8 papers', '0 of 8 papers']) {
    const region = await widget.read((root) => Boolean(root.querySelector('.way-back > [role="status"]')))
    assert.equal(region, true)
    const pressed = text.startsWith('2') ? part('tag') : part('year', { year: '2021' })
    await widget.click(pressed)
    assert.deepEqual(await afterwards(page), { now: [text], late: [text] }, pressed)
  }
  await widget.click(part('clear'))
  assert.deepEqual(await afterwards(page), { now: [], late: [] }, 'the heading that has the focus tells the number')
})

scenario('typing is told once, after the last key and within half a second of it', async ({ page }) => {
  const widget = await open(page)
  for (const [text, said] of [
    ['moths', '1 of 8 papers'],
    ['zebras', '0 of 8 papers'],
  ]) {
    await widget.search(text)
    const { now, late } = await afterwards(page)
    assert.deepEqual(now, [], `nothing while keys are pressed: ${text}`)
    assert.deepEqual(late, [said], `once: ${text}`)
  }
  await widget.click(part('clear'))
  assert.deepEqual(await afterwards(page), { now: ['8 of 8 papers'], late: ['8 of 8 papers'] }, 'cleared')
})

scenario('a press while the status waits for the last key tells both at once, and nothing more', async ({ page }) => {
  const widget = await open(page)
  await widget.search('a')
  await widget.read((root, toggle) => root.querySelector(toggle).click(), part('category', { category: 'CV' }))
  assert.deepEqual(await afterwards(page), { now: ['2 of 8 papers'], late: ['2 of 8 papers'] })
})

scenario('what leaves the number of papers as it is interrupts nobody', async ({ page }) => {
  const widget = await open(page, { 'page-size': 4 })
  const title = part('sort')
  const acts = {
    sort: () => widget.sortBy('title'),
    order: () => widget.click(part('order')),
    group: () => widget.click(`${part('group-by')} option[value="year"]`),
    abstracts: () => widget.click(part('expand-all')),
    more: () => widget.click(part('more')),
    explanation: () => widget.click(`${part('metric')} button`),
    export: () => widget.click(part('export')),
    names: () => widget.click('.et-al'),
  }
  assert.equal(await widget.sees(title), true)
  for (const [what, act] of Object.entries(acts)) {
    await act()
    assert.deepEqual(await afterwards(page), { now: [], late: [] }, what)
  }
})

scenario('a copy is told once, and its going back is not', async ({ page }) => {
  const widget = await open(page)
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async () => {} } })
  })
  await widget.click(part('cite'))
  await until(() => widget.sees(part('bibtex')), true, 'citation')
  await widget.click(part('copy'))
  await until(async () => (await heard(page)).told, ['Copied'], 'told')
  await until(() => widget.text(part('copy')), 'Copy', 'as before', 4000)
  assert.deepEqual((await heard(page)).told, ['Copied'])
})

scenario('an export that fails is told once, politely', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST, /scholar-profile: /)
  site.files['pkg/cite_bg.wasm'] = status(404)
  const widget = await open(page)
  await widget.click(part('export'))
  await widget.click('[data-export="csv"]')
  const told = () => page.evaluate(() => heard.told)
  await until(told, (texts) => texts.length > 0, 'told')
  await afterwards(page)
  assert.equal((await told()).length, 1)
  assert.doesNotMatch((await told())[0], /^!/)
})

scenario('each failure is an alert, told once', async ({ page, allow }) => {
  allow(FAILED_REQUEST)
  const widget = await page.open({ document: status(500), wait: 'error' })
  const alerts = () =>
    widget.read((root) => [...root.querySelectorAll('[role="alert"]')].map((panel) => panel.textContent))
  assert.equal((await alerts()).length, 1)
  await widget.read((root) => {
    globalThis.alerts = 0
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (node.nodeType !== 1) continue
          globalThis.alerts += Number(node.role === 'alert') + node.querySelectorAll('[role="alert"]').length
        }
      }
    }).observe(root, { subtree: true, childList: true })
  })
  await widget.click(part('retry'))
  await page.event('error', 2)
  await until(() => page.evaluate(() => globalThis.alerts), 1, 'the second failure is told anew')
  assert.equal((await alerts()).length, 1)
})
