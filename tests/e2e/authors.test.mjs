import assert from 'node:assert/strict'
import { assertAccessible } from './axe.mjs'
import { element } from './page.mjs'
import { paper, profile } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const LONG = ['Bo Two', 'Cy Three', 'Di Four', 'Ed Five', 'Example, A.', 'Flo Six', 'Gus Seven']
const works = profile([
  paper('long', { authors: LONG }),
  paper('marks', {
    authors: [
      { name: 'Bo Two', equal: true, url: 'https://bo.test/' },
      { name: 'Ada Example', equal: true, corresponding: true, orcid: '0000-0002-1825-0097' },
      'Cy Three‡',
    ],
  }),
  paper('open', { authors: ['Ada Example', 'Bó Two', 'et al.'] }),
  paper('none', { authors: [] }),
])
const name = (widget, id, place) => widget.in(id, 'author').replace(/ (?=\S+$)/, ` .whole:nth-of-type(${place}) `)

/** Text of what has the focus. */
const focused = (widget) => widget.read((root) => root.activeElement?.innerText.trim())

scenario('a long list names three and the owner, and opens', async ({ page }) => {
  const widget = await page.open({ document: works })
  const line = widget.in('long', 'authors')
  assert.equal(await widget.text(line), 'Bo Two, Cy Three, Di Four, …, Example, A. et al.')
  assert.deepEqual(await widget.texts(`${widget.in('long', 'author')}[data-owner]`), ['Example, A.'])
  const more = `${line} .et-al`
  assert.equal(await widget.attribute(more, 'aria-description'), 'Show all authors')
  await widget.click(more)
  await until(() => widget.text(line), 'Bo Two, Cy Three, Di Four, Ed Five, Example, A., Flo Six, Gus Seven')
  assert.equal(await widget.count(more), 0)
  await until(() => focused(widget), 'Ed Five', 'the focus is on the first new name')
})

scenario('where the rest is not named there is nothing to open', async ({ page }) => {
  const widget = await page.open({ document: works })
  assert.equal(await widget.text(widget.in('open', 'authors')), 'Ada Example, Bó Two et al.')
  assert.equal(await widget.count(`${widget.in('open', 'authors')} .et-al`), 0)
  assert.equal(await widget.count(widget.in('none', 'authors')), 0)
})

scenario('a name filters by its author, on every card and in every spelling', async ({ page }) => {
  const widget = await page.open({ document: works })
  await widget.click(name(widget, 'long', 1))
  await until(() => widget.cards(), ['long', 'marks', 'open'], 'Bo Two')
  assert.equal(await widget.attribute(name(widget, 'open', 2), 'aria-pressed'), 'true', 'with an accent')
  assert.deepEqual((await page.events('change')).at(-1).detail.authors, ['Bo Two'])
  await until(() => focused(widget), 'Bo Two', 'the focus stays')
  await widget.click(name(widget, 'marks', 3))
  await until(() => widget.cards(), ['long', 'marks', 'open'], 'or Cy Three, whose mark is no part of the name')
  await widget.click(name(widget, 'marks', 1))
  await until(() => widget.cards(), ['long', 'marks'], 'Cy Three alone')
  await widget.click(part('clear'))
  await until(() => widget.cards(), ['long', 'marks', 'open', 'none'], 'all again')
})

scenario('whoever the list is filtered by is named on each card, and stays named', async ({ page }) => {
  const others = ['Uma One', 'Val Two', 'Wes Three', 'Xi Four', 'Cy Three', 'Yan Five']
  const document = profile([paper('a', { authors: ['Cy Three', 'Bo Two'] }), paper('b', { authors: others })])
  const widget = await page.open({ document })
  assert.equal(await widget.text(widget.in('b', 'authors')), 'Uma One, Val Two, Wes Three et al.')
  await widget.click(name(widget, 'a', 1))
  const named = 'Uma One, Val Two, Wes Three, …, Cy Three et al.'
  await until(() => widget.text(widget.in('b', 'authors')), named, 'named')
  await widget.click(name(widget, 'b', 4))
  await until(() => widget.attribute(name(widget, 'b', 4), 'aria-pressed'), 'false', 'released')
  assert.equal(await focused(widget), 'Cy Three')
})

scenario('without a toolbar there is a way back from what is pressed in the papers', async ({ page }) => {
  const widget = await page.open({ document: works, attributes: { hide: 'toolbar', query: 'a' } })
  assert.equal(await widget.count(part('status')), 0)
  await widget.click(name(widget, 'marks', 3))
  await until(() => widget.text(part('status')), '2 of 4 papers', 'told')
  await widget.click(part('clear'))
  await until(() => widget.count(part('status')), 0, 'gone')
  await until(async () => (await page.focus()).name, 'list-title', 'the focus is at the beginning of the list')
  assert.deepEqual((await page.events('change')).at(-1).detail.query, 'a')
})

