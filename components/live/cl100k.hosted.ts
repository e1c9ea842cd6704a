/** Only the hosted deck has it: `deck.html` leaves out what lies in files of this name (scripts/site/slidev/inline.ts). */
export { default } from 'gpt-tokenizer/bpeRanks/cl100k_base'
