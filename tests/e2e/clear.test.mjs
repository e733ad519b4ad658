import assert from 'node:assert/strict'
import { ALL, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

scenario('"Clear" is there only while a filter or a search is set, and drops them all', async ({ page }) => {
  const widget = await page.open({ document: sample })
  assert.equal(await widget.sees(part('clear')), false)
  await widget.sortBy('date')
  assert.equal(await widget.sees(part('clear')), false, 'sorting filters nothing')
  await widget.toggle('LG')
  await widget.click(part('code-filter'))
  await widget.search('crystals')
  await until(() => widget.cards(), ['quartz'], 'all three')
  await widget.click(part('clear'))
  await until(async () => (await widget.cards()).length, ALL.length, 'everything back')
  assert.equal((await page.focus()).name, 'search')
  assert.equal(await (await widget.find(part('search'))).getProperty('value'), '')
  const pressed = await widget.attributes(`${part('category')}, ${part('code-filter')}`, 'aria-pressed')
  assert.deepEqual(pressed, Array(5).fill('false'))
  assert.equal(await widget.sees(part('clear')), false)
  assert.equal((await widget.cards())[1], 'quartz', 'the order stays')
})

scenario('"Clear" also drops what the page itself preset', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { category: 'IR', query: '推荐' } })
  assert.deepEqual(await widget.cards(), ['zinc'])
  await widget.click(part('clear'))
  await until(() => widget.cards(), ALL, 'everything')
})

scenario('nothing found is said in words that name the search, with a way back', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.toggle('CV')
  await widget.search('dragons')
  await until(() => widget.sees(part('empty')), true, 'empty')
  const said = await widget.text(part('empty'))
  assert.match(said, /dragons/)
  assert.match(said, /\bCV\b/)
  await until(() => widget.text(part('status')), '0 of 6 papers', 'status')
  await widget.click(`${part('empty')} button`)
  await until(() => widget.cards(), ALL, 'everything')
  assert.equal(await widget.sees(part('empty')), false)
  assert.equal((await page.focus()).name, 'search')
})

scenario('a profile without papers says so', async ({ page }) => {
  const widget = await page.open({ document: profile([]) })
  assert.equal(await widget.text(part('name')), 'Ada Example')
  assert.equal(await widget.text(part('list-title')), '0 Papers')
  assert.match(await widget.text(part('empty')), /no papers/)
})

scenario('one paper is called one paper', async ({ page }) => {
  const widget = await page.open({ document: profile(['A title alone']) })
  assert.equal(await widget.text(part('list-title')), '1 Paper')
})
