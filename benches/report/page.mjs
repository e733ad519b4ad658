/** The page of the documentation that holds the figures of the last full run. */
import { readFile, writeFile } from 'node:fs/promises'

const PAGE = new URL('../../docs/performance.md', import.meta.url)
const [BEGIN, END] = ['<!-- figures -->', '<!-- end of figures -->']

/** Puts a section between the marks of the page. */
export async function writePage(section) {
  const page = await readFile(PAGE, 'utf8')
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`docs/performance.md has lost its marks ${BEGIN} and ${END}`)
  await writeFile(PAGE, `${page.slice(0, begin + BEGIN.length)}\n\n${section}\n\n${page.slice(end)}`)
}
