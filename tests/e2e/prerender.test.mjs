import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { reasonToSkip } from './browser.mjs'
import { status } from './faults.mjs'
import { ELEMENTS, late, serve, views } from './finished.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const ADA = '#ada'
const SCRIPT = /<script type="module"[^>]*><\/script>/

/** Opens the finished page with the widget on its way until `release` is called. */
async function openEarly({ page, site }, options = {}) {
  const { file, release } = late()
  site.files['pkg/widget_bg.wasm'] = file
  await page.session.emulate(options)
  await page.goto(site.url(serve(site, options.change)))
  await until(() => site.asked(/takeover/).length, 1, 'the finished view was found')
  return { widget: page.widget(ADA), release }
}

const taken = (widget) => widget.read((root) => !root.querySelector('[data-prerendered]'))

scenario('what is finished beforehand is what the browser then draws', async ({ page, site }) => {
  await page.goto(site.url(serve(site, (html) => html.replace(SCRIPT, ''))))
  const before = await views(page)
  await page.goto(site.url(serve(site)))
  await page.event('load', ELEMENTS)
  const after = await views(page)
  assert.equal(before.length, ELEMENTS)
  for (const [place, view] of before.entries()) assert.deepEqual(view, after[place])
})

/** Where all parts of a view stand. */
const places = (page) =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('scholar-profile[src]')]
    const parts = elements.flatMap((element) => [...element.shadowRoot.querySelectorAll('[part]')])
    return parts.map((element) => {
      const { left, top, height } = element.getBoundingClientRect()
      return [element.getAttribute('part'), ...[left, top, height].map(Math.round)].join(' ')
    })
  })

for (const width of [360, 1000]) {
  scenario(`nothing moves when the widget takes over at ${width} px`, async ({ page, site }) => {
    const { release } = await openEarly({ page, site }, { width })
    await pause(300) // what the page's own arrival has moved has been told
    await page.evaluate(() => (globalThis.seen.shift = 0))
    const before = await places(page)
    release()
    await page.event('load', ELEMENTS)
    assert.equal(await taken(page.widget(ADA)), true)
    await pause(300) // browsers tell of shifts after the frame in which they happen
    assert.deepEqual(await places(page), before)
    // Where everything stands has told it already; this is how readers' browsers measure it.
    if (!reasonToSkip('shifts')) assert.equal(await page.evaluate(() => globalThis.seen.shift), 0)
  })
}

scenario('formulas are set in the frame in which the widget takes over', { needs: ['shifts'] }, async ({ page, site }) => {
  const { widget, release } = await openEarly({ page, site })
  release()
  await page.event('load', ELEMENTS)
  assert.equal(await widget.read((root, title) => root.querySelector(title).querySelectorAll('math').length, part('title')), 2)
  await pause(300)
  assert.equal(await page.evaluate(() => globalThis.seen.shift), 0)
})

scenario('what a reader has done before the widget is there stays', async ({ page, site }) => {
  const { widget, release } = await openEarly({ page, site })
  const toggle = widget.in('émile', 'abstract-toggle')
  const abstract = widget.in('émile', 'abstract')
  await until(
    async () => {
      // Not by what is seen: what has just begun to open is not yet.
      if ((await widget.attribute(toggle, 'aria-expanded')) === 'false') await widget.click(toggle)
      return widget.sees(abstract)
    },
    true,
    'it opens',
  )
  await widget.read((root, card) => root.querySelector(card).scrollIntoView(), part('card', { id: 'émile' }))
  const top = () => widget.read((root, card) => root.querySelector(card).getBoundingClientRect().top, part('card', { id: 'émile' }))
  const before = await top()
  const height = () => widget.read((root, text) => root.querySelector(text).parentNode.offsetHeight, abstract)
  await until(() => widget.read((root, text) => root.querySelector(text).parentNode.getAnimations().length, abstract), 0, 'it is open')
  // In each frame, once all that comes before its painting has been done, as sizes are told then.
  await widget.read((root, text) => {
    const heights = (globalThis.heights = [])
    const probe = document.body.appendChild(document.createElement('div'))
    probe.style.position = 'fixed'
    new ResizeObserver(() => heights.push(root.querySelector(text).parentNode.offsetHeight)).observe(probe)
    const look = () => {
      probe.style.width = probe.offsetWidth === 1 ? '2px' : '1px'
      requestAnimationFrame(look)
    }
    look()
  }, abstract)
  release()
  await page.event('load', ELEMENTS)
  await until(() => taken(widget), true, 'the widget is there')
  await until(() => widget.sees(abstract), true, 'still open')
  const heights = await page.evaluate(() => globalThis.heights)
  const full = await height()
  assert.deepEqual(heights.filter((seen) => seen < full - 10), [], 'it did not open once more')
  assert.equal(await widget.attribute(toggle, 'aria-expanded'), 'true')
  const focus = await page.focus()
  assert.deepEqual([focus.name, focus.card], ['abstract-toggle', 'émile'])
  // Some engines scroll by whole pixels alone.
  const moved = (await top()) - before
  assert.ok(Math.abs(moved) < 1.01, `moved by ${moved}`)
  await widget.click(toggle)
  await until(() => widget.sees(abstract), false, 'it closes')
})

