/**
 * The widget's file comes first on the line: without it nothing can be made of a document. Asked for together, they would share
 * the line, and a long document would keep the first card waiting for twice as long.
 */

/** Bytes of the file, unpacked, after which the request for a document has time to arrive before the file has. */
const MOST = 256 * 1024
/** Milliseconds without a byte after which the line is free. */
const SILENCE = 600

export class Precedence {
  #left = MOST
  #timer
  #done
  /** A promise of the end. */
  over = new Promise((done) => (this.#done = done))

  constructor() {
    this.#wait()
  }

  /** Takes note of so many bytes. */
  heard(bytes) {
    this.#left -= bytes
    if (this.#left > 0) this.#wait()
    else this.end()
  }

  end() {
    clearTimeout(this.#timer)
    this.#done()
  }

  #wait() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#done, SILENCE)
  }
}
