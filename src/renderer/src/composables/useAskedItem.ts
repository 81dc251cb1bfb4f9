import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The address of a question of the checklist. */
export const itemLink = (number: number): string => `/visit?item=${number}`

/** Goes to the question that the address names, and takes it out of the address again, so that it can be asked for twice. */
export function useAskedItem(go: (number: number) => void): void {
  const route = useRoute()
  const router = useRouter()
  watch(() => route.query.item, async (item) => {
    if (route.name !== 'visit' || typeof item !== 'string')
      return
    await router.replace('/visit')
    go(Number(item))
  }, { immediate: true, flush: 'post' })
}
