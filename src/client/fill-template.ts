/**
 * Runs in the browser. Copies a template and puts values into its text: `{age}` becomes the value of that name. Only text is
 * touched, so nothing that people type can become mark-up.
 */
export function fillTemplate(
  template: HTMLTemplateElement,
  values: Readonly<Record<string, string>>,
): DocumentFragment {
  const copy = template.ownerDocument.importNode(template.content, true)
  const walker = template.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { currentNode } = walker
    currentNode.textContent = fillText(currentNode.textContent ?? '', values)
  }
  return copy
}

/** Replaces `{name}` by the value of that name; a name without a value stays as it is. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => Object.entries(values).find(([key]) => key === name)?.[1] ?? whole,
  )
}

/** The template of a case within an element: `<template data-case="before-table">`. Null where there is none. */
export function findTemplate(parent: Element, name: string): HTMLTemplateElement | null {
  return [...parent.querySelectorAll('template')].find((template) => template.dataset.case === name) ?? null
}

/** The text of a field of a form; empty for one that is not there. */
export function readField(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}
