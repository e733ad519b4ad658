/** Visits by keyboard alone, in which after each press the focus is on something that a reader sees. */
import assert from 'node:assert/strict'
import { status } from './faults.mjs'
import { Keyboard } from './focus.mjs'
import { complete, many, paper, profile } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { STATES } from './states.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** A journey on a page of the complete document, in a window that shows a part of it at a time. */
function journey(name, { document = complete, attributes = {} }, run) {
  scenario(name, async ({ page, site }) => {
    const widget = await page.open({ document, attributes, emulate: { height: 600 } })
    await run({ page, site, widget, keyboard: new Keyboard(page, widget) })
  })
}

const state = (widget, selector, name) => until(() => widget.attribute(selector, name), 'true', `${selector} ${name}`)

for (const width of [1000, 320]) {
  scenario(`Tab stops at each control once, in the order of the page, ${width} px`, async ({ page, site, allow }) => {
    const look = { emulate: { width, height: 600 } }
    const widget = await STATES['names open and pressed'].reach({ page, site, allow, look })
    await widget.click(part('expand-all'))
    // Until they have opened, nothing in them is a stop.
    await until(() => widget.count('.abstract a'), 3, 'the links in the abstracts')
    const keyboard = new Keyboard(page, widget)
    // Names of a card are one stop, and arrow keys lead on within it.
    const expected = await widget.read((root) => {
      const controls = [...root.querySelectorAll('a, button, input, select, [tabindex]')]
      const stops = controls.filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
      root.addEventListener('focusin', ({ target }) => globalThis.stops.push(stops.indexOf(target)))
      globalThis.stops = []
      return stops.length
    })
    assert.ok(expected > 50, `${expected} stops`)
    await page.evaluate(() => {
      const before = document.createElement('button')
      before.textContent = 'Before'
      document.querySelector('main').prepend(before)
      before.focus()
    })
    for (let stop = 0; stop < expected; stop++) await keyboard.press('TAB')
    const stops = await page.evaluate(() => globalThis.stops)
    assert.deepEqual(stops, Array.from({ length: expected }, (_, place) => place))
  })
}

journey('search and clear, in the toolbar and where nothing is found', {}, async ({ widget, keyboard }) => {
  await keyboard.to(part('search'))
  await keyboard.press(...'moths')
  await until(() => widget.cards(), ['moths'], 'found')
  await keyboard.to(part('clear'))
  await keyboard.press('ENTER')
  await until(() => keyboard.at(), 'search', 'clear hands the focus to the search')
  await keyboard.press(...'dragons')
  await keyboard.to(`${part('empty')} button`)
  await keyboard.press('SPACE')
  await until(() => keyboard.at(), 'search', 'so does the button of the empty list')
  assert.equal(await widget.count(part('card')), 8)
})

journey('toggles: category, type, code, year, tag', {}, async ({ widget, keyboard }) => {
  const toggles = [part('year', { year: '2024' }), part('category', { category: 'LG' }), part('type'), part('code-filter')]
  for (const toggle of [...toggles, part('tag')]) {
    await keyboard.to(toggle)
    await keyboard.press('SPACE')
    await state(widget, toggle, 'aria-pressed')
    const at = await keyboard.at()
    await keyboard.press('ENTER')
    await until(() => widget.attribute(toggle, 'aria-pressed'), 'false', 'released')
    assert.equal(await keyboard.at(), at)
  }
})

journey('sort, turn round, group', {}, async ({ page, widget, keyboard }) => {
  await keyboard.to(part('sort'))
  await keyboard.press('ARROW_DOWN', 'ARROW_DOWN')
  await keyboard.to(part('order'))
  await keyboard.press('SPACE', 'ENTER')
  await keyboard.to(part('group-by'))
  await keyboard.press('ARROW_DOWN')
  await until(() => widget.sees(part('group-title')), true, 'grouped')
  assert.equal(await keyboard.at(), 'group-by')
  assert.equal((await page.events('change')).length >= 4, true)
})

const decades = profile(Array.from({ length: 40 }, (_, place) => paper(`y${place}`, { date: `${2024 - (place % 20)}` })))
const grouped = { document: decades, attributes: { 'group-by': 'year', 'page-size': 4 } }
journey('many groups: unfold the list, and go to one', grouped, async ({ keyboard }) => {
  await keyboard.to('nav [aria-expanded]')
  await keyboard.press('ENTER')
  await keyboard.to('nav button:nth-of-type(6)', 'SHIFT+TAB')
  await keyboard.press('ENTER')
  await until(() => keyboard.at(), 'group-title', 'the heading of the group has the focus')
  await keyboard.press('TAB')
})

journey('more, until there is no more', { document: profile(many(6)), attributes: { 'page-size': 2 } }, async ({ page, widget, keyboard }) => {
  for (const first of ['n2', 'n4']) {
    await keyboard.to(part('more'))
    await keyboard.press('ENTER')
    await until(async () => (await page.focus()).card, first, 'focus on the first new card')
  }
  assert.equal(await widget.sees(part('more')), false)
})

