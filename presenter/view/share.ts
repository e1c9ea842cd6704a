/** Who takes part: where listeners come in, large; and which remotes move the talk besides the presenter. */
import { defineComponent, h, type VNode } from 'vue'
import type { PresenterTalk } from '../talk.ts'
import { Dialog } from './dialog.ts'
import { qr } from './qr.ts'

/** An address, as it is read aloud and typed. */
const shown = (url: string): string => url.replace(/^http:\/\//, '').replace(/\/$/, '')

export const Sharing = defineComponent({
  props: { talk: { type: Object as () => PresenterTalk, required: true }, open: Boolean },
  emits: ['close'],
  setup(props, { emit }) {
    const { word } = props.talk
    const button = (label: string, onClick: () => void, more: Record<string, unknown> = {}): VNode =>
      h('button', { type: 'button', onClick, ...more }, label)

    function listeners({ desk, invite, toggleInvite }: PresenterTalk): VNode {
      if (!desk.share) return h('p', { class: 'hint' }, word('present.notShared'))
      const { url, code } = desk.share
      return h('section', { class: 'listeners' }, [
        h('h2', word('present.follow')),
        qr(code, url),
        h('p', { class: 'address' }, h('bdi', shown(url))),
        h('p', { role: 'status' }, word('present.listeners', { n: desk.listeners })),
        button(word(invite ? 'present.uninvite' : 'present.invite'), toggleInvite, {
          class: 'main',
          'aria-pressed': invite,
          autofocus: true,
        }),
      ])
    }

    function remotes({ desk, now }: PresenterTalk): VNode | string {
      if (desk.remote) return ''
      const code = desk.code && desk.code.until > now ? desk.code : undefined
      return h('section', { class: 'remotes' }, [
        h('h2', word('present.remotes')),
        h('p', { class: 'hint' }, word('present.remoteHint')),
        code ? [qr(code.code, word('present.remoteCode')), copied(code.url)] : '',
        button(word('present.remoteAdd'), desk.pair),
        h(
          'ul',
          desk.remotes.map(({ id, name, here }, at) =>
            h('li', { key: id, class: { away: !here } }, [
              h('span', [
                h('b', `${at + 1}. `),
                h('bdi', name),
                ' ',
                h('small', word(here ? 'present.remoteHere' : 'present.remoteAway')),
              ]),
              button(word('present.withdraw'), () => desk.withdraw(id)),
            ]),
          ),
        ),
      ])
    }
    /** For a second speaker, who is sent it: to be selected at a click. */
    const copied = (url: string): VNode =>
      h('input', {
        class: 'link',
        type: 'text',
        readonly: true,
        value: url,
        'aria-label': word('present.remoteLink'),
        onFocus: ({ target }: FocusEvent) => (target as HTMLInputElement).select(),
      })
    const close = (): void => {
      // A code that nobody scanned is no longer on the screen.
      props.talk.desk.forgetCode()
      emit('close')
    }
    return () =>
      h(Dialog, { open: props.open, label: word('present.share'), onClose: close }, () =>
        h('div', { class: 'sharing' }, [
          listeners(props.talk),
          remotes(props.talk),
          button(word('present.close'), close),
        ]),
      )
  },
})
