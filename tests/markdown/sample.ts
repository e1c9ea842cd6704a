/** A made-up deck with every slide kind, for tests and for designing the layouts. */
import type { DeckModel, SlideModel } from '../../scripts/deck/model.js'
import type { Inline } from '../../scripts/schema/inline.js'

type Language = 'en' | 'zh'
type SlideDraft = { kind: string; headline: string; [key: string]: unknown }

const text = (value: string): Inline[] => [{ type: 'text', value }]
const place = { file: 'outline.yaml', line: 1, column: 1 }
const mermaid = (label: string): string =>
  [
    '---',
    'config:',
    '  layout: diptych-lanes',
    '---',
    'flowchart LR',
    `  accTitle: ${label}`,
    '  text["text"] --> tok["tokenizer"] --> seq["sequence"] --> core["backbone"] --> head["head"]',
  ].join('\n')

/** The sample deck in one language. */
export function sampleDeck(language: Language): DeckModel {
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const rich = (zh: [string, string, string], en: [string, string, string]): Inline[] => {
    const [before, strong, after] = language === 'zh' ? zh : en
    return [
      { type: 'text', value: before },
      { type: 'strong', children: text(strong) },
      { type: 'text', value: after },
      { type: 'cite', source: 'ATTN' },
    ]
  }
  const view = (id: string, title: string): object => ({
    id,
    mermaid: mermaid(title),
    title,
    description: title,
    steps: 0,
    width: 1152,
    height: 420,
    place,
  })
  const token: Inline = { type: 'term', term: 'token', children: text(t('词元', 'token')) }

  const drafts: SlideDraft[] = [
    {
      kind: 'cover',
      headline: t('语言模型与多模态模型', 'LLM and LMM side by side'),
      title: t('语言模型与多模态模型', 'LLM and LMM side by side'),
      subtitle: t('同一条流水线，三处不同', 'One pipeline, three differences'),
      dark: true,
    },
    {
      kind: 'agenda',
      headline: t('四个部分，四十五分钟', 'Four parts in 45 minutes'),
      from: 1,
      items: [
        {
          title: t('什么是语言模型', 'What an LLM is'),
          slide: 's03',
          number: 3,
          minutes: 12,
          appendix: false,
        },
        {
          title: t('多模态有何不同', "What's different in an LMM"),
          slide: 's05',
          number: 5,
          minutes: 20,
          appendix: false,
        },
        { title: t('附录', 'Appendix'), slide: 's17', number: 17, minutes: 0, appendix: true },
      ],
    },
    {
      kind: 'section',
      headline: t('什么是语言模型', 'What an LLM is'),
      ordinal: 1,
      dark: true,
      text: text(t('文字进，文字出。', 'Text in, text out.')),
    },
    {
      kind: 'statement',
      headline: t('语言模型一次只猜一个词元', 'An LLM guesses one token at a time'),
      text: [
        { type: 'text', value: t('它给下一个', 'It gives a probability to every possible next ') },
        token,
        { type: 'text', value: t('分配概率。', '.') },
      ],
      facts: [
        {
          id: 'tokens',
          label: t('词元', 'Tokens'),
          statement: [{ type: 'text', value: t('一张图的词元', 'tokens of an image') }],
          value: 576,
          valueText: '576',
          arithmetic: '24 × 24 = 576',
        },
      ],
      points: [
        rich(
          ['权重', '不变', '，只有上下文在变'],
          ['The weights ', 'stay fixed', '; only the context changes'],
        ),
        text(t('费用随长度增长：每百万词元约 3 美元', 'Cost grows with length: about $3 per million tokens')),
      ],
    },
    {
      kind: 'pipeline',
      headline: t('从文字到下一个词元，共五步', 'Five steps from text to the next token'),
      diagram: view('llm-1', t('语言模型推理', 'LLM inference')),
      facts: [
        {
          id: 'steps',
          label: t('步数', 'Steps'),
          statement: text(t('每个词元走一遍。', 'once for each token.')),
          value: 5,
          valueText: '5',
          unit: t('步', 'steps'),
        },
      ],
      text: text(t('灰色的回线表示循环。', 'The line back is the loop.')),
      clicks: 2,
    },
    {
      kind: 'compare',
      headline: t('多模态模型多了编码器和连接器', 'An LMM adds an encoder and a connector'),
      diagram: {
        ...view('cmp-1', t('推理对比', 'Inference compared')),
        difference: t(
          '5 个阶段中有 4 个相同；LMM 多出 2 个。',
          '4 of 5 stages are shared; the LMM has 2 more.',
        ),
        drawn: { shared: true, only: [{ subject: 'lmm', tones: ['image', 'neutral'] }], strong: true },
      },
      subjects: ['llm', 'lmm'],
      facts: [],
    },
    {
      kind: 'table',
      headline: t('训练数据决定差别', 'The data make the difference'),
      subjects: ['llm', 'lmm'],
      emphasis: { rows: [0], columns: [1] },
      reveal: true,
      rows: [
        {
          id: 'in',
          label: t('输入', 'Input'),
          differs: true,
          cells: [
            { text: text(t('文字', 'Text')), modalities: ['text'] },
            { text: text(t('文字与图像', 'Text and images')), modalities: ['text', 'image'] },
          ],
        },
        {
          id: 'out',
          label: t('输出', 'Output'),
          differs: false,
          cells: [
            { text: text(t('文字', 'Text')), modalities: [] },
            { text: text(t('文字', 'Text')), modalities: [] },
          ],
        },
        {
          id: 'bill',
          label: t('账单', 'Bill'),
          differs: true,
          cells: [
            { text: text(t('按词元计费', 'Per token')), modalities: [] },
            {
              text: rich(['一张图约 ', '576', ' 个词元'], ['About ', '576', ' tokens an image']),
              modalities: ['image'],
            },
          ],
        },
      ],
    },
    {
      kind: 'timeline',
      headline: t('七年走了六步', 'Six steps in seven years'),
      from: '2017',
      to: '2024',
      markLabel: t('文章未提', 'not in the article'),
      events: [
        {
          id: 'a',
          date: '2017-06-12',
          dateText: t('2017年6月12日', '12 June 2017'),
          label: 'Transformer',
          text: text(t('注意力代替循环', 'Attention replaces recurrence')),
          subjects: ['llm'],
          mark: false,
        },
        {
          id: 'b',
          date: '2020-05',
          dateText: t('2020年5月', 'May 2020'),
          label: 'GPT-3',
          subjects: ['llm'],
          mark: false,
        },
        {
          id: 'c',
          date: '2023-04-17',
          dateText: t('2023年4月17日', '17 April 2023'),
          label: 'LLaVA',
          text: text(t('投影层连接视觉与语言', 'A projection joins vision and language')),
          subjects: ['llm', 'lmm'],
          mark: true,
        },
      ],
    },
    {
      kind: 'cards',
      headline: t('五种用途，三类风险', 'Five uses and three risks'),
      reveal: true,
      cards: [
        {
          title: t('诊断与临床', 'Diagnosis and care'),
          text: text(t('回答病人的书面问题', 'Answering written questions of patients')),
          icon: 'stethoscope',
          modality: 'text',
        },
        {
          title: t('教育', 'Education'),
          text: text(t('模拟问诊', 'Simulated patients')),
          icon: 'graduation-cap',
          modality: 'image',
        },
        {
          title: t('研究', 'Research'),
          text: text(t('寻找新化合物', 'Finding new compounds')),
          icon: 'flask-conical',
          mark: 'no',
        },
      ],
      rows: [
        {
          label: t('风险', 'Risks'),
          items: [t('偏见', 'Bias'), t('错误信息', 'Misinformation'), t('自动化偏差', 'Automation bias')],
          tone: 'warning',
        },
      ],
    },
    {
      kind: 'chart',
      headline: t('训练一次要多少 GPU 小时', 'How many GPU-hours a training takes'),
      chart: 'log',
      facts: [
        {
          id: 'x',
          label: 'LLaVA-1.5',
          statement: text(t('8 块 A100，约一天', '8 A100, about a day')),
          value: 204,
          valueText: '204',
          unit: t('GPU 小时', 'GPU-hours'),
          arithmetic: '8 × 25.5 = 204',
        },
        {
          id: 'y',
          label: 'Llama 2 7B',
          statement: text(t('论文报告的数', 'As its paper reports')),
          value: 184320,
          valueText: '184,320',
          unit: t('GPU 小时', 'GPU-hours'),
        },
      ],
      highlight: ['x'],
      text: text(t('对数刻度。', 'Logarithmic scale.')),
    },
    {
      kind: 'image',
      headline: t('一张图变成 576 个词元', 'A picture becomes 576 tokens'),
      src: 'patches.svg',
      alt: t('24 乘 24 的方格', 'A grid of 24 by 24 patches'),
      caption: text(t('24 × 24 = 576', '24 × 24 = 576')),
    },
    {
      kind: 'code',
      headline: t('请求里图像与文字并列', 'A request holds images beside text'),
      code: 'const answer = await model.ask([\n  { type: "image", data: png },\n  { type: "text", text: `What is in ${name}?` },\n])',
      language: 'ts',
      caption: text(t('字段名因供应商而异。', 'Field names differ by vendor.')),
    },
    {
      kind: 'quote',
      headline: t('作者自己这样说', 'In the authors’ own words'),
      quote: 'Attention is all you need.',
      by: 'Vaswani et al. (2017)',
      text: text(t('题目即结论。', 'The title is the finding.')),
    },
    {
      kind: 'columns',
      headline: t('开发者与用户看到的不同', 'Builders and users see different things'),
      columns: [
        {
          title: t('开发者', 'Builders'),
          points: [
            text(t('两阶段训练', 'Two training stages')),
            rich(['连接器', '很小', ''], ['The connector is ', 'small', '']),
          ],
          subject: 'llm',
        },
        {
          title: t('用户', 'Users'),
          text: text(t('可以直接指图。', 'They can point at a picture.')),
          points: [text(t('截图提问', 'Ask with a screenshot'))],
          subject: 'lmm',
        },
      ],
    },
    {
      kind: 'correction',
      headline: t('LMM 不是线性混合模型', 'LMM isn’t the linear mixed model here'),
      claims: [
        {
          id: 'c1',
          quote: t('LMM 即线性混合模型。', 'LMM stands for linear mixed model.'),
          where: t('第 2 段', 'Paragraph 2'),
          verdict: 'wrong',
          truth: rich(
            ['这里的 LMM 指', '大型多模态模型', '。'],
            ['Here it means ', 'large multimodal model', '.'],
          ),
          sources: ['ATTN'],
        },
      ],
    },
    {
      kind: 'glossary',
      headline: t('术语', 'Glossary'),
      terms: [
        {
          id: 'token',
          term: t('词元', 'token'),
          aka: t('token', 'word piece'),
          definition: text(t('模型读写的最小单位。', 'The smallest unit that a model reads and writes.')),
        },
        {
          id: 'connector',
          term: t('连接器', 'connector'),
          definition: text(
            t('把图像特征变成词元的小网络。', 'The small network that makes tokens of image features.'),
          ),
        },
      ],
    },
    { kind: 'sources', headline: t('来源', 'Sources') },
    {
      kind: 'closing',
      headline: t('记住三件事', 'Three things to remember'),
      from: 6,
      points: [
        text(t('主干相同。', 'The backbone is the same.')),
        text(t('多了编码器和连接器。', 'An encoder and a connector come on top.')),
        text(t('账单按词元算，图像也是。', 'The bill counts tokens, and images count too.')),
      ],
      dark: true,
    },
    {
      kind: 'question',
      headline: t('一张图占多少个词元？', 'How many tokens does one image take?'),
      options: [
        { text: text('32'), right: false },
        { text: text('576'), right: true },
        { text: text('8192'), right: false },
      ],
      answer: rich(
        ['336 ÷ 14 = 24，所以是 24 × 24 = ', '576', '。'],
        ['336 ÷ 14 = 24, so 24 × 24 = ', '576', '.'],
      ),
    },
    {
      kind: 'tokens',
      headline: t('一个字，两个词元', 'One character, two tokens'),
      sentence: '词 "a"',
      rows: [
        {
          vocabulary: 'gpt2',
          clusters: [
            { text: '词', ids: [46237, 235] },
            { text: ' "', ids: [366] },
            { text: 'a', ids: [64] },
            { text: '"', ids: [1] },
          ],
        },
      ],
      others: [{ text: t('你好', 'Hello'), counts: [1] }],
      text: text(t('按字节拼出', 'Built from bytes')),
    },
    {
      kind: 'next-token',
      headline: t('多半是“次”', 'Mostly “month”'),
      before: t('电表每月读一', 'The meter is read once a'),
      candidates: [
        { text: t('次', 'month'), score: 4 },
        { text: t('遍', 'year'), score: 3 },
        { text: t('回', 'day'), score: -1 },
      ],
      model: t('打分为演示而选', 'Scores made up for this example'),
      temperature: 1,
      topP: 0.9,
      seed: 18,
    },
    {
      kind: 'tiny-model',
      headline: t('看到图才会答', 'Seeing, it answers'),
      squares: [4, 1, 3, 0, 2, 5, 4, 1, 3, 0, 5, 2, 1, 4, 0, 3],
      row: 2,
      column: 2,
      layer: 2,
      blind: [0.2, 0.1, 0.2, 0.1, 0.2, 0.2],
      seeing: [0.00004, 0.00001, 0, 0, 0.00005, 0.9999],
      patches: [0, 0, 0, 0, 0, 0.98, 0, 0, 0, 0, 0.02, 0, 0, 0, 0, 0],
      words: [0, 0, 0, 0, 0, 0],
      figures: { parameters: 17568, examined: 2000, seeing: 1, blind: 0.157 },
      subjects: ['llm', 'lmm'],
    },
    {
      kind: 'bill',
      headline: t('一张账单', 'One bill'),
      amounts: [
        { id: 'words', label: t('文本', 'Text'), modality: 'text', per: 1000, most: 50, step: 1, chosen: 2 },
        {
          id: 'video',
          label: t('视频', 'Video'),
          unit: t('分钟', 'min'),
          per: 60,
          most: 60,
          step: 1,
          chosen: 10,
        },
      ],
      rules: [
        { name: 'Gemini 3', each: { words: [1], video: [70, 25] }, window: 1_000_000 },
        { name: 'LLaVA-1.5', each: { words: [1] }, price: { million: 2, currency: 'EUR', date: '2026' } },
      ],
      shown: 0,
      caches: [{ name: 'Llama 3 8B', layers: 32, heads: 8, size: 128, bytes: 2 }],
      text: text(t('计费规则会变。', 'Counting rules change.')),
    },
    {
      kind: 'patches',
      headline: t('一格一个词元', 'A square is a token'),
      picture: { src: 'meter.svg', alt: t('一块电表', 'A meter') },
      question: language === 'zh' ? ['是', '多少', '？'] : ['What', ' is', ' it', '?'],
      settings: [
        { name: 'LLaVA-1.5', pixels: [336, 336], patch: 14 },
        { name: 'LLaVA-NeXT', pixels: [336, 336], patch: 14, tiles: [2, 2], overview: true },
        { name: 'BLIP-2', tokens: 32, note: t('32 个查询', '32 queries') },
      ],
      shown: 0,
      square: { row: 6, column: 15 },
      text: text(t('按同一比例。', 'To one scale.')),
    },
    {
      kind: 'bullets',
      headline: t('先看，再答', 'Look first, then answer'),
      points: [
        { text: text(t('切图', 'Cut the picture')), points: [] },
        {
          text: rich(['对齐', '词元', '。'], ['Align the ', 'tokens', '.']),
          points: [text(t('每块一个', 'one a square')), text(t('1. 不是编号', '1. no number'))],
        },
      ],
      from: 3,
      size: 36,
      reveal: true,
      clicks: 2,
    },
    {
      kind: 'mermaid',
      headline: t('一问一答', 'A question and its answer'),
      mermaid: `sequenceDiagram\n  A->>B: ${t('问', 'asks')}\n  B-->>A: ${t('答', 'answers')}`,
      description: t('A 问，B 答。', 'A asks, B answers.'),
      caption: text(t('只有两步。', 'In two steps.')),
      box: { width: 1136, height: 462 },
      places: [place, place, place],
    },
    {
      kind: 'slidev',
      headline: t('自己写的', 'Written by hand'),
      markdown: `A **formula**: $x^2$\n\n${t('手写', 'By hand')}\n\n<!-- a remark -->`,
      description: t('一个公式。', 'A formula.'),
      files: [],
      hosts: [],
    },
  ]
  const sources = [
    {
      id: 'ATTN',
      number: 1,
      short: t('Vaswani 等 2017', 'Vaswani et al. 2017'),
      full: 'Vaswani, A. et al. Attention Is All You Need. NeurIPS 2017.',
      href: 'https://arxiv.org/abs/1706.03762',
      identifier: 'arXiv:1706.03762',
    },
    {
      id: 'LLAVA',
      number: 2,
      short: t('Liu 等 2023', 'Liu et al. 2023'),
      full: 'Liu, H. et al. Improved Baselines with Visual Instruction Tuning. 2023.',
      href: 'https://arxiv.org/abs/2310.03744',
      identifier: 'arXiv:2310.03744',
    },
  ]
  const slides = drafts.map((draft, index) => ({
    id: `s${String(index + 1).padStart(2, '0')}`,
    number: index + 1,
    section: index < 4 ? 'what' : 'differences',
    appendix: draft.kind === 'glossary' || draft.kind === 'sources',
    kicker: t('对照', 'Side by side'),
    minutes: 2,
    notes: [
      { click: 0, text: text(t('先说结论。', 'Say the finding first.')) },
      ...(draft.clicks ? [{ click: 1, text: text(t('然后指出循环。', 'Then point at the loop.')) }] : []),
    ],
    private: [],
    ...(draft.kind === 'sources' ? { references: sources } : {}),
    sources: index > 3 && index < 15 ? ['ATTN', 'LLAVA'] : [],
    ...(index === 9 ? { footnote: t('数字以论文日期为准', 'Numbers are of their paper’s date') } : {}),
    dark: false,
    clicks: 0,
    skippedBy: [],
    place,
    ...draft,
  })) as unknown as SlideModel[]

  return {
    id: 'sample',
    locale: {
      code: language,
      tag: t('zh-CN', 'en'),
      name: t('中文', 'English'),
      dir: 'ltr',
      strings: {
        sources: t('来源', 'Sources'),
        minutes: t('{n} 分钟', '{n} min'),
        private: t('仅讲者可见', 'Presenter only'),
        'verdict.wrong': t('错误', 'Wrong'),
        claimSays: t('文章说', 'The article says'),
        truth: t('实际上', 'What is true'),
        openDeck: t('打开幻灯片', 'Open the slides'),
        openSlide: t('打开这一页', 'Open this slide'),
        inWords: t('图的文字说明', 'In words'),
        scrollHint: t('← 左右滑动 →', '← Scroll →'),
        'mark.yes': t('同意', 'Agrees'),
        'mark.no': t('不同', 'Differs'),
      },
    },
    languages: [
      { code: 'zh', tag: 'zh-CN', name: '中文' },
      { code: 'en', tag: 'en', name: 'English' },
    ],
    meta: {
      title: t('语言模型与多模态模型', 'LLM and LMM side by side'),
      author: 'A. Author',
      affiliation: t('某大学', 'Some University'),
      date: '2024-11-01',
      dateText: t('2024年11月1日', '1 November 2024'),
      version: '1.0',
      copyright: '© 2024 A. Author',
      licence: 'CC BY 4.0',
      keywords: ['LLM', 'LMM'],
      credit: text(t('改编自一篇文章', 'Adapted from an article')),
    },
    sections: [
      {
        id: 'what',
        title: t('什么是语言模型', 'What an LLM is'),
        appendix: false,
        first: 1,
        last: 4,
        minutes: 8,
      },
      {
        id: 'differences',
        title: t('不同之处', 'The differences'),
        appendix: false,
        first: 5,
        last: 18,
        minutes: 28,
      },
    ],
    slides,
    modalities: [
      {
        id: 'text',
        label: t('文字', 'text'),
        tone: 'text',
        icon: 'type',
        colour: '#0A3D9E',
        night: '#8FB4FF',
      },
      {
        id: 'image',
        label: t('图像', 'image'),
        tone: 'image',
        icon: 'image',
        colour: '#9A3412',
        night: '#FDBA74',
      },
    ],
    subjects: [
      { id: 'llm', name: 'LLM', full: t('大型语言模型', 'large language model'), modalities: ['text'] },
      {
        id: 'lmm',
        name: 'LMM',
        full: t('大型多模态模型', 'large multimodal model'),
        modalities: ['text', 'image'],
      },
    ],
    pipelines: [],
    sources,
    terms: [
      {
        id: 'token',
        term: t('词元', 'token'),
        definition: text(t('模型读写的最小单位。', 'The smallest unit that a model reads and writes.')),
      },
    ],
    claims: [],
    variants: [],
    fonts: [],
    systemFonts: false,
  }
}
