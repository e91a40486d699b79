import { describe, expect, test } from 'vitest'
import { chooseVoice } from '../../../src/client/read-aloud.ts'

const voice = (lang: string, localService = true) => ({ lang, localService })

describe('the voice that reads aloud', () => {
  test('speaks the language of the text, from the same region if there is one', () => {
    const voices = [voice('en-US'), voice('zh-TW'), voice('zh_CN')]
    expect(chooseVoice(voices, 'zh-CN')?.lang).toBe('zh_CN')
    expect(chooseVoice(voices, 'en')?.lang).toBe('en-US')
    expect(chooseVoice([voice('zh-TW')], 'zh-CN')?.lang).toBe('zh-TW')
  })

  test('is never one that sends the text to a server', () => {
    expect(chooseVoice([voice('zh-CN', false), voice('zh-HK')], 'zh-CN')?.lang).toBe('zh-HK')
    expect(chooseVoice([voice('zh-CN', false)], 'zh-CN')).toBeNull()
  })

  test('is none where the device has none for the language', () => {
    expect(chooseVoice([voice('en-GB')], 'zh-CN')).toBeNull()
    expect(chooseVoice([], 'en')).toBeNull()
  })
})
