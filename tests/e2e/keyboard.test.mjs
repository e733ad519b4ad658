import assert from 'node:assert/strict'
import { element } from './page.mjs'
import { many, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** More stops than any page of these tests has. */
const LIMIT = 150

/** Presses Tab until the focus is on a part, and gives what has it. */
async function tabTo(page, name, data = {}) {
  for (let stop = 0; stop < LIMIT; stop++) {
    await page.press('TAB')
    const focus = await page.focus()
    if (focus.name.split(' ').includes(name) && Object.keys(data).every((key) => focus[key] === data[key]))
      return focus
  }
  assert.fail(`Tab never reaches ${name}`)
}

scenario('a whole visit by keyboard: search, filter, sort, read, see more, clear', async ({ page }) => {
  const widget = await page.open({ document: profile(many(60)), attributes: { 'page-size': 2 } })
  await tabTo(page, 'search')
  await page.press(...'number')
  await tabTo(page, 'category', { category: 'CV' })
  await page.press('SPACE')
  await until(() => widget.cards(), ['n1', 'n4'], 'filtered')
  await tabTo(page, 'sort')
  await page.press('ARROW_DOWN')
  await until(async () => (await page.events('change')).at(-1).detail.sort, 'date', 'sorted')
  await tabTo(page, 'order')
  await page.press('ENTER')
  await until(async () => (await page.events('change')).at(-1).detail.order, 'asc', 'turned round')
  const { card } = await tabTo(page, 'abstract-toggle')
  await page.press('ENTER')
  await until(() => widget.sees(widget.in(card, 'abstract')), true, 'opened')
  const before = await widget.cards()
  await tabTo(page, 'more')
  await page.press('ENTER')
  await until(async () => (await widget.cards()).length, 4, 'more')
  const after = await widget.cards()
  assert.deepEqual(after.slice(0, 2), before)
  await until(async () => (await page.focus()).card, after[2], 'focus on the first new card')
  await widget.read((root, clear) => root.querySelector(clear).focus(), part('clear'))
  await page.press('ENTER')
  await until(async () => (await page.focus()).name, 'search', 'focus in the search field')
})

scenario('Tab goes through every control and out of the widget, both ways', async ({ page }) => {
  const body = `<button id="before">B</button>${element({ src: 'profile.json' })}<button id="after">A</button>`
  await page.open({ document: sample, body, attributes: {} })
  await page.evaluate(() => document.getElementById('before').focus())
  const seen = new Set()
  const walk = async (end, key) => {
    for (let stop = 0; stop < LIMIT; stop++) {
      await page.press(key)
      const { name } = await page.focus()
      if (name === end) return
      seen.add(name)
    }
    assert.fail(`the focus never reaches #${end}`)
  }
  await walk('after', 'TAB')
  for (const control of [
    'search',
    'category',
    'code-filter',
    'sort',
    'order',
    'expand-all',
    'abstract-toggle',
    'link',
  ]) {
    assert.ok(seen.has(control), `Tab stops at ${control}`)
  }
  await walk('before', 'SHIFT+TAB')
})

scenario('the focus can be seen on every control', async ({ page }) => {
  const widget = await page.open({ document: sample })
  for (const control of [
    'search',
    'category',
    'code-filter',
    'sort',
    'order',
    'expand-all',
    'abstract-toggle',
    'link',
  ]) {
    // The ring may be drawn by what is around the control: a label around its field.
    const look = () =>
      widget.read((root, selector) => {
        const element = root.querySelector(selector)
        const around = [element, element.parentElement].map((element) => getComputedStyle(element))
        return around.map((style) =>
          [style.outlineStyle, style.outlineWidth, style.boxShadow, style.borderColor].join(),
        )
      }, part(control))
    const before = await look()
    await tabTo(page, control)
    await until(look, (now) => String(now) !== String(before), `focus on ${control}`)
  }
})