scenario('marks stand outside of the names, and a legend says what they mean', async ({ page }) => {
  const widget = await page.open({ document: works })
  assert.deepEqual(await widget.texts(widget.in('marks', 'author')), ['Bo Two', 'Ada Example', 'Cy Three'])
  const line = (await widget.text(widget.in('marks', 'authors'))).replaceAll(' ', '')
  assert.equal(line, 'BoTwo*,AdaExample*†,CyThree‡')
  assert.match(
    await widget.text(`${part('card', { id: 'marks' })} .venue-line`),
    /^\* equal contribution † corresponding author$/,
  )
  const links = widget.in('marks', 'author-link')
  assert.deepEqual(await widget.attributes(links, 'href'), ['https://bo.test/', 'https://orcid.org/0000-0002-1825-0097'])
  assert.deepEqual(await widget.attributes(links, 'aria-label'), ['Page of Bo Two', 'Page of Ada Example'])
})

scenario('the owner is told by weight, whom the page highlights by a line, and both by description', async ({ page }) => {
  const widget = await page.open({ document: works, attributes: { highlight: 'Two, Bo; nobody' } })
  const [bo, ada] = [name(widget, 'marks', 1), name(widget, 'marks', 2)]
  assert.ok(Number(await widget.style(ada, 'font-weight')) > Number(await widget.style(bo, 'font-weight')))
  assert.match(await widget.attribute(ada, 'aria-description'), /^profile owner, Papers by Ada Example$/)
  assert.equal(await widget.attribute(bo, 'aria-description'), 'highlighted by this page, Papers by Bo Two')
  assert.equal(await widget.style(bo, 'text-decoration-line'), 'underline')
  assert.deepEqual(await widget.attributes(`${part('author')}[data-highlight]`, 'aria-pressed'), [
    'false',
    'false',
    'false',
  ])
  await widget.set({ highlight: 'Cy Three' })
  await until(() => widget.texts(`${widget.in('marks', 'author')}[data-highlight]`), ['Cy Three'])
})

for (const [dir, onward, back] of [
  ['ltr', 'ARROW_RIGHT', 'ARROW_LEFT'],
  ['rtl', 'ARROW_LEFT', 'ARROW_RIGHT'],
]) {
  scenario(`the names of a card are one stop of the tab key, ${dir}`, async ({ page, site }) => {
    const authors = dir === 'rtl' ? ['ليلى نموذج', 'عمر تجربة', 'Ada Example', 'خالد مسودة'] : LONG.slice(0, 4)
    site.files['profile.json'] = profile([paper('a', { authors })])
    const body = `<div dir="${dir}">${element({ src: 'profile.json' })}</div>`
    const widget = await page.open({ body })
    await widget.read((root, first) => root.querySelector(first).focus(), widget.in('a', 'author'))
    assert.equal(await focused(widget), authors[0])
    await page.press(onward)
    assert.equal(await focused(widget), authors[1])
    await page.press('END')
    assert.equal(await focused(widget), 'et al.')
    await page.press(onward)
    assert.equal(await focused(widget), 'et al.', 'there is no further one')
    await page.press(back)
    assert.equal(await focused(widget), authors[2])
    await page.press('TAB')
    assert.notEqual((await page.focus()).part, 'author')
    await page.press('SHIFT+TAB')
    assert.equal(await focused(widget), authors[2], 'back to the same name')
    await page.press('HOME')
    assert.equal(await focused(widget), authors[0])
  })
}

scenario('axe finds nothing among names, open and pressed, on a narrow page', async ({ page }) => {
  const widget = await page.open({ document: works, emulate: { width: 320 } })
  await widget.click(`${widget.in('long', 'authors')} .et-al`)
  await widget.click(name(widget, 'long', 2))
  await assertAccessible(page)
  const small = await widget.read((root, selector) => {
    const boxes = [...root.querySelectorAll(selector)].map((one) => one.getBoundingClientRect())
    return boxes.filter((box) => box.width < 24 || box.height < 24).length
  }, `${part('author')}, ${part('author-link')}, .et-al`)
  assert.equal(small, 0, 'room for a finger')
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0)
})

scenario('printed, names are text', async ({ page }) => {
  const widget = await page.open({ document: works })
  await widget.click(name(widget, 'marks', 1))
  await page.session.emulate({ type: 'print' })
  assert.equal(await widget.count(part('author-link')), 0)
  const ground = () => widget.style(name(widget, 'marks', 1), 'background-color')
  await until(ground, 'rgba(0, 0, 0, 0)')
})
