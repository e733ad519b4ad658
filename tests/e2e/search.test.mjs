import assert from 'node:assert/strict'
import { ALL, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Searches for one text after another and expects these cards. */
function finds(name, searches) {
  scenario(name, async ({ page }) => {
    const widget = await page.open({ document: sample })
    for (const [text, cards] of searches) {
      await widget.search(text)
      await until(() => widget.cards(), cards, text)
    }
  })
}

finds('search reads everything that a card displays', [
  ['sparse buoys', ['tides']],
  ['Di Fourth', ['tides']],
  ['listen', ['kites']],
  ['few buoys', ['tides']],
  ['small waves', ['tides']],
  ['mineralogy', ['quartz']],
  ['finding stones', ['zinc']],
  ['IR', ['zinc']],
])

finds('words may stand anywhere and in any order, a phrase as it stands', [
  ['belief deep', ['kites', 'moths']],
  ['"deep belief"', ['kites']],
  ['"DEEP BELIEF" networks', ['kites']],
  ['"belief deep"', []],
  ['"deep roots" belief', ['moths']],
  ['deep "belief', ['kites', 'moths']],
])

finds('case, diacritics and width make no difference', [
  ['ECOUTE', ['kites']],
  ['eclats', ['quartz']],
  ['muller', ['quartz']],
  ['quartz7', ['quartz']],
  ['ｔｉｄａｌ', ['tides']],
])

finds('Chinese is found by any part of it', [
  ['推荐', ['zinc']],
  ['矿物', ['zinc']],
  ['小明', ['zinc']],
  ['荐系', ['zinc']],
])

finds('white space alone searches for nothing', [
  ['   ', ALL],
  ['moths', ['moths']],
  ['', ALL],
])

scenario('every key narrows the list, and the caret stays', async ({ page }) => {
  const widget = await page.open({ document: sample })
  const field = await widget.find(part('search'))
  for (const [key, number] of [
    ['q', 1],
    ['u', 1],
    ['x', 0],
  ]) {
    await field.sendKeys(key)
    await until(async () => (await widget.cards()).length, number, key)
  }
  assert.equal((await page.focus()).name, 'search')
  assert.equal(await field.getProperty('value'), 'qux')
})

scenario('the search field has a name and the type that brings its own keyboard', async ({ page }) => {
  const widget = await page.open({ document: sample })
  const field = await widget.find(part('search'))
  assert.deepEqual([await field.getTagName(), await field.getProperty('type')], ['input', 'search'])
  assert.equal(await field.getAccessibleName(), 'Search papers')
})
