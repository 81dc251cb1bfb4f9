/** Makes something of an object once for as long as the object lives. */
export function oncePerObject<Source extends object, Made>(make: (source: Source) => Made): (source: Source) => Made {
  const made = new WeakMap<Source, { readonly value: Made }>()
  return (source) => {
    let known = made.get(source)
    if (known === undefined) {
      known = { value: make(source) }
      made.set(source, known)
    }
    return known.value
  }
}
