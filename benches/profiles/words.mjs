/** Words that nobody owns: made of syllables, joined by the small words of English. */

const ONSETS =
  'b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st t th tr v w z'.split(' ')
const VOWELS = 'a a a e e e i i o o u ai ea io ou'.split(' ')
const CODAS = ['', '', '', '', '', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'st']
const ENDINGS = ['', '', 'al', 'ation', 'ed', 'er', 'ic', 'ing', 'ity', 'ive', 'ly', 's', 's']
const SMALL =
  'the of and a to in that is for with as on by we this are from it be an which or at can our'.split(' ')
const ACCENTS = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', c: 'č', s: 'š', n: 'ñ' }

export const capitalised = (word) => word[0].toUpperCase() + word.slice(1)

/** A vocabulary, and texts that are written with it. */
export class Words {
  #random
  #vocabulary

  constructor(random) {
    this.#random = random
    const vocabulary = new Set()
    while (vocabulary.size < 6000)
      vocabulary.add(this.#invent(random.of([1, 1, 2, 2, 3]), random.of(ENDINGS)))
    this.#vocabulary = [...vocabulary].filter((word) => word.length > 3)
  }

  #invent(syllables, ending) {
    const random = this.#random
    let word = ''
    for (let left = syllables; left > 0; left--)
      word += random.of(ONSETS) + random.of(VOWELS) + random.of(CODAS)
    return word + ending
  }

  /** A word of the vocabulary, rare or frequent as in a text. */
  word() {
    return this.#random.skewed(this.#vocabulary, 30)
  }

  /** The most frequent words; a search for one of them finds much. */
  frequent(count) {
    return this.#vocabulary.slice(0, count)
  }

  /** A person's name, one in five with an accent. */
  name() {
    const random = this.#random
    const given = capitalised(this.#invent(random.between(1, 2), ''))
    let family = capitalised(this.#invent(random.between(1, 2), random.of(['', 'er', 'ov', 'sen', 'ski'])))
    if (random.chance(0.2)) {
      family = family[0] + family.slice(1).replace(/[aeioucsn]/, (letter) => ACCENTS[letter])
    }
    return random.chance(0.2) ? `${given} ${capitalised(random.of(ONSETS))}. ${family}` : `${given} ${family}`
  }

  /** A title of five to fourteen words. */
  title() {
    const random = this.#random
    const words = this.#phrase(random.between(5, 14)).map((word) =>
      SMALL.includes(word) ? word : capitalised(word),
    )
    words[0] = capitalised(words[0])
    if (random.chance(0.3)) words[random.between(0, 2)] += ':'
    return words.join(' ')
  }

  /** An abstract of about 100 to 200 words. */
  abstract() {
    const random = this.#random
    const length = random.between(100, 190)
    const sentences = []
    for (let words = 0; words < length;) {
      const phrase = this.#phrase(random.between(8, 24))
      words += phrase.length
      if (phrase.length > 12) phrase[random.between(4, 9)] += ','
      if (random.chance(0.15)) phrase.push(`${random.between(2, 98)}%`)
      sentences.push(`${capitalised(phrase.join(' '))}.`)
    }
    return sentences.join(' ')
  }

  /** Words with small ones between them: two in five, as in English. */
  #phrase(length) {
    const random = this.#random
    let small = false
    return Array.from({ length }, (_, place) => {
      small = !small && place < length - 1 && random.chance(0.6)
      return small ? random.skewed(SMALL) : this.word()
    })
  }
}