scenario('what is typed before the widget is there is searched for, and typing goes on', async ({ page, site }) => {
  const { widget, release } = await openEarly({ page, site })
  await widget.search('wa')
  release()
  await page.event('load', ELEMENTS)
  await page.press('y', 's')
  await until(() => widget.read((root, search) => root.querySelector(search).value, part('search')), 'ways', 'all of it')
  await until(() => widget.cards(), ['10-ways-to-sample', '9-ways-to-sample'], 'found')
  assert.equal((await page.focus()).name, 'search')
})

scenario('a finished view of another document is dropped', async ({ page, site }) => {
  const change = (html) => html.replace('id="ada" src="data/ada.json"', 'id="ada" src="data/bob.json"')
  const { widget, release } = await openEarly({ page, site }, { change })
  await until(() => widget.sees(part('card')), false, 'not shown')
  assert.equal(await page.sees('#ada > a'), true)
  release()
  await page.event('load', ELEMENTS)
  assert.equal(await widget.text(part('name')), 'Bob Brown')
})

scenario('a finished view stays below the panel until a retry succeeds', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  const name = serve(site)
  const document = site.files['site/data/ada.json']
  site.files['site/data/ada.json'] = status(503)
  await page.goto(site.url(name))
  await page.event('error')
  const widget = page.widget(ADA)
  await until(() => widget.sees(part('error')), true, 'the panel')
  assert.deepEqual(await widget.cards(), ['tides', 'émile', '10-ways-to-sample'])
  assert.equal(await page.sees('#ada > a'), false)
  const above = await widget.read((root, panel, card) => {
    const [first, second] = [panel, card].map((selector) => root.querySelector(selector).getBoundingClientRect())
    return first.bottom <= second.top
  }, part('error'), part('card'))
  assert.equal(above, true)

  site.files['site/data/ada.json'] = document
  await widget.click(part('retry'))
  await until(() => taken(widget), true, 'the widget is there')
  assert.equal(await widget.sees(part('error')), false)
  assert.deepEqual(await widget.cards(), ['tides', 'émile', '10-ways-to-sample'])
})

scenario('without the widget a finished view stays, too', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  const name = serve(site)
  site.files['pkg/widget_bg.wasm'] = status(404)
  await page.goto(site.url(name))
  assert.equal((await page.event('error')).kind, 'wasm')
  const widget = page.widget(ADA)
  await until(() => widget.sees(part('error')), true, 'the panel')
  assert.equal(await widget.sees(part('card')), true)
})

scenario('a page that is light has no dark view, whatever the system is', async ({ page, site }) => {
  site.files['site/light.css'] = ':root { color-scheme: light }'
  const change = (html) => html.replace('</head>', '<link rel="stylesheet" href="light.css"></head>')
  const dark = { media: { 'prefers-color-scheme': 'dark' } }
  const { widget, release } = await openEarly({ page, site }, { ...dark, change })
  await until(() => widget.attribute('.widget', 'data-theme'), null, 'the scheme of the page')
  release()
  await page.event('load', ELEMENTS)
  assert.equal(await widget.attribute('.widget', 'data-theme'), null)
})

scenario('where scripts do not run, the papers and their abstracts are there', { needs: ['no-scripts'] }, async ({ page, site }) => {
  await page.session.emulate({})
  await page.session.runScripts(false)
  try {
    await page.goto(site.url(serve(site)))
    const widget = page.widget(ADA)
    assert.deepEqual(await widget.cards(), ['tides', 'émile', '10-ways-to-sample'])
    assert.equal(await widget.sees(widget.in('émile', 'abstract')), true)
    assert.equal(await widget.style(part('card'), 'display'), 'grid')
    for (const control of ['toolbar', 'more', 'abstract-toggle', 'cite']) {
      assert.equal(await widget.sees(part(control)), false, control)
    }
    assert.equal(await page.sees('#ada > a'), false)
  } finally {
    await page.session.runScripts(true)
  }
})

scenario('a page that keeps the widget from drawing keeps its finished view, under a panel', async ({ page, site, allow }) => {
  allow(/keeps it from drawing/)
  site.files['own.js'] = 'Node.prototype.appendChild = (node) => node'
  await page.goto(site.url(serve(site, (html) => html.replace('<head>', '<head><script src="../own.js"></script>'))))
  await page.event('error', ELEMENTS)
  assert.equal(await taken(page.widget(ADA)), false)
  assert.equal(await page.widget(ADA).sees(part('card')), true)
  assert.equal(await page.widget(ADA).sees(part('error')), true)
})
