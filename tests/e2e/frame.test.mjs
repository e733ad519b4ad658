import assert from 'node:assert/strict'
import { status } from './faults.mjs'
import { many, paper, profile, sample } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Moves the page's element into a frame; from then on it is `moved`, and the frame's window `inside`. */
const moveIntoFrame = (page) =>
  page.evaluate(() => {
    globalThis.moved ??= document.querySelector('scholar-profile')
    const frame = document.body.appendChild(document.createElement('iframe'))
    globalThis.inside = frame.contentWindow
    frame.contentDocument.body.append(globalThis.moved)
  })

scenario('an element that moves into a frame and back keeps its view and its style', async ({ page }) => {
  await page.open({ document: sample })
  const look = () =>
    page.evaluate(() => {
      const { shadowRoot } = globalThis.moved
      const view = shadowRoot.host.ownerDocument.defaultView
      const { display } = view.getComputedStyle(shadowRoot.querySelector('[part~="card"]'))
      return [display, shadowRoot.querySelectorAll('[part~="card"]').length]
    })
  await moveIntoFrame(page)
  await until(look, ['grid', 6], 'in a frame')
  await page.evaluate(() => document.querySelector('main').append(globalThis.moved))
  await until(look, ['grid', 6], 'back')
  await page.widget().toggle('CV')
  await until(() => page.widget().cards(), ['tides'], 'it still works')
})

scenario('citations and formulas are dressed in a frame as on the page', async ({ page }) => {
  const titles = ['Waves of $x^2$', 'Tides of $y^2$']
  const widget = await page.open({ document: profile(titles.map((title) => paper(title.slice(0, 5), { title }))) })
  await widget.click(widget.in('Waves', 'cite'))
  await until(() => widget.sees(widget.in('Waves', 'bibtex')), true, 'open')
  await until(() => widget.read((root) => root.querySelectorAll('math').length), 2, 'formulas')
  const look = (id) =>
    page.evaluate((id) => {
      const { shadowRoot } = (globalThis.moved ??= document.querySelector('scholar-profile'))
      const view = shadowRoot.host.ownerDocument.defaultView
      const style = (selector) => {
        const element = shadowRoot.querySelector(`[data-id="${id}"] ${selector}`)
        return element && view.getComputedStyle(element)
      }
      return [style('[part~="bibtex"]')?.whiteSpace, style('[part~="bibtex"]')?.fontFamily, style('math')?.fontFamily]
    }, id)
  const before = await look('Waves')
  await moveIntoFrame(page)
  await until(() => look('Waves'), before, 'in a frame')
  await page.evaluate(() => globalThis.moved.shadowRoot.querySelector('[data-id="Tides"] [part~="cite"]').click())
  await until(() => look('Tides'), before, 'opened there')
})

scenario('what cannot be copied in a frame is selected there', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.click(part('cite'))
  await until(() => widget.sees(part('copy')), true, 'open')
  await moveIntoFrame(page)
  const selected = await page.evaluate(async () => {
    const writeText = () => Promise.reject(new Error('refused'))
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
    globalThis.moved.shadowRoot.querySelector('[part~="copy"]').click()
    await new Promise((resolve) => setTimeout(resolve, 200))
    return [String(globalThis.inside.getSelection()).slice(0, 1), String(globalThis.getSelection())]
  })
  assert.deepEqual(selected, ['@', ''])
})

scenario('a frame that is printed has the whole list', async ({ page }) => {
  await page.open({ document: profile(many(60)), attributes: { 'page-size': 5 } })
  await moveIntoFrame(page)
  const count = (window, type) =>
    page.evaluate(
      (window, type) => {
        globalThis[window].dispatchEvent(new Event(type))
        return globalThis.moved.shadowRoot.querySelectorAll('[part~="card"]').length
      },
      window,
      type,
    )
  assert.equal(await count('inside', 'beforeprint'), 60)
  assert.equal(await count('inside', 'afterprint'), 5)
  assert.equal(await count('self', 'beforeprint'), 5)
})

scenario('a search in a frame is marked there', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.search('tidal')
  const marked = (window) =>
    page.evaluate((window) => globalThis[window]?.CSS.highlights.get('scholar-match')?.size ?? 0, window)
  await until(() => marked('self'), 1, 'on the page')
  await moveIntoFrame(page)
  await until(() => marked('inside'), 1, 'in the frame')
  assert.equal(await marked('self'), 0)
})

scenario('an element made in a frame waits and fails as on the page', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  site.files['pkg/widget_bg.wasm'] = status(404)
  await page.open({ document: sample, wait: 'error' })
  const told = await page.evaluate(async () => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const element = document.createElement('scholar-profile')
    element.src = new URL('profile.json', location).href
    const kinds = []
    element.addEventListener('scholar-profile-error', ({ detail }) => kinds.push(detail.kind))
    frame.contentDocument.body.append(element)
    await element.refresh()
    const panel = element.shadowRoot.querySelector('[part~="error"]')
    const onPage = document.querySelector('scholar-profile').shadowRoot.querySelector('[part~="error"]')
    const look = (view, element) => view.getComputedStyle(element).paddingTop
    return { kinds, look: look(frame.contentWindow, panel), onPage: look(window, onPage) }
  })
  assert.ok(told.onPage !== '0px', told.onPage)
  assert.deepEqual(told, { kinds: ['wasm'], look: told.onPage, onPage: told.onPage })
})
