import assert from 'node:assert/strict'
import { engine } from './browser.mjs'
import { paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

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

scenario('what unfolds the rest of a row says what it does', async ({ page }) => {
  const papers = Array.from({ length: 15 }, (_, place) => paper(`c${place}`, { categories: [`C${place}`] }))
  const widget = await page.open({ document: profile(papers) })
  const fold = '.chips > [aria-expanded]'
  const told = async () => [await widget.text(fold), ...(await widget.attributes(fold, 'aria-description'))]
  assert.deepEqual(await told(), ['+ 3', 'Show 3 more'])
  await widget.click(fold)
  await until(told, ['\u2212 3', ''], 'unfolded')
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
