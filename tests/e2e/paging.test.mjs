import assert from 'node:assert/strict'
import { many, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const number = async (widget) => (await widget.cards()).length

scenario(
  '25 cards stand there at first; the button brings the next and hands them the focus',
  async ({ page }) => {
    const widget = await page.open({ document: profile(many(60)) })
    assert.equal(await number(widget), 25)
    await widget.press(part('more'))
    await until(() => number(widget), 50, 'more')
    await until(async () => (await page.focus()).card, 'n25', 'focus on the first new card')
    await widget.press(part('more'))
    await until(() => number(widget), 60, 'the rest')
    await until(async () => (await page.focus()).card, 'n50', 'focus on the first new card')
    assert.equal(await widget.sees(part('more')), false)
  },
)

scenario('where everything is shown there is no button for more', async ({ page }) => {
  const widget = await page.open({ document: sample })
  assert.equal(await widget.sees(part('more')), false)
})

scenario('page-size says how many cards come at a time', async ({ page }) => {
  const widget = await page.open({ document: profile(many(9)), attributes: { 'page-size': 4 } })
  assert.equal(await number(widget), 4)
  await widget.click(part('more'))
  await until(() => number(widget), 8, 'more')
  await widget.set({ 'page-size': 3 })
  await until(() => number(widget), 3, 'set anew')
})

scenario('filters and search see papers that are not shown yet', async ({ page }) => {
  const widget = await page.open({ document: profile(many(60)) })
  await widget.search('00055')
  await until(() => widget.cards(), ['n55'], 'found')
})

scenario('any change shows the first page again', async ({ page }) => {
  const widget = await page.open({ document: profile(many(60)), attributes: { 'page-size': 5 } })
  const changes = {
    sort: () => widget.sortBy('citations'),
    order: () => widget.click(part('order')),
    search: () => widget.search('numbered'),
    category: () => widget.toggle('CV'),
  }
  for (const [name, change] of Object.entries(changes)) {
    await widget.click(part('more'))
    await until(() => number(widget), 10, `before ${name}`)
    await change()
    await until(() => number(widget), 5, name)
  }
})
