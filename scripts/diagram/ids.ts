/** Names of lanes, nodes and lines in a drawing: how they are made and read, in one place. Pure. */
import type { LineKind } from './layout/types.js'

/** Id of a lane, a letter, by its pipeline's index among those compared. */
export const laneId = (index: number): string => String.fromCharCode(65 + index)

/** Index of a lane's pipeline among those compared. */
export const laneIndex = ({ id }: { id: string }): number => id.charCodeAt(0) - 65

/** Are these the ids of lanes that `laneId` made? A flowchart written by hand names its subgraphs as it likes. */
export const areLanes = (ids: string[]): boolean => ids.every((id) => /^[A-Z]$/.test(id))

/** Id of a stage's node in a lane. */
export const nodeId = (lane: string, stage: string): string => `${lane}_${stage}`

/** Id of a frame's subgraph in a lane: none of a node's, whatever stages are called. */
export const frameId = (lane: string, frame: string): string => `${lane}F_${frame}`

/** The frame of a subgraph in a lane; what is none of ours has its own name. */
export const frameOf = (id: string): string => (/^[A-Z]F_/.test(id) ? id.slice(3) : id)

/** The stage of a node. */
export const stageOf = (node: string): string => node.slice(2)

/**
 * Key of a stage, which is the same in every lane where it is the same stage.
 * @param copy number of a lane in which it stands elsewhere: there it is a stage of its own
 */
export const keyOf = (stage: string, copy?: number): string =>
  copy === undefined ? stage : `${stage}~${copy}`

/** The `copy` of a key, if it has one. */
export const copyOf = (key: string): number | undefined => {
  const [, copy] = key.split('~')
  return copy === undefined ? undefined : Number(copy)
}

/** Id of a lane's line, the `number`th of the lane. */
export const edgeId = (lane: string, kind: LineKind, number: number): string => `${lane}_${kind}${number}`

/** Id of a line that stands for stages that its lane does not need. */
export const gapId = (edge: string): string => `${edge}_gap`

/** What a line's id tells; no kind where it is none of ours. */
export function readEdgeId(id: string): { kind: LineKind | undefined; gap: boolean } {
  const kind = /^[A-Z]_(data|grad|loop|weights|control|option)\d+(?:_gap)?$/.exec(id)?.[1]
  return { kind: kind as LineKind | undefined, gap: id.endsWith('_gap') }
}
