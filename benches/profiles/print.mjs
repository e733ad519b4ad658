/** Prints a profile with so many papers: `node print.mjs 1000`. */
import { profile } from './profile.mjs'

const papers = Number(process.argv[2])
if (!Number.isInteger(papers) || papers < 1) throw new Error('how many papers?')
process.stdout.write(profile(papers))
