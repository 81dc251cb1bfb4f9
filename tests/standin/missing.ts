/** The rule of this runtime: what it cannot do it refuses by name, it never does nothing in silence. */
export function missing(name: string): never {
  throw new Error(`electron stand-in: ${name} is not implemented`)
}

/** Asked of every object by await, JSON.stringify and the inspector: their absence is an answer, not a fault. */
const probed = new Set(['then', 'toJSON', 'inspect'])

/** The same object, except that reading a member it does not have throws with that member's name. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (key in object || typeof key === 'symbol' || probed.has(key))
        return Reflect.get(object, key, receiver)
      return missing(`${name}.${key}`)
    },
  })
}

/** A whole part of Electron that is left out: importing it works, the first use throws. */
export function absent(name: string): unknown {
  // a class, since a proxy can be called with `new` only when its target can; its own prototype must be answered truly
  return new Proxy(class {}, {
    get(target, key): unknown {
      if (key === 'prototype')
        return target.prototype
      return typeof key === 'symbol' || probed.has(key) ? undefined : missing(`${name}.${key}`)
    },
    construct: () => missing(`new ${name}()`),
    apply: () => missing(`${name}()`),
  })
}
