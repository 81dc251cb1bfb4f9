/** Short words that every text has. */
const common = new Set('and are but for from has have her his how its may not one our out she that the their them they this was what when will with you your como con cuando del las los más para pero por que sin sobre son sus una uno usted'.split(' '))

/** Beginnings of the words that carry meaning: five letters without marks, so that "nerve" meets "nerves". */
function listStems(text: string): ReadonlySet<string> {
  const words = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return new Set(words.filter(word => !common.has(word)).map(word => word.slice(0, 5)))
}

/** Whether two texts have a word in common that carries meaning, in any of its forms. */
export function sharesWord(one: string, other: string): boolean {
  const stems = listStems(other)
  return [...listStems(one)].some(stem => stems.has(stem))
}
