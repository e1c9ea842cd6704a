import type { CellModel, SlideOf } from '../../deck/model.js'
import { emptyTag, openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** Subjects by dimensions, as a markdown table; rows that differ, and what the headline speaks of, are named by place. */
export function markdown(slide: SlideOf<'table'>, context: MarkdownContext): KindOutput {
  const names = new Map(context.deck.subjects.map((subject) => [subject.id, subject.name]))
  const header = ['', ...slide.subjects.map((id) => context.cell(names.get(id) ?? id))]
  const rows = slide.rows.map((row) => [
    context.cell(row.label),
    ...row.cells.map((cell) => renderCell(cell, context)),
  ])
  const differs = slide.rows.flatMap((row, index) => (row.differs ? [index] : []))
  const marked = slide.emphasis && {
    'mark-rows': slide.emphasis.rows,
    'mark-columns': slide.emphasis.columns,
  }
  const lines = [line(header), line(header.map(() => '---')), ...rows.map(line)]
  return {
    blocks: [
      headline(slide, context),
      ...wrap(openTag('CompareTable', { differs, ...marked, reveal: slide.reveal }), 'CompareTable', [
        lines.join('\n'),
      ]),
    ],
    frontMatter: { subjects: slide.subjects },
  }
}

function renderCell(cell: CellModel, context: MarkdownContext): string {
  const badges = cell.modalities.map((id) => emptyTag('Modality', { id }))
  return [context.cell(cell.text), ...badges].filter((part) => part !== '').join(' ')
}

function line(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}
