import assert from 'node:assert/strict'
import { paper, profile } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const papers = [
  paper('a', { categories: ['CL'], type: 'book', abstract: 'Of a.' }),
  paper('b', { categories: ['CV'], type: 'book', featured: true, abstract: 'Of b.' }),
  paper('c', { categories: ['CL'], type: 'thesis', has_code: true }),
  paper('d', { categories: ['CL', 'LG'], type: 'thesis', featured: true, abstract: 'Of d.' }),
]
const document = profile(papers, { metrics: { papers: 4 } })
const everything = papers.map(({ id }) => id)

scenario('featured papers carry a mark in words', async ({ page }) => {
  const widget = await page.open({ document })
  assert.deepEqual(await widget.texts(part('featured')), ['Featured', 'Featured'])
  assert.equal(await widget.text(widget.in('d', 'featured')), 'Featured')
})

scenario('by the attribute the document holds nothing but featured papers', async ({ page }) => {
  const widget = await page.open({ document, attributes: { featured: true } })
  assert.deepEqual(await widget.cards(), ['b', 'd'])
  assert.equal((await page.events('load'))[0].detail.papers, 2)
  assert.equal(await widget.text(part('list-title')), '2 Papers')
  assert.equal(await widget.text(part('status')), '2 of 2 papers')
  assert.deepEqual(await widget.counts(), { CV: 1, CL: 1, LG: 1 })
  assert.equal(await widget.sees(part('code-filter')), false)
  assert.equal(await widget.text(`${part('metric')} dd`), '4', 'the figures of the header stay')
  await widget.toggle('CV')
  const { shown, total } = await page.event('change')
  assert.deepEqual([shown, total], [1, 2])
})

scenario('the attribute comes and goes, and what is open stays open', async ({ page }) => {
  const widget = await page.open({ document })
  await widget.click(widget.in('d', 'abstract-toggle'))
  const open = () => widget.texts(part('abstract'))
  await widget.set({ featured: '' })
  await until(() => widget.cards(), ['b', 'd'], 'featured')
  await until(open, ['Of d.'], 'still open')
  await widget.toggle('CL')
  await until(() => widget.cards(), ['d'], 'featured, CL')
  assert.equal(await widget.onHost((host) => host.featured), true)
  await widget.put('featured', false)
  await until(() => widget.cards(), ['a', 'c', 'd'], 'CL is the reader’s, and stays')
  assert.deepEqual(await open(), ['Of d.'])
  await widget.toggle('CL')
  await until(() => widget.cards(), everything, 'all')
  assert.equal((await page.events('load')).length, 1, 'nothing was loaded again')
})

scenario('a thumbnail keeps its place, waits until it is near, and needs a wide card', async ({ page, site }) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="208" height="146"><rect width="208" height="146"/></svg>'
  site.files['near.svg'] = svg
  site.files['far.svg'] = svg
  const rest = Array.from({ length: 40 }, (_, place) => paper(`r${place}`, { abstract: 'Filler.' }))
  const own = [paper('near', { thumbnail: 'near.svg' }), ...rest, paper('far', { thumbnail: 'far.svg' })]
  const widget = await page.open({ document: profile(own), attributes: { 'page-size': 50 } })
  const picture = widget.in('near', 'thumbnail')
  const size = () =>
    widget.read((root, picture) => {
      const { width, height } = root.querySelector(picture).getBoundingClientRect()
      return [width, height]
    }, picture)
  await until(() => site.asked(/near\.svg/).length, 1, 'asked for')
  assert.deepEqual(await size(), [104, 73])
  assert.equal(site.asked(/far\.svg/).length, 0)
  assert.equal(await widget.attribute(picture, 'alt'), '')
  await page.session.emulate({ width: 400 })
  await until(() => widget.sees(picture), false, 'narrow')
})

scenario('a thumbnail that cannot be had is not seen, and shifts nothing', async ({ page, site, allow }) => {
  allow(/Failed to load resource/)
  const papers = [paper('a', { thumbnail: 'none.svg' }), paper('b')]
  let answer
  site.files['none.svg'] = ({ response }) => (answer = () => response.writeHead(404).end())
  for (const width of [760, 1200]) {
    await page.session.emulate({ width })
    const widget = await page.open({ document: profile(papers) })
    const next = () => widget.read((root, card) => root.querySelector(card).getBoundingClientRect().top, widget.in('b', 'title'))
    const before = await next()
    const seen = () =>
      widget.read((root, picture) => root.querySelector(picture).checkVisibility({ visibilityProperty: true }), part('thumbnail'))
    assert.equal(await seen(), true)
    answer()
    await until(seen, false, 'gone')
    assert.equal(await next(), before)
  }
})
