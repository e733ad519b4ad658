import assert from 'node:assert/strict'
import { ALL, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Sorts by a key and turns the order round; a missing value comes last both ways, ties keep the document's order. */
function sorts(name, key, forth, back) {
  scenario(name, async ({ page }) => {
    const widget = await page.open({ document: sample })
    await widget.sortBy(key)
    await until(() => widget.cards(), forth, 'natural order')
    const words = await widget.text(part('order'))
    await widget.click(part('order'))
    await until(() => widget.cards(), back, 'turned round')
    assert.notEqual(await widget.text(part('order')), words, 'the button says which order it is')
  })
}

sorts(
  'by date the newest comes first, a month counting as its first day',
  'date',
  ['tides', 'quartz', 'kites', 'moths', 'zinc', 'ferns'],
  ['zinc', 'moths', 'kites', 'quartz', 'tides', 'ferns'],
)
sorts(
  'by title it is A to Z, whatever case and accents',
  'title',
  ['quartz', 'ferns', 'kites', 'moths', 'tides', 'zinc'],
  ['zinc', 'tides', 'moths', 'kites', 'ferns', 'quartz'],
)
sorts(
  'by citations the highest comes first, and 0 is a figure',
  'citations',
  ['tides', 'quartz', 'kites', 'moths', 'ferns', 'zinc'],
  ['moths', 'kites', 'tides', 'quartz', 'ferns', 'zinc'],
)
sorts('the order of the profile can be turned round', 'profile', ALL, ALL.toReversed())

scenario(
  'the sort control offers the profile, date, title and each metric that a paper has',
  async ({ page }) => {
    const widget = await page.open({ document: sample })
    const options = await widget.read(
      (root, sort) => [...root.querySelector(sort).options].map((option) => [option.value, option.text]),
      part('sort'),
    )
    assert.deepEqual(options, [
      ['profile', 'Profile order'],
      ['date', 'Date'],
      ['title', 'Title'],
      ['citations', 'Citations'],
      ['novelty', 'Novelty'],
      ['impact', 'Impact rank'],
    ])
  },
)

scenario('of a metric whose lower values are better the lowest comes first', async ({ page }) => {
  const widget = await page.open({
    document: {
      ...sample,
      papers: sample.papers.map((paper, place) => ({
        ...paper,
        metrics: place < 2 ? { impact: 9 - place } : {},
      })),
    },
  })
  await widget.sortBy('impact')
  await until(async () => (await widget.cards()).slice(0, 2), ['kites', 'tides'], 'lowest first')
  await widget.click(part('order'))
  await until(async () => (await widget.cards()).slice(0, 2), ['tides', 'kites'], 'highest first')
})

scenario('choosing another key brings back its natural order', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.click(part('order'))
  await until(() => widget.cards(), ALL.toReversed(), 'reversed')
  await widget.sortBy('title')
  await until(async () => (await widget.cards())[0], 'quartz', 'A to Z')
  const { sort, order } = (await page.events('change')).at(-1).detail
  assert.deepEqual([sort, order], ['title', 'asc'])
})
