import assert from 'node:assert/strict'
import { paper, profile } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const works = profile([
  paper('a', { type: 'article-journal', tags: ['x', 'caf\\\'e'], categories: ['CL'] }),
  paper('b', { type: 'paper-conference', tags: ['caf\\\'e', 'z'], categories: ['CV'] }),
  paper('c', { type: 'article-journal', tags: ['z'], categories: ['CV'] }),
  paper('d', { type: 'Zine' }),
  paper('e'),
])
const everything = ['a', 'b', 'c', 'd', 'e']
const type = (name) => part('type', { type: name })
/** Selector of the tag at a place on a card. */
const tag = (widget, id, place) => widget.in(id, 'tag').replace(/ (?=\S+$)/, ` li:nth-child(${place}) `)

scenario('types stand as toggles in words, most papers first', async ({ page }) => {
  const widget = await page.open({ document: works })
  assert.deepEqual(await widget.texts(part('type')), ['Journal article 2', 'Conference paper 1', 'Zine 1'])
  await widget.click(type('article-journal'))
  await until(() => widget.cards(), ['a', 'c'], 'journal articles')
  await widget.click(type('Zine'))
  await until(() => widget.cards(), ['a', 'c', 'd'], 'journal articles and zines')
  const { types } = (await page.events('change')).at(-1).detail
  assert.deepEqual(types, ['article-journal', 'Zine'])
  await widget.toggle('CV')
  await until(() => widget.cards(), ['c'], 'of one category')
  assert.deepEqual(await widget.texts(part('type')), ['Journal article 1', 'Conference paper 1', 'Zine 0'])
})

scenario('with fewer than two types there are no toggles for them', async ({ page }) => {
  const document = profile([paper('a', { type: 'book' }), paper('b', { type: 'book' }), paper('c')])
  const widget = await page.open({ document })
  assert.equal(await widget.count(part('type')), 0)
})

scenario('a tag filters by itself, and says how many papers have it', async ({ page }) => {
  const widget = await page.open({ document: works })
  assert.deepEqual(await widget.texts(widget.in('a', 'tag')), ['x', 'café'])
  const cafe = tag(widget, 'a', 2)
  assert.equal(await widget.attribute(cafe, 'aria-description'), '2 papers')
  await widget.click(cafe)
  await until(() => widget.cards(), ['a', 'b'], 'café')
  assert.equal(await widget.attribute(cafe, 'aria-pressed'), 'true')
  assert.equal(await widget.attribute(tag(widget, 'b', 1), 'aria-pressed'), 'true', 'on each card')
  assert.equal(await widget.attribute(tag(widget, 'a', 1), 'aria-pressed'), 'false')
  await until(async () => (await page.focus()).card, 'a', 'the focus stays')
  await widget.click(tag(widget, 'b', 2))
  await until(() => widget.cards(), ['a', 'b', 'c'], 'café or z')
  assert.deepEqual((await page.events('change')).at(-1).detail.tags, ["caf\\'e", 'z'])
  await widget.click(part('clear'))
  await until(() => widget.cards(), everything, 'all again')
  assert.equal(await widget.attribute(cafe, 'aria-pressed'), 'false')
})

scenario('a tag keeps the focus wherever its card goes, and hands it on to the heading', async ({ page }) => {
  const papers = Array.from({ length: 9 }, (_, place) =>
    paper(`p${place}`, { tags: [place % 2 ? 'odd' : 'even', ...(place === 4 || place === 8 ? ['four'] : [])] }),
  )
  const widget = await page.open({ document: profile(papers), attributes: { 'page-size': 5 } })
  await widget.read((root, tag) => root.querySelector(tag).focus(), tag(widget, 'p4', 2))
  const stays = () => until(() => page.focus(), { name: 'tag', card: 'p4' }, 'the focus stays')
  await page.press('SPACE')
  await until(() => widget.cards(), ['p4', 'p8'], 'four')
  await stays()
  await page.press('SPACE')
  await until(async () => (await widget.cards()).length, 5, 'all again')
  await stays()
  await widget.click(tag(widget, 'p4', 2))
  await until(() => widget.cards(), ['p4', 'p8'], 'four')
  await widget.click(tag(widget, 'p8', 2))
  await until(async () => (await page.focus()).name, 'list-title', 'p8 is on a later page')
})

scenario('what matches nothing is called by its words', async ({ page }) => {
  const widget = await page.open({ document: works })
  await widget.click(type('article-journal'))
  await widget.click(tag(widget, 'a', 2))
  await widget.search('nothing')
  await until(() => widget.sees(part('empty')), true, 'nothing found')
  const said = await widget.text(`${part('empty')} .headline`)
  assert.equal(said, 'No paper matches “nothing” in Journal article, café')
})

scenario('past twelve the rest of the toggles folds, but never a pressed one', async ({ page }) => {
  const codes = Array.from({ length: 20 }, (_, place) => `C${place}`)
  const widget = await page.open({ document: profile(codes.map((code) => paper(code, { categories: [code] }))) })
  const shown = async () => (await widget.texts(part('category'))).map((text) => text.split(' ')[0])
  const fold = '[role="group"] > [aria-expanded]'
  assert.deepEqual(await shown(), codes.slice(0, 12))
  assert.deepEqual([await widget.text(fold), await widget.attribute(fold, 'aria-expanded')], ['+ 8', 'false'])
  await widget.click(fold)
  await until(shown, codes, 'unfolded')
  assert.equal(await widget.attribute(fold, 'aria-expanded'), 'true')
  await widget.toggle('C15')
  await widget.click(fold)
  await until(shown, [...codes.slice(0, 12), 'C15'], 'folded again')
  assert.equal(await widget.text(fold), '+ 7')
  await widget.toggle('C15')
  await until(() => widget.attribute(part('category', { category: 'C15' }), 'aria-pressed'), 'false', 'released')
  assert.equal((await page.focus()).category, 'C15', 'it has the focus and stays')
  await widget.set({ category: 'C19' })
  await until(async () => (await shown()).at(-1), 'C19', 'pressed by the page')
})
