import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { GuideCard } from '@/api/types'
import GuideParts from '@/parts/GuideParts.vue'
import { mount } from './mounting'

const guide: GuideCard = {
  title: '样例',
  conclusion: '能要。',
  ask: [],
  steps: ['先列账', '再谈', '找调委会', '起诉', '执行'],
  evidence: ['转账记录', '收条'],
  deadlines: ['三年内'],
  papers: ['起诉状'],
  contacts: ['村调委会', '12348 法律援助'],
  kind: 'guide',
  owner: '',
}

describe('a guide under an answer', () => {
  it('shows the first three steps, and the others when asked for', async () => {
    const page = await mount(GuideParts, { guide })
    const steps = () => [...page.root.querySelectorAll('#part-steps li .grow')].map((step) => step.textContent)
    expect(steps()).toEqual(['先列账', '再谈', '找调委会'])
    page.button('还有 2 步').click()
    await nextTick()
    expect(steps()).toEqual(guide.steps)
    expect(page.root.textContent).not.toContain('还有 2 步')
  })

  it('folds evidence and papers, with how many there are, and leaves limits and contacts open', async () => {
    const page = await mount(GuideParts, { guide })
    const folded = [...page.root.querySelectorAll('details')].map((part) => [part.open, part.querySelector('h2')?.textContent])
    expect(folded).toEqual([
      [false, '留好证据2 样'],
      [false, '可能要写的文书1 份'],
    ])
    expect(page.root.querySelector('#part-deadlines')?.closest('details')).toBeNull()
    expect(page.root.querySelector('#part-contacts')?.closest('details')).toBeNull()
  })
})
