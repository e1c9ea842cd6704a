/** The look of any Mermaid diagram: the theme's colours under the names that Mermaid has for them. Pure. */
import { night, nightTones, paper, paperTones, pairs, tones, type Colour } from './tokens.js'

/** Size of a diagram's words before it is fitted into its room; px. */
export const mermaidType = 20

/** Mermaid's own names: `primaryColor` and some two hundred more. */
export type MermaidTheme = Record<string, string | boolean | Record<string, string | number>>

const numbered = (name: (at: number) => string, values: readonly string[], count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [name(at), values[at % values.length]!]))

/**
 * @param ground which of the two a diagram stands on
 * @param type of the diagram, as Mermaid calls it: curves take the colours of lines, and areas those of grounds
 */
export function mermaidTheme(ground: 'paper' | 'night', type = ''): MermaidTheme {
  return { ...boxesOf(ground), ...partsOf(ground, type) }
}

/** Boxes, lines and words, of diagrams that have such. */
function boxesOf(ground: 'paper' | 'night'): MermaidTheme {
  const g = ground === 'paper' ? paper : night
  const tone = ground === 'paper' ? paperTones : nightTones
  const box = { fill: g.panel, border: g.muted, text: g.ink }
  return {
    darkMode: ground === 'night',
    background: g.paper,
    fontSize: `${mermaidType}px`,
    ...{ primaryColor: box.fill, primaryTextColor: g.ink, primaryBorderColor: box.border },
    ...{ secondaryColor: g.neutral.tint, secondaryTextColor: g.ink, secondaryBorderColor: g.line },
    ...{ tertiaryColor: g.soft, tertiaryTextColor: g.ink, tertiaryBorderColor: g.line },
    ...{
      lineColor: g.muted,
      textColor: g.ink,
      mainBkg: box.fill,
      nodeBorder: box.border,
      nodeTextColor: g.ink,
    },
    ...{ clusterBkg: g.soft, clusterBorder: g.line, titleColor: g.ink, edgeLabelBackground: g.paper },
    ...{ defaultLinkColor: g.muted, arrowheadColor: g.muted, border1: g.line, border2: g.line },
    // Sequence.
    ...{ actorBkg: box.fill, actorBorder: box.border, actorTextColor: g.ink, actorLineColor: g.line },
    ...{ signalColor: g.ink, signalTextColor: g.ink, sequenceNumberColor: g.paper },
    ...{ labelBoxBkgColor: g.soft, labelBoxBorderColor: g.line, labelTextColor: g.ink, loopTextColor: g.ink },
    ...{ noteBkgColor: g.neutral.tint, noteBorderColor: g.line, noteTextColor: g.ink },
    ...{ activationBkgColor: g.neutral.tint, activationBorderColor: box.border },
    // Gantt.
    ...{ sectionBkgColor: g.soft, sectionBkgColor2: g.soft, altSectionBkgColor: g.panel, gridColor: g.line },
    ...{ taskBkgColor: tone.text.tint, taskBorderColor: tone.text.stroke, excludeBkgColor: g.neutral.tint },
    ...{ taskTextColor: g.ink, taskTextLightColor: g.ink, taskTextDarkColor: g.ink },
    ...{ taskTextOutsideColor: g.ink, taskTextClickableColor: g.link, vertLineColor: tone.video.stroke },
    ...{ activeTaskBkgColor: tone.audio.tint, activeTaskBorderColor: tone.audio.stroke },
    ...{ doneTaskBkgColor: g.neutral.tint, doneTaskBorderColor: g.line },
    ...{
      critBkgColor: tone.image.tint,
      critBorderColor: tone.image.stroke,
      todayLineColor: tone.image.stroke,
    },
    // States, classes, entities, requirements.
    ...{ stateBkg: box.fill, stateLabelColor: g.ink, altBackground: g.soft, compositeBackground: g.paper },
    ...{ compositeTitleBackground: g.soft, compositeBorder: g.line, innerEndBackground: g.paper },
    ...{ specialStateColor: g.ink, transitionColor: g.muted, transitionLabelColor: g.ink, labelColor: g.ink },
    ...{ labelBackgroundColor: g.paper, errorBkgColor: g.soft, errorTextColor: g.ink, classText: g.ink },
    ...{ attributeBackgroundColorOdd: g.panel, attributeBackgroundColorEven: g.soft },
    ...{ rowOdd: g.panel, rowEven: g.soft, relationColor: g.muted, relationLabelBackground: g.paper },
    ...{ relationLabelColor: g.ink, requirementBackground: box.fill, requirementBorderColor: box.border },
    ...{ requirementTextColor: g.ink, personBkg: g.neutral.tint, personBorder: box.border },
  }
}

