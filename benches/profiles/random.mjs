/** Chance that is the same in every run: sfc32, seeded by a text. */
export class Random {
  #state

  constructor(seed) {
    let hash = 0x811c9dc5
    for (const character of seed) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193)
    this.#state = new Int32Array([hash, hash ^ 0x9e3779b9, hash ^ 0x243f6a88, 1])
    for (let round = 0; round < 16; round++) this.next()
  }

  /** A number from 0 up to, but not, 1. */
  next() {
    const state = this.#state
    const sum = (((state[0] + state[1]) | 0) + state[3]) | 0
    state[3] += 1
    state[0] = state[1] ^ (state[1] >>> 9)
    state[1] = (state[2] + (state[2] << 3)) | 0
    state[2] = ((state[2] << 21) | (state[2] >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }

  /** A whole number of `from` up to and with `to`. */
  between(from, to) {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  chance(probability) {
    return this.next() < probability
  }

  /** One of a list, each as likely. */
  of(list) {
    return list[Math.floor(this.next() * list.length)]
  }

  /**
   * One of a list, the first ones likelier, as words are in texts and authors on papers (the law of Zipf and Mandelbrot, whose
   * `flat` says how many share the top).
   */
  skewed(list, flat = 4) {
    return list[Math.floor(flat * (1 + list.length / flat) ** this.next() - flat)]
  }

  /** Some of a list, all different. */
  some(list, count) {
    const chosen = new Set()
    while (chosen.size < Math.min(count, list.length)) chosen.add(this.skewed(list))
    return [...chosen]
  }
}
