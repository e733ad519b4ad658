import assert from 'node:assert/strict'
import { assertAccessible } from './axe.mjs'
import { engine } from './browser.mjs'
import { element } from './page.mjs'
import { many, profile } from './profiles.mjs'
import { scenario } from './run.mjs'
import { STATES } from './states.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** In forced colours the reader's own replace those of the page, whose contrast is then theirs; Firefox without a window has too little. */
const except = engine === 'firefox' ? ['color-contrast'] : []

/** How a page may be shown. */
const LOOKS = {
  light: { attributes: { theme: 'light' }, emulate: { media: { 'prefers-color-scheme': 'light' } } },
  dark: { attributes: { theme: 'dark' }, emulate: { media: { 'prefers-color-scheme': 'dark' } } },
  'forced colours': { emulate: { media: { 'forced-colors': 'active' } }, needs: ['forced-colors'], except },
}

for (const [kind, { needs = [], except, ...look }] of Object.entries(LOOKS)) {
  for (const [state, { reach }] of Object.entries(STATES)) {
    scenario(`axe finds nothing, ${state}, ${kind}`, { needs }, async ({ page, allow }) => {
      await reach({ page, look, allow })
      await assertAccessible(page, { except })
    })
  }
}

scenario('axe looks at targets, names, contrast and landmarks, and would tell', async ({ page }) => {
  const widget = await STATES.normal.reach({ page, look: LOOKS.light })
  const rules = await assertAccessible(page)
  for (const rule of ['target-size', 'button-name', 'color-contrast', 'heading-order', 'region']) {
    assert.ok(rules.includes(rule), rule)
  }
  await widget.read((root, title) => {
    root.querySelector(title).style.color = '#ddd'
  }, part('venue'))
  await assert.rejects(assertAccessible(page), /color-contrast/)
})

scenario('axe finds nothing with two widgets, one of them dark, and more to show', async ({ page, site }) => {
  site.files['a.json'] = profile(many(30))
  const body = element({ id: 'a', src: 'a.json' }) + element({ id: 'b', src: 'a.json', theme: 'dark' })
  await page.open({ body, wait: null })
  await page.event('load', 2)
  await assertAccessible(page)
})

scenario('axe finds nothing among formulas, though one must scroll', async ({ page }) => {
  const wide = Array.from({ length: 80 }, (_, place) => `x_{${place}}`).join('+')
  const papers = [{ title: 'In $O(n^2)$', abstract: `With $${wide}$ and $$\\frac{${wide}}{2}$$ here.` }]
  const widget = await page.open({ document: profile(papers) })
  await widget.click(part('abstract-toggle'))
  await until(() => widget.attributes('.math', 'tabindex'), [null, '0', '0'], 'set')
  await assertAccessible(page)
})
