/** The script of a deck's page while a talk is given. */
import { TALK_DATA, type WindowData } from '../scripts/talk/messages.ts'
import { joinTalk } from './following.ts'

joinTalk(JSON.parse(document.getElementById(TALK_DATA)!.textContent) as WindowData)
