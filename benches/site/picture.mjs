/** A picture that does not compress, as photographs do not: a bitmap of noise. */
import { Random } from '../profiles/random.mjs'

const WIDTH = 240
const HEIGHT = 200
const HEADER = 54

/** Its bytes, 144 kB of them. */
export function picture() {
  const random = new Random('picture')
  const bytes = Buffer.alloc(HEADER + WIDTH * HEIGHT * 3)
  bytes.write('BM')
  bytes.writeUInt32LE(bytes.length, 2)
  bytes.writeUInt32LE(HEADER, 10)
  // BITMAPINFOHEADER: 40 bytes, one plane of 24 bits a pixel, rows without padding.
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(WIDTH, 18)
  bytes.writeInt32LE(HEIGHT, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  for (let at = HEADER; at < bytes.length; at++) bytes[at] = random.between(0, 255)
  return bytes
}