journey('abstracts: one, then all, then none', {}, async ({ widget, keyboard }) => {
  await keyboard.to(part('expand-all'))
  await keyboard.press('ENTER')
  await until(() => widget.count(part('abstract')), 6, 'all')
  await keyboard.press('ENTER')
  await until(() => widget.count(part('abstract')), 0, 'none')
  await keyboard.to(part('abstract-toggle'))
  await keyboard.press('ENTER')
  await state(widget, part('abstract-toggle'), 'aria-expanded')
  await keyboard.press('TAB')
  await keyboard.press('SHIFT+TAB', 'SPACE')
})

journey('a citation: open, copy, close', {}, async ({ page, widget, keyboard }) => {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async () => {} } })
  })
  await keyboard.to(part('cite'))
  await keyboard.press('ENTER')
  await until(() => widget.sees(part('bibtex')), true, 'citation')
  await keyboard.to(part('copy'))
  await keyboard.press('ENTER')
  await until(() => widget.text(part('copy')), 'Copied', 'copied')
  await keyboard.keeps('copying')
  await keyboard.to(part('cite'), 'SHIFT+TAB')
  await keyboard.press('ENTER')
  await until(() => widget.sees(part('bibtex')), false, 'closed')
})

journey('the exports: open, go through, leave by Escape, leave by Tab', {}, async ({ widget, keyboard }) => {
  const isOpen = (is) => until(() => widget.attribute(part('export'), 'aria-expanded'), String(is), 'open')
  await keyboard.to(part('export'))
  await keyboard.press('ENTER')
  await isOpen(true)
  await keyboard.to('[data-export="csv"]')
  await keyboard.press('ESCAPE')
  await isOpen(false)
  await until(() => keyboard.at(), 'export', 'Escape hands the focus back')
  await keyboard.press('SPACE')
  await keyboard.to('#export .print')
  await keyboard.press('TAB')
  await isOpen(false)
})

journey('an export hands the focus back', {}, async ({ page, widget, keyboard }) => {
  await page.evaluate(() => (HTMLAnchorElement.prototype.click = () => {}))
  await keyboard.to(part('export'))
  await keyboard.press('ENTER')
  await keyboard.to('[data-export="ris"]')
  await keyboard.press('ENTER')
  await until(() => widget.attribute(part('export'), 'aria-expanded'), 'false', 'closed')
  await until(() => keyboard.at(), 'export', 'back')
  await keyboard.keeps('the export')
})

journey('names: by arrows, open the rest, press one, and back', {}, async ({ widget, keyboard }) => {
  await keyboard.to(part('author'))
  await keyboard.press('END')
  assert.equal(await keyboard.text(), 'et al.')
  await keyboard.press('ENTER')
  await until(() => keyboard.text(), 'Di Fourth', 'the first new name')
  await keyboard.press('HOME')
  assert.equal(await keyboard.text(), 'Bo Second')
  await keyboard.press('ARROW_RIGHT', 'ARROW_RIGHT', 'SPACE')
  await until(() => widget.cards(), ['reefs', 'tides'], 'of Cy Tertius')
  assert.equal(await keyboard.text(), 'Cy Tertius')
  await keyboard.press('SPACE', 'TAB')
})

journey('explanations come and go with the focus', {}, async ({ widget, keyboard }) => {
  await keyboard.to(`${part('metric')} button`)
  await until(() => widget.count('.explanation'), 1, 'shown')
  await keyboard.press('ESCAPE')
  await until(() => widget.count('.explanation'), 0, 'gone')
  await keyboard.press('TAB')
})

scenario('try again, in vain and then not', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  const widget = await page.open({ document: status(503), wait: 'error' })
  const keyboard = new Keyboard(page, widget)
  await keyboard.to(part('retry'))
  await keyboard.press('ENTER')
  await page.event('error', 2)
  assert.equal(await keyboard.at(), 'retry', 'the alert tells what went wrong, and the button is at hand')
  await keyboard.keeps('a second failure')
  site.files['profile.json'] = complete
  await page.press('ENTER')
  await page.event('load')
  await keyboard.keeps('the load')
})

scenario('try again in vain in the panel without WebAssembly', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  site.files['pkg/widget_bg.wasm'] = status(404)
  const widget = await page.open({ document: complete, wait: 'error' })
  const keyboard = new Keyboard(page, widget)
  await keyboard.to('[part~="error"] button')
  await page.press('ENTER')
  await page.event('error', 2)
  await keyboard.keeps('a second failure')
})

scenario('try again in the panel without WebAssembly, with success', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  site.files['pkg/widget_bg.wasm'] = status(404)
  const widget = await page.open({ document: complete, wait: 'error' })
  const keyboard = new Keyboard(page, widget)
  await keyboard.to('[part~="error"] button')
  delete site.files['pkg/widget_bg.wasm']
  await page.press('ENTER')
  await page.event('load')
  await keyboard.keeps('the load')
})

scenario('what a lab view releases keeps the focus', async ({ page, site, allow }) => {
  const widget = await STATES['lab view'].reach({ page, site, allow, look: { emulate: { height: 600 } } })
  const keyboard = new Keyboard(page, widget)
  const member = `${part('members')} button:nth-of-type(2)`
  await keyboard.to(member)
  await keyboard.press('SPACE')
  await until(() => widget.cards(), ['bo1'], 'of one member')
  await keyboard.press('SPACE')
  await until(() => widget.count(part('card')), 9, 'of all')
})
