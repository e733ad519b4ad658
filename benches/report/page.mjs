/** The pages of the documentation that hold the figures of the last full run. */
import { readFile, writeFile } from 'node:fs/promises'

const [BEGIN, END] = ['<!-- figures -->', '<!-- end of figures -->']

/** Puts a section between the marks of a page, whose path begins at the project's own folder. */
export async function writePage(name, section) {
  const file = new URL(`../../${name}`, import.meta.url)
  const page = await readFile(file, 'utf8')
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`${name} has lost its marks ${BEGIN} and ${END}`)
  await writeFile(file, `${page.slice(0, begin + BEGIN.length)}\n\n${section}\n\n${page.slice(end)}`)
}
