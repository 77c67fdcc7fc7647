import { computed, signal } from '@preact/signals'

/** On a phone a chart is drawn for a phone: scaled down, its words could not be read. */
const narrow = matchMedia('(max-width: 52rem)')
const widthNow = () => (narrow.matches ? 340 : 760)

/** How wide the charts of the Lab are drawn, in their own units. */
export const chartWidth = signal(widthNow())
narrow.addEventListener('change', () => {
  chartWidth.value = widthNow()
})

/** Whether there is room beside the charts: for the form, and for names at the ends of lines. */
export const isWide = computed(() => chartWidth.value > 500)