/** Parts of a whole, branches, journeys, maps of ideas, quadrants, curves. */
function partsOf(ground: 'paper' | 'night', type: string): MermaidTheme {
  const g = ground === 'paper' ? paper : night
  const tone = ground === 'paper' ? paperTones : nightTones
  const strokes = [...tones.map((name) => tone[name].stroke), g.muted, g.line]
  const tints: Colour[] = [...tones.map((name) => tone[name].tint), ...pairs[ground], g.soft, g.neutral.tint]
  return {
    ...numbered((at) => `pie${at + 1}`, tints, 12),
    ...{
      pieTitleTextSize: `${mermaidType}px`,
      pieTitleTextColor: g.ink,
      pieSectionTextSize: `${mermaidType}px`,
    },
    ...{ pieSectionTextColor: g.ink, pieLegendTextSize: `${mermaidType}px`, pieLegendTextColor: g.ink },
    ...{ pieStrokeColor: g.muted, pieStrokeWidth: '1px', pieOuterStrokeWidth: '1px', pieOpacity: '1' },
    pieOuterStrokeColor: g.muted,
    ...numbered((at) => `git${at}`, strokes, 8),
    ...numbered((at) => `gitInv${at}`, [g.paper], 8),
    ...numbered((at) => `gitBranchLabel${at}`, [g.paper], 8),
    ...{ commitLabelColor: g.ink, commitLabelBackground: g.neutral.tint, commitLabelFontSize: '18px' },
    ...{
      tagLabelColor: g.ink,
      tagLabelBackground: g.panel,
      tagLabelBorder: g.line,
      tagLabelFontSize: '18px',
    },
    ...numbered((at) => `fillType${at}`, tints, 8),
    ...numbered((at) => `cScale${at}`, type === 'radar' ? strokes : tints, 12),
    ...numbered((at) => `cScaleLabel${at}`, [g.ink], 12),
    ...numbered((at) => `cScalePeer${at}`, strokes, 12),
    ...numbered((at) => `cScaleInv${at}`, [g.line], 12),
    ...{
      quadrant1Fill: tints[0]!,
      quadrant2Fill: tints[1]!,
      quadrant3Fill: tints[2]!,
      quadrant4Fill: tints[3]!,
    },
    ...{
      quadrant1TextFill: g.ink,
      quadrant2TextFill: g.ink,
      quadrant3TextFill: g.ink,
      quadrant4TextFill: g.ink,
    },
    ...{ quadrantPointFill: g.ink, quadrantPointTextFill: g.ink, quadrantTitleFill: g.ink },
    ...{ quadrantXAxisTextFill: g.ink, quadrantYAxisTextFill: g.ink },
    ...{ quadrantInternalBorderStrokeFill: g.line, quadrantExternalBorderStrokeFill: g.line },
    ...{ archEdgeColor: g.muted, archEdgeArrowColor: g.muted, archGroupBorderColor: g.line },
    xyChart: {
      ...{ backgroundColor: g.paper, titleColor: g.ink, plotColorPalette: strokes.slice(0, 4).join(',') },
      ...{ xAxisLabelColor: g.ink, xAxisTitleColor: g.ink, xAxisTickColor: g.line, xAxisLineColor: g.line },
      ...{ yAxisLabelColor: g.ink, yAxisTitleColor: g.ink, yAxisTickColor: g.line, yAxisLineColor: g.line },
      dataLabelColor: g.ink,
    },
    radar: {
      ...{ axisColor: g.line, graticuleColor: g.neutral.stroke, graticuleOpacity: 0.1, curveOpacity: 0.15 },
      ...{ curveStrokeWidth: 3, axisLabelFontSize: '18px', legendFontSize: '18px' },
    },
    packet: {
      ...{ startByteColor: g.muted, endByteColor: g.muted, labelColor: g.ink, titleColor: g.ink },
      ...{ blockStrokeColor: g.muted, blockFillColor: g.panel },
      ...{ byteFontSize: '16px', labelFontSize: '18px', titleFontSize: '20px' },
    },
  }
}

/** Sizes of what Mermaid draws in types of its own; its defaults are made for a page, and too small for a slide. */
export const mermaidSizes = {
  sequence: { actorFontSize: 20, noteFontSize: 18, messageFontSize: 20, width: 170, useMaxWidth: false },
  gantt: {
    ...{ fontSize: 18, sectionFontSize: 18, barHeight: 32, barGap: 8, topPadding: 60, leftPadding: 150 },
    ...{ useWidth: 1100, useMaxWidth: false },
  },
  flowchart: { useMaxWidth: false },
  journey: { taskFontSize: 18, sectionFontSize: '18px', titleFontSize: '22px', useMaxWidth: false },
  timeline: { useMaxWidth: false },
  pie: { useMaxWidth: false },
  mindmap: { useMaxWidth: false },
  gitGraph: { useMaxWidth: false },
  state: { useMaxWidth: false },
  class: { useMaxWidth: false },
  er: { fontSize: 18, useMaxWidth: false },
  quadrantChart: {
    ...{
      chartWidth: 560,
      chartHeight: 500,
      titleFontSize: 22,
      quadrantLabelFontSize: 18,
      useMaxWidth: false,
    },
    ...{ pointLabelFontSize: 18, xAxisLabelFontSize: 18, yAxisLabelFontSize: 18 },
  },
  radar: { width: 420, height: 400, marginTop: 50, marginBottom: 40, useMaxWidth: false },
  xyChart: {
    ...{ width: 900, height: 460, titleFontSize: 22, useMaxWidth: false },
    xAxis: { labelFontSize: 18, titleFontSize: 18 },
    yAxis: { labelFontSize: 18, titleFontSize: 18 },
  },
}

/** Type that Mermaid has no setting for; and no line of today, which a drawing would soon have in the wrong place. */
export const mermaidCss = `.today{display:none!important}
.grid .tick text{font-size:17px!important}
text.actor-man{translate:0 9px}
.actor>tspan,text.actor{font-size:20px!important}
.noteText,.noteText>tspan,.loopText,.loopText>tspan,.labelText,.labelText>tspan{font-size:18px!important}
.edgeLabel,.edgeLabel text,.edgeLabel tspan{font-size:18px!important}
.packetByte,.packetLabel{font-size:17px!important}`
