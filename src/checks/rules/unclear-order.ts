import type { Rule } from '../problem.ts'

/** Topics, or procedures of one topic, with the same `order`: which comes first would hang on the alphabet. */
export const unclearOrder: Rule = {
  id: 'unclear-order',
  severity: 'warning',
  find: ({ procedures, topics }) => {
    const ordered = [
      ...topics.map(({ key, facts }) => ({
        key,
        facts,
        list: facts?.data && `topics ${facts.data.parent ?? ''}`,
        order: facts?.data?.order,
      })),
      ...procedures.map(({ key, facts }) => ({
        key,
        facts,
        list: facts?.data && `topic ${facts.data.topic}`,
        order: facts?.data?.order,
      })),
    ]
    return ordered.flatMap(({ key, facts, list, order }, index) => {
      const earlier = ordered.slice(0, index).find((other) => other.list === list && other.order === order)
      if (!facts?.data || !earlier) return []
      return [
        {
          path: facts.path,
          line: facts.yaml.lineOf(['order']),
          message: `"${key}" has the order ${order}, and so has "${earlier.key}".`,
          remedy: 'Give each its own number; steps of ten leave room.',
        },
      ]
    })
  },
}
