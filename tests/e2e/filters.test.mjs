import assert from 'node:assert/strict'
import { ALL, many, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const category = (code) => part('category', { category: code })

scenario('category toggles stand by count, ties in the order of the document', async ({ page }) => {
  const widget = await page.open({ document: sample })
  assert.deepEqual(Object.entries(await widget.counts()), [
    ['CL', 3],
    ['LG', 2],
    ['CV', 1],
    ['IR', 1],
  ])
  assert.deepEqual(await widget.attributes(part('category'), 'aria-pressed'), Array(4).fill('false'))
})

scenario('a category shows its papers, two show the papers of either', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.toggle('LG')
  await until(() => widget.cards(), ['moths', 'quartz'], 'LG')
  assert.equal(await widget.attribute(category('LG'), 'aria-pressed'), 'true')
  await widget.toggle('IR')
  await until(() => widget.cards(), ['moths', 'quartz', 'zinc'], 'LG or IR')
  await widget.toggle('LG')
  await until(() => widget.cards(), ['zinc'], 'IR')
  await widget.toggle('IR')
  await until(() => widget.cards(), ALL, 'none')
})

scenario('counts say how many papers pass all other kinds of filter', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.toggle('CL')
  await until(() => widget.counts(), { CL: 3, LG: 2, CV: 1, IR: 1 }, 'a category does not narrow categories')
  assert.match(await widget.text(part('code-filter')), /\b1$/)
  await widget.click(part('code-filter'))
  await until(() => widget.counts(), { CL: 1, LG: 1, CV: 1, IR: 0 }, 'with code')
  assert.deepEqual(await widget.cards(), ['kites'])
  await widget.search('tidal')
  await until(() => widget.counts(), { CL: 0, LG: 0, CV: 1, IR: 0 }, 'with code and a search')
})

scenario('toggles do not move while filtering', async ({ page }) => {
  const widget = await page.open({ document: sample })
  const order = () => widget.attributes(part('category'), 'data-category')
  const before = await order()
  await widget.toggle('IR')
  await widget.search('recommendation')
  await until(() => widget.cards(), [], 'nothing left')
  assert.deepEqual(await order(), before)
})

scenario('a toggle that would leave nothing steps back, and works all the same', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.click(part('code-filter'))
  await until(() => widget.attribute(category('IR'), 'data-empty'), '', 'IR has no paper with code')
  await widget.toggle('IR')
  await until(() => widget.cards(), [], 'nothing left')
  assert.equal(await widget.attribute(category('IR'), 'data-empty'), null, 'pressed, it keeps its fill')
  await widget.toggle('LG')
  await until(() => widget.cards(), ['quartz'], 'IR or LG')
})

scenario('"Code" shows only papers with code, known link or not', async ({ page }) => {
  const widget = await page.open({ document: sample })
  assert.match(await widget.text(part('code-filter')), /\b3$/)
  await widget.click(part('code-filter'))
  await until(() => widget.cards(), ['tides', 'kites', 'quartz'], 'code only')
  assert.equal(await widget.attribute(part('code-filter'), 'aria-pressed'), 'true')
})

scenario('without any code there is no "Code" toggle', async ({ page }) => {
  const widget = await page.open({ document: profile(many(3)) })
  assert.equal(await widget.sees(part('code-filter')), false)
})

scenario('the status says how many of how many papers match', async ({ page }) => {
  const widget = await page.open({ document: sample })
  assert.equal(await widget.text(part('status')), '6 of 6 papers')
  assert.equal(await widget.attribute(part('status'), 'role'), 'status')
  await widget.read((root, status) => void (root.querySelector(status).before = 'the same'), part('status'))
  await widget.toggle('CL')
  assert.equal(await widget.text(part('status')), '3 of 6 papers', 'at once')
  const same = await widget.read((root, status) => root.querySelector(status).before, part('status'))
  assert.equal(same, 'the same', 'a live region that is replaced is not spoken')
  await widget.search('moths')
  await until(() => widget.text(part('status')), '1 of 6 papers', 'after the last key', 1500)
})

scenario('a filter keeps the focus where it is and the page where it was', async ({ page }) => {
  const widget = await page.open({ document: profile(many(60)), emulate: { height: 500 } })
  await widget.read((root, toggle) => root.querySelector(toggle).focus(), category('CV'))
  const place = () => page.evaluate(() => Math.round(scrollY))
  await page.evaluate(() => scrollTo(0, 120))
  const before = await place()
  await page.press('SPACE')
  await until(async () => (await widget.cards())[0], 'n1', 'CV')
  assert.equal((await page.focus()).category, 'CV')
  assert.equal(await place(), before)
})
