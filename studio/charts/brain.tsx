import { useState } from 'preact/hooks'
import {
  brainWords,
  isLoud,
  isQuiet,
  REGIONS,
  type Region,
  regionWords,
  shortBrainWords,
} from '../describe/region-words.ts'
import type { Frame } from '../state/columns.ts'
import { say, words } from '../words/words.ts'
import { isWide } from './width.ts'

/** Outlines drawn by hand, the forehead to the left: a map for finding the way, not an atlas. */
const OUTLINE =
  'M96 196C62 188 38 160 42 128C46 92 78 62 122 46C170 28 236 26 282 44C332 64 366 100 368 146C370 172 360 190 342 198C322 206 300 202 284 196C262 214 224 222 196 214C178 224 152 226 138 214C128 206 114 200 96 196Z'
const FOLDS =
  'M74 150C92 140 96 122 90 106M120 70C132 88 150 92 166 82M196 52C196 74 210 86 230 86M262 62C256 82 268 100 290 100M330 118C314 124 308 140 318 156M150 176C174 166 214 164 246 176'
const CEREBELLUM = 'M286 204C316 212 346 206 354 222C360 242 334 258 304 252C284 248 272 236 274 220Z'
const STEM = 'M218 214C236 210 262 208 276 212C280 232 278 262 286 306L252 306C248 272 232 244 218 214Z'

interface Shape {
  readonly path: string
  readonly label: readonly [number, number]
  readonly isLabelRight?: true
  /** From the label to the shape, where others lie near. */
  readonly leader?: string
}

const SHAPES: Readonly<Record<string, Shape>> = {
  prefrontal: {
    path: 'M60 160C48 128 70 88 112 68C126 80 128 106 120 130C112 154 96 172 80 178C70 176 64 170 60 160Z',
    label: [92, 40],
  },
  'basal-ganglia': {
    path: 'M150 140C146 108 176 88 210 92C240 96 256 118 250 142C246 156 232 158 228 146C230 126 214 116 196 118C178 120 172 132 172 146C168 156 152 154 150 140Z',
    label: [204, 80],
  },
  accumbens: { path: 'M140 172a17 14 -12 1 0 34 -4a17 14 -12 1 0 -34 4Z', label: [118, 194] },
  amygdala: {
    path: 'M192 192C196 178 218 174 230 184C238 194 226 206 210 206C200 206 192 200 192 192Z',
    label: [180, 223],
    leader: 'M192 212L204 202',
  },
  vta: { path: 'M232 222a13 11 0 1 0 26 0a13 11 0 1 0 -26 0Z', label: [206, 249], leader: 'M218 242L236 229' },
  'locus-coeruleus': {
    path: 'M258 250a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z',
    label: [290, 266],
    isLabelRight: true,
    leader: 'M288 261L273 253',
  },
  brainstem: { path: STEM, label: [292, 296], isLabelRight: true },
}
/** What of the drawing is shown. */
const [LEFT, TOP, WIDTH, HEIGHT] = [20, 12, 360, 300]
/** Large ones first, so that small ones lie on top. */
const ORDER = ['brainstem', 'prefrontal', 'basal-ganglia', 'accumbens', 'amygdala', 'vta', 'locus-coeruleus']
const FIBRES = ['M240 218C220 196 190 186 172 174', 'M244 214C232 190 160 110 108 112']

/** The brain, coloured by the model: louder than at rest towards one hue, quieter towards another, each with its own outline. */
export function Brain({ frame }: { frame: Frame }) {
  const [chosen, choose] = useState<Region>()
  const regions = ORDER.map((id) => REGIONS.find((region) => region.id === id)!)
  return (
    <figure class="brain">
      <div class="map">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing with buttons in it cannot be a fieldset */}
        <svg
          viewBox={`${LEFT} ${TOP} ${WIDTH} ${HEIGHT}`}
          role="group"
          aria-label={say(words.brain.side, { state: brainWords(frame) })}
        >
          <path class="cortex" d={OUTLINE} />
          <path class="folds" d={FOLDS} />
          <path class="cortex" d={CEREBELLUM} />
          {FIBRES.map((path) => (
            <path
              key={path}
              class="fibre"
              d={path}
              style={{ strokeWidth: 1 + 2.5 * Math.max(0, frame.dopamine - 0.6) }}
            />
          ))}
          {regions.map((region) => (
            <RegionShape key={region.id} region={region} frame={frame} isChosen={region === chosen} choose={choose} />
          ))}
        </svg>
        {regions.map(({ id }) => (
          <RegionName key={id} id={id} />
        ))}
      </div>
      <figcaption class={chosen ? 'is-asked' : undefined}>
        {chosen ? (
          <span class="asked">{regionWords(chosen, frame)}</span>
        ) : isWide.value ? (
          brainWords(frame)
        ) : (
          shortBrainWords(frame)
        )}
      </figcaption>
    </figure>
  )
}

/** A name over the drawing and not in it: of the size of words, however small the drawing is. */
function RegionName({ id }: { id: Region['id'] }) {
  const {
    label: [x, y],
    isLabelRight,
  } = SHAPES[id]!
  const place = { left: `${((x - LEFT) / WIDTH) * 100}%`, top: `${((y - TOP) / HEIGHT) * 100}%` }
  return (
    <span class={isLabelRight ? 'named is-right' : 'named'} style={place} aria-hidden="true">
      {words.regions[id].short}
    </span>
  )
}

interface ShapeProps {
  region: Region
  frame: Frame
  isChosen: boolean
  choose: (region: Region) => void
}

function RegionShape({ region, frame, isChosen, choose }: ShapeProps) {
  const level = region.level(frame)
  const change = Math.min(1, Math.abs(level - 1) / 0.5)
  const hue = level > 1 ? 'var(--louder)' : 'var(--quieter)'
  const { path, leader } = SHAPES[region.id]!
  return (
    // biome-ignore lint/a11y/useSemanticElements: a shape in a drawing cannot be a button element
    <g
      class={`region ${isLoud(level) ? 'is-loud' : isQuiet(level) ? 'is-quiet' : ''} ${isChosen ? 'is-chosen' : ''}`}
      role="button"
      tabindex={0}
      aria-label={regionWords(region, frame)}
      onFocus={() => choose(region)}
      onPointerEnter={() => choose(region)}
      onClick={() => choose(region)}
      onKeyDown={() => choose(region)}
    >
      {leader ? <path class="leader" d={leader} /> : null}
      <path
        class="shape"
        d={path}
        style={{
          fill: `color-mix(in oklab, ${hue} ${Math.round(95 * change)}%, var(--flesh))`,
          '--beat': `${2.2 - change}s`,
        }}
      />
    </g>
  )
}
