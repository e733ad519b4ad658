import assert from 'node:assert/strict'
import { assertAccessible } from './axe.mjs'
import { engine } from './browser.mjs'
import { status } from './faults.mjs'
import { element } from './page.mjs'
import { many, profile, sample } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const STATES = {
  normal: () => {},
  filtered: async (widget) => {
    await widget.toggle('CL')
    await widget.click(part('code-filter'))
    await until(() => widget.cards(), ['kites'], 'filtered')
  },
  opened: async (widget) => {
    await widget.click(part('expand-all'))
    await until(() => widget.count(part('abstract')), 5, 'opened')
  },
  empty: async (widget) => {
    await widget.search('dragons')
    await until(() => widget.sees(part('empty')), true, 'empty')
  },
  'grouped and searched': async (widget) => {
    await widget.set({ 'group-by': 'year' })
    await widget.search('forecasts')
    await until(() => widget.cards(), ['tides'], 'grouped')
  },
  'one year': async (widget) => {
    await widget.click(part('year', { year: '2024' }))
    await until(() => widget.cards(), ['tides', 'quartz'], 'of 2024')
  },
  'one tag': async (widget) => {
    await widget.click(part('tag'))
    await until(() => widget.cards(), ['quartz'], 'of a tag')
  },
  'linked to': async (widget) => {
    await widget.click(part('permalink'))
    await until(() => widget.count('[aria-current]'), 1, 'marked')
  },
}

for (const theme of ['light', 'dark']) {
  const emulate = { media: { 'prefers-color-scheme': theme } }
  for (const [state, reach] of Object.entries(STATES)) {
    scenario(`axe finds nothing in the ${state} state, ${theme}`, async ({ page }) => {
      await reach(await page.open({ document: sample, emulate, attributes: { theme } }))
      await assertAccessible(page)
    })
  }

  scenario(`axe finds nothing in the error panel, ${theme}`, async ({ page, allow }) => {
    allow(FAILED_REQUEST)
    await page.open({ document: status(500), wait: 'error', emulate, attributes: { theme } })
    await assertAccessible(page)
  })

  scenario(`axe finds nothing in the panel without WebAssembly, ${theme}`, async ({ page, site, allow }) => {
    allow(FAILED_REQUEST)
    site.files['pkg/widget_bg.wasm'] = status(404)
    await page.open({ document: sample, wait: 'error', emulate, attributes: { theme } })
    await assertAccessible(page)
  })
}

scenario('axe finds nothing with two widgets, one of them dark, and more to show', async ({ page, site }) => {
  site.files['a.json'] = profile(many(30))
  const body = element({ id: 'a', src: 'a.json' }) + element({ id: 'b', src: 'a.json', theme: 'dark' })
  await page.open({ body, wait: null })
  await page.event('load', 2)
  await assertAccessible(page)
})

scenario('every control has the role and the name that its part promises', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { 'page-size': 2 } })
  const expected = {
    search: ['searchbox', /Search/],
    category: ['button', /CL.*3/],
    'code-filter': ['button', /Code.*3/],
    sort: [engine === 'webkit' ? 'button' : 'combobox', /Sort/], // as each engine computes it
    order: ['button', /As listed/],
    'expand-all': ['button', /Expand all/],
    'abstract-toggle': ['button', /Abstract.*Tidal Forecasts/],
    link: ['link', /PDF/],
    cite: ['button', /Cite.*Tidal Forecasts/],
    export: ['button', /Export/],
    more: ['button', /2/],
  }
  for (const [name, [role, label]] of Object.entries(expected)) {
    const control = await widget.find(part(name))
    assert.equal(await control.getAriaRole(), role, name)
    assert.match(await control.getAccessibleName(), label, name)
  }
  assert.deepEqual(
    [
      ...new Set(
        await widget.read((root) =>
          [...root.querySelectorAll('[part~="card"]')].map((card) => card.localName),
        ),
      ),
    ],
    ['article'],
  )
})

scenario('a pressed toggle is told apart by more than its colour', async ({ page }) => {
  const widget = await page.open({ document: sample })
  const toggle = part('category', { category: 'CL' })
  const marks = () =>
    widget.read((root, toggle) => {
      const shapes = [...root.querySelectorAll(`${toggle} svg`)].filter((icon) =>
        icon.checkVisibility(),
      ).length
      return [shapes, getComputedStyle(root.querySelector(toggle)).fontWeight]
    }, toggle)
  const before = await marks()
  await widget.click(toggle)
  await until(marks, (now) => String(now) !== String(before), 'shape or weight')
})

scenario('axe finds nothing among formulas, though one must scroll', async ({ page }) => {
  const wide = Array.from({ length: 80 }, (_, place) => `x_{${place}}`).join('+')
  const papers = [{ title: 'In $O(n^2)$', abstract: `With $${wide}$ and $$\\frac{${wide}}{2}$$ here.` }]
  const widget = await page.open({ document: profile(papers) })
  await widget.click(part('abstract-toggle'))
  await until(() => widget.attributes('.math', 'tabindex'), [null, '0', '0'], 'set')
  await assertAccessible(page)
})

for (const theme of ['light', 'dark']) {
  scenario(`axe finds nothing in an open citation and the menu of exports, ${theme}`, async ({ page }) => {
    const widget = await page.open({ document: sample, attributes: { theme } })
    await widget.click(part('cite'))
    await until(() => widget.sees(part('bibtex')), true, 'citation')
    await widget.click(part('export'))
    await until(() => widget.sees('#export'), true, 'menu')
    await assertAccessible(page)
  })
}
